package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days of the periods for which an edition is used, as far as they are known: which parts of a breakdown are not on any of them.
 *
 * @param first the first one; empty where periods that began before may be reported in it too
 * @param last the last one; empty when the edition is in use
 */
record AskedDays(Optional<LocalDate> first, Optional<LocalDate> last) {

    /** Those of an edition from its own days: only one for whole periods knows on which day the first of them begins. */
    static AskedDays of(LocalDate from, Optional<LocalDate> to, boolean wholePeriods) {
        return new AskedDays(wholePeriods ? Optional.of(from) : Optional.empty(), to);
    }

    /** The parts of the indicator's axes that there are on none of the days. */
    List<String> gone(Indicator indicator) {
        return indicator.breakdown().stream()
                .flatMap(breakdown -> breakdown.alone().stream())
                .filter(item -> !item.isWithin(first.orElse(LocalDate.MIN), last))
                .map(Breakdown.Item::id)
                .toList();
    }
}
