package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Divisibility;
import vn.danvan.organisation.Lineage;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Brings together the targets of units that became another one after these had been set.
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
        Map<Targets.Slot, Targets.Target> set) {

    /** The target of the unit for a period, its own before that of the units it came from. */
    Optional<Plan> plan(AreaId area, ReportingPeriod held, boolean ofYear) {
        Targets.Target own = set.get(new Targets.Slot(indicator.code(), area, held));
        if (own != null) {
            return Optional.of(Plan.of(own.value(), ofYear));
        }
        Map<Lineage.Step, Optional<BigDecimal>> before = new LinkedHashMap<>();
        before(area, held).forEach(step -> before.put(step, value(new AreaId(step.predecessor()), held)));
        if (before.values().stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(together(area, before, ofYear));
    }

    private Plan together(AreaId area, Map<Lineage.Step, Optional<BigDecimal>> before, boolean ofYear) {
        if (indicator.summing() != Summing.SUM && before.size() > 1) {
            return faulty(Plan.Fault.NOT_ADDED, List.copyOf(before.keySet()), ofYear);
        }
        Optional<AreaView> lasting = before.keySet().stream()
                .flatMap(step -> areas.area(area, step.on().minusDays(1)).stream())
                .findFirst();
        if (lasting.isPresent()) {
            // It was there itself and had none.
            return new Plan(
                    Optional.empty(),
                    ofYear,
                    Optional.of(new Plan.Former(
                            Optional.of(Plan.Fault.LACKING),
                            List.of(lasting.get().name()))));
        }
        List<Lineage.Step> lacking = before.keySet().stream()
                .filter(step -> before.getOrDefault(step, Optional.empty()).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            return faulty(Plan.Fault.LACKING, lacking, ofYear);
        }
        List<Lineage.Step> split =
                before.keySet().stream().filter(step -> !wentWhole(step, area)).toList();
        if (!split.isEmpty()) {
            return faulty(Plan.Fault.SPLIT, split, ofYear);
        }
        BigDecimal sum = before.values().stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Plan(
                Optional.of(sum),
                ofYear,
                Optional.of(new Plan.Former(Optional.empty(), names(List.copyOf(before.keySet())))));
    }

    private static Plan faulty(Plan.Fault fault, List<Lineage.Step> steps, boolean ofYear) {
        return new Plan(Optional.empty(), ofYear, Optional.of(new Plan.Former(Optional.of(fault), names(steps))));
    }

    private static List<String> names(List<Lineage.Step> steps) {
        return steps.stream().map(Lineage.Step::predecessorName).distinct().toList();
    }

    /** The steps to the unit within the time that the target is for. */
    private List<Lineage.Step> before(AreaId area, ReportingPeriod held) {
        List<Lineage.Step> found = new ArrayList<>();
        for (Lineage.Step step : steps) {
            boolean within = !step.on().isBefore(held.start()) && !step.on().isAfter(until);
            boolean into =
                    step.successor().equals(area.value()) && !step.predecessor().equals(area.value());
            if (within && into) {
                found.add(step);
            }
        }
        return found;
    }

    /** What was set for a unit, or for those it came from itself where all went into it. */
    private Optional<BigDecimal> value(AreaId area, ReportingPeriod held) {
        return plan(area, held, false).flatMap(Plan::value);
    }

    private boolean wentWhole(Lineage.Step step, AreaId area) {
        Divisibility where =
                areas.divisibility(new AreaId(step.predecessor()), step.on().minusDays(1), step.on());
        return where.divisible() && where.targets().equals(List.of(area));
    }
}
