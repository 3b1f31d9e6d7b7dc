package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Measure;
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

    /** Which parts of an indicator's breakdown stand in cells of their own beside the whole. */
    public enum Parts {
        NONE,
        /** Those of each axis alone; of a breakdown along one axis all. */
        AXES,
        /** Those and the combinations of all axes. */
        CROSSED,
        /** Every one that can be asked for, also of some of the axes together. */
        ALL;

        private Stream<Breakdown.Item> of(Breakdown breakdown) {
            return switch (this) {
                case NONE -> Stream.of();
                case AXES -> breakdown.alone().stream();
                case CROSSED -> Stream.concat(breakdown.alone().stream(), breakdown.items().stream());
                case ALL -> breakdown.told().stream();
            };
        }
    }

    /** The parts of the indicator that stand in cells of their own, the whole ({@code ""}) first. */
    public List<String> parts(Indicator indicator) {
        return Stream.concat(
                        Stream.of(""),
                        indicator.breakdown().stream()
                                .flatMap(options.told()::of)
                                .map(Breakdown.Item::id))
                .distinct()
                .toList();
    }

    /** Whether there is such a part on some day of the period. */
    static boolean isOn(Indicator indicator, String part, ReportingPeriod period) {
        return indicator
                .breakdown()
                .flatMap(breakdown -> breakdown.part(part))
                .filter(item -> !item.isWithin(period.start(), Optional.of(period.end())))
                .isEmpty();
    }

    /** The periods whose figures make that of all periods taken together. */
    List<ReportingPeriod> telling(Measure measure) {
        List<ReportingPeriod> inTime = periods.stream()
                .sorted(Comparator.comparing(ReportingPeriod::end))
                .toList();
        return switch (measure) {
            case FLOW, CARRIED -> inTime;
            case STOCK -> inTime.stream().skip(Math.max(0, inTime.size() - 1)).toList();
            case OPENING -> inTime.stream().limit(1).toList();
        };
    }

    /**
     * How it is asked.
     *
     * @param told which parts of an indicator's breakdown stand in cells of their own beside the whole
     * @param approvedOnly whether figures that are not approved by every level are left out
     * @param added whether the periods are also added, as a sum of reports
     * @param unitsOf the day whose units earlier figures are restated for; empty for the units of each period's end
     */
    public record Options(Parts told, boolean approvedOnly, boolean added, Optional<LocalDate> unitsOf) {

        /** With the parts of each axis, or none. */
        public Options(boolean parts, boolean approvedOnly, boolean added, Optional<LocalDate> unitsOf) {
            this(parts ? Parts.AXES : Parts.NONE, approvedOnly, added, unitsOf);
        }

        /** Whether any parts stand beside the whole. */
        public boolean parts() {
            return told != Parts.NONE;
        }

        /** Whole figures, unapproved ones too, of the units of each period's end. */
        public static final Options PLAIN = new Options(Parts.NONE, false, false, Optional.empty());
    }
}
