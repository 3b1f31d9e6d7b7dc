package vn.danvan.rules.period;

import java.util.List;
import java.util.Optional;
import vn.danvan.rules.content.ContentFault;

/**
 * What a file of period kinds would do.
 *
 * @param kinds all kinds as they would be
 * @param changed the definitions that would be new or different
 * @param ended the others whose last day would be another
 * @param faults why it cannot be put into force, by line; none when it can
 * @param warnings what may be meant so but should be known, by line
 */
public record PeriodPreview(
        List<PeriodKind> kinds,
        List<Changed> changed,
        List<PeriodKind> ended,
        List<ContentFault> faults,
        List<ContentFault> warnings) {

    /** Keeps copies. */
    public PeriodPreview {
        kinds = List.copyOf(kinds);
        changed = List.copyOf(changed);
        ended = List.copyOf(ended);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }

    /**
     * A definition that would be new or different.
     *
     * @param before the one with the same first day that it would replace, else empty
     * @param first its first periods, with the day on which their reports would be due
     */
    public record Changed(PeriodKind kind, Optional<PeriodKind> before, List<ReportingPeriod> first) {

        /** Keeps a copy. */
        public Changed {
            first = List.copyOf(first);
        }
    }

    static PeriodPreview faulty(List<PeriodKind> kinds, List<ContentFault> faults) {
        return new PeriodPreview(kinds, List.of(), List.of(), faults, List.of());
    }
}
