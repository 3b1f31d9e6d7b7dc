package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Divisibility;
import vn.danvan.organisation.Lineage;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Brings together the targets of units that became another one, or went into one that lasts, after these had been set.
 *
 * @param until the day whose unit it is
 * @param steps what the unit came from
 * @param set all targets that are known
 */
record Former(
        Areas areas,
        Indicator indicator,
        LocalDate until,
        List<Lineage.Step> steps,
        Map<TargetSlot, Targets.Target> set) {

    /** What was set for the unit itself. */
    private record Own(ReportingPeriod held, Targets.Target target) {

        /** Whether it is for the unit as it was before the step: what ended before that, or was set before, cannot be for more. */
        boolean isBefore(Lineage.Step step) {
            return held.end().isBefore(step.on()) || target.on().isBefore(step.on());
        }
    }

    /**
     * The target of the unit for a period, with those of the units that it took in since its own was set; for want of its own
     * that of the units it came from.
     *
     * @param alike kinds of one period, of which any may have been set, the best first
     */
    Optional<Plan> plan(AreaId area, List<ReportingPeriod> alike, boolean ofYear) {
        Own own = own(area, alike);
        Map<Lineage.Step, Optional<BigDecimal>> before = new LinkedHashMap<>();
        for (Lineage.Step step : steps) {
            List<ReportingPeriod> held = alike.stream()
                    .filter(period -> isWithin(step, area, period))
                    .toList();
            boolean counts =
                    own == null || (own.isBefore(step) && was(area, step).isPresent());
            if (!held.isEmpty() && counts) {
                before.put(step, value(new AreaId(step.predecessor()), held));
            }
        }
        if (own != null && before.isEmpty()) {
            return Optional.of(Plan.of(own.target().value(), ofYear));
        }
        if (own == null && before.values().stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(together(area, own, before, ofYear));
    }

    private @Nullable Own own(AreaId area, List<ReportingPeriod> alike) {
        for (ReportingPeriod held : alike) {
            Targets.Target target = set.get(new TargetSlot(indicator.code(), area, held));
            if (target != null) {
                return new Own(held, target);
            }
        }
        return null;
    }

    /** The unit as it was the day before the step; empty when it began with it. */
    private Optional<AreaView> was(AreaId area, Lineage.Step step) {
        return areas.area(area, step.on().minusDays(1));
    }

    private Plan together(
            AreaId area, @Nullable Own own, Map<Lineage.Step, Optional<BigDecimal>> before, boolean ofYear) {
        List<Lineage.Step> all = List.copyOf(before.keySet());
        List<String> lasting = all.stream()
                .flatMap(step -> was(area, step).stream())
                .map(AreaView::name)
                .limit(1)
                .toList();
        if (indicator.summing() != Summing.SUM && all.size() + lasting.size() > 1) {
            return faulty(Plan.Fault.NOT_ADDED, names(lasting, all), ofYear);
        }
        if (own == null && !lasting.isEmpty()) {
            // It was there itself and had none.
            return faulty(Plan.Fault.LACKING, lasting, ofYear);
        }
        List<Lineage.Step> lacking = all.stream()
                .filter(step -> before.getOrDefault(step, Optional.empty()).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            return faulty(Plan.Fault.LACKING, names(List.of(), lacking), ofYear);
        }
        List<Lineage.Step> split =
                all.stream().filter(step -> !wentWhole(step, area)).toList();
        if (!split.isEmpty()) {
            return faulty(Plan.Fault.SPLIT, names(List.of(), split), ofYear);
        }
        BigDecimal sum = before.values().stream()
                .flatMap(Optional::stream)
                .reduce(own == null ? BigDecimal.ZERO : own.target().value(), BigDecimal::add);
        return new Plan(Optional.of(sum), ofYear, Optional.of(new Plan.Former(Optional.empty(), names(lasting, all))));
    }

    private static Plan faulty(Plan.Fault fault, List<String> units, boolean ofYear) {
        return new Plan(Optional.empty(), ofYear, Optional.of(new Plan.Former(Optional.of(fault), units)));
    }

    private static List<String> names(List<String> lasting, List<Lineage.Step> steps) {
        return Stream.concat(lasting.stream(), steps.stream().map(Lineage.Step::predecessorName))
                .distinct()
                .toList();
    }

    /** Whether another unit went into it by the step within the time that the target is for. */
    private boolean isWithin(Lineage.Step step, AreaId area, ReportingPeriod held) {
        boolean within = !step.on().isBefore(held.start()) && !step.on().isAfter(until);
        return within
                && step.successor().equals(area.value())
                && !step.predecessor().equals(area.value());
    }

    /** What was set for a unit, or for those it came from itself where all went into it. */
    private Optional<BigDecimal> value(AreaId area, List<ReportingPeriod> held) {
        return plan(area, held, false).flatMap(Plan::value);
    }

    private boolean wentWhole(Lineage.Step step, AreaId area) {
        Divisibility where =
                areas.divisibility(new AreaId(step.predecessor()), step.on().minusDays(1), step.on());
        return where.divisible() && where.targets().equals(List.of(area));
    }
}
