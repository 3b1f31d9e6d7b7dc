package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Lineage;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Finds what figures are held against: the target of their period, of a year also one that was set for another kind of year; for
 * want of it the target of the year. Of a unit that others became within the time it was set for, their targets together.
 */
@Component
public class Plans {

    private static final int MONTHS_OF_YEAR = 12;

    private final Targets targets;
    private final Periods periods;
    private final Areas areas;

    Plans(Targets targets, Periods periods, Areas areas) {
        this.targets = targets;
        this.periods = periods;
        this.areas = areas;
    }

    /**
     * Which figures.
     *
     * @param units the later day whose units the areas are, empty for those of each period's end
     */
    public record Wanted(Collection<Indicator> indicators, Collection<AreaId> areas, Optional<LocalDate> units) {

        /** Of units of each period's end. */
        public Wanted(Collection<Indicator> indicators, Collection<AreaId> areas) {
            this(indicators, areas, Optional.empty());
        }
    }

    /** What each of them is held against in these periods; nothing for those without any target. */
    public Map<TargetSlot, Plan> of(Wanted wanted, Collection<ReportingPeriod> asked) {
        Map<ReportingPeriod, List<ReportingPeriod>> own = new LinkedHashMap<>();
        Map<ReportingPeriod, List<ReportingPeriod>> ofYear = new LinkedHashMap<>();
        asked.forEach(period -> {
            own.put(period, alike(period));
            ofYear.put(period, isYear(period) ? List.of() : years(period));
        });
        return plans(wanted, asked, own, ofYear);
    }

    /** What their sum over periods of one year is held against: the target of that year; keyed by the last of the periods. */
    public Map<TargetSlot, Plan> ofYear(Wanted wanted, ReportingPeriod last) {
        return plans(wanted, List.of(last), Map.of(last, List.of()), Map.of(last, years(last)));
    }

    /** The period, and when it is a year the other kinds of that year: a programme sets one target, whenever its year ends. */
    private List<ReportingPeriod> alike(ReportingPeriod period) {
        Set<ReportingPeriod> all = new LinkedHashSet<>(List.of(period));
        if (isYear(period)) {
            all.addAll(years(period));
        }
        return List.copyOf(all);
    }

    /** All kinds of the year in which the period counts, one that holds all its days first. */
    private List<ReportingPeriod> years(ReportingPeriod period) {
        List<ReportingPeriod> years = new ArrayList<>();
        kindsOfYears(period)
                .forEach(kind -> periods.period(kind, period.year(), 1).ifPresent(years::add));
        years.sort(Comparator.comparing(year -> !holds(year, period)));
        return years;
    }

    private static boolean holds(ReportingPeriod year, ReportingPeriod period) {
        return !year.start().isAfter(period.start()) && !year.end().isBefore(period.end());
    }

    private boolean isYear(ReportingPeriod period) {
        return kindsOfYears(period).contains(period.kind());
    }

    private List<String> kindsOfYears(ReportingPeriod period) {
        return periods.kinds(period.end()).stream()
                .filter(kind -> kind.months() == MONTHS_OF_YEAR)
                .map(PeriodKind::id)
                .toList();
    }

    private Map<TargetSlot, Plan> plans(
            Wanted wanted,
            Collection<ReportingPeriod> asked,
            Map<ReportingPeriod, List<ReportingPeriod>> own,
            Map<ReportingPeriod, List<ReportingPeriod>> ofYear) {
        Set<ReportingPeriod> held = new LinkedHashSet<>();
        own.values().forEach(held::addAll);
        ofYear.values().forEach(held::addAll);
        Map<AreaId, List<Lineage.Step>> steps = new HashMap<>();
        Set<AreaId> all = new LinkedHashSet<>(wanted.areas());
        wanted.areas().forEach(area -> {
            List<Lineage.Step> before = areas.lineage(area).predecessors();
            steps.put(area, before);
            before.forEach(step -> all.add(new AreaId(step.predecessor())));
        });
        Map<TargetSlot, Targets.Target> set =
                targets.of(wanted.indicators().stream().map(Indicator::code).toList(), all, held);
        Map<TargetSlot, Plan> found = new HashMap<>();
        if (set.isEmpty()) {
            return found;
        }
        for (Indicator indicator : wanted.indicators()) {
            for (AreaId area : wanted.areas()) {
                for (ReportingPeriod period : asked) {
                    LocalDate until =
                            wanted.units().filter(period.end()::isBefore).orElse(period.end());
                    Former former = new Former(areas, indicator, until, steps.getOrDefault(area, List.of()), set);
                    best(former, area, own.getOrDefault(period, List.of()), ofYear.getOrDefault(period, List.of()))
                            .ifPresent(plan -> found.put(new TargetSlot(indicator.code(), area, period), plan));
                }
            }
        }
        return found;
    }

    private static Optional<Plan> best(
            Former former, AreaId area, List<ReportingPeriod> own, List<ReportingPeriod> ofYear) {
        List<Plan> plans = Stream.of(former.plan(area, own, false), former.plan(area, ofYear, true))
                .flatMap(Optional::stream)
                .toList();
        return plans.stream()
                .filter(plan -> plan.value().isPresent())
                .findFirst()
                .or(() -> plans.stream().findFirst());
    }
}
