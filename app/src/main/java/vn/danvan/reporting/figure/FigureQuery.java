package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danvan.kernel.AreaId;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * What is asked of the figures.
 *
 * @param indicators codes, in the order wanted
 * @param area the area whose figures they are
 * @param cut into what it is broken down
 * @param periods of one kind, in the order wanted
 */
public record FigureQuery(
        List<String> indicators, AreaId area, Cut cut, List<ReportingPeriod> periods, Options options) {

    /** Keeps copies. */
    public FigureQuery {
        indicators = List.copyOf(indicators);
        periods = List.copyOf(periods);
        if (periods.stream().map(ReportingPeriod::kind).distinct().count() > 1) {
            throw new IllegalArgumentException("periods of different kinds are never compared");
        }
    }

    /**
     * How it is asked.
     *
     * @param parts whether the parts of an indicator's breakdown stand in cells of their own beside the whole
     * @param approvedOnly whether figures that are not approved by every level are left out
     * @param added whether the periods are also added, as a sum of reports
     * @param unitsOf the day whose units earlier figures are restated for; empty for the units of each period's end
     */
    public record Options(boolean parts, boolean approvedOnly, boolean added, Optional<LocalDate> unitsOf) {

        /** Whole figures, unapproved ones too, of the units of each period's end. */
        public static final Options PLAIN = new Options(false, false, false, Optional.empty());
    }
}
