package vn.danvan.reporting.figure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureCatalogue;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.reporting.figure.Outliers;
import vn.danvan.reporting.figure.Plans;
import vn.danvan.reporting.figure.Turns;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Texts;

/** Reads what a question needs: the figures, those of a year earlier, and the targets. */
@Component
class FigureReader {

    private final Figures figures;
    private final Plans plans;
    private final Periods periods;
    private final Turns turns;
    private final FigureNames names;

    FigureReader(Figures figures, Plans plans, Periods periods, Turns turns, FigureNames names) {
        this.figures = figures;
        this.plans = plans;
        this.periods = periods;
        this.turns = turns;
        this.names = names;
    }

    PivotData read(Actor actor, Asked asked, FigureQuery query) {
        FigureTable now = figures.table(actor, query);
        List<Earlier> earlier = asked.compared() ? earlier(actor, query) : List.of();
        List<FigureLine> lines = Stream.concat(Stream.of(now), earlier.stream().map(Earlier::table))
                .flatMap(table -> table.lines().stream())
                .toList();
        return new PivotData(
                now,
                figures.beside(now, lines),
                earlier.isEmpty() ? Optional.empty() : Optional.of(before(earlier, lines)),
                asked.targets() ? Optional.of(held(actor, now)) : Optional.empty(),
                Outliers.of(now));
    }

    /** The question for what stood there a year before its one period; empty where there is no such period. */
    Optional<FigureQuery> yearBefore(FigureQuery query) {
        ReportingPeriod now = query.periods().getLast();
        return periods.period(now.kind(), now.year() - 1, now.index())
                .map(before -> earlier(
                        query,
                        units(query.options().unitsOf(), Turns.last(turns.days(query.area()), before.end(), now.end())),
                        List.of(before),
                        false));
    }

    /** A table of periods a year earlier, by the periods now. */
    private record Earlier(FigureTable table, Map<ReportingPeriod, ReportingPeriod> periods) {}

    private List<Earlier> earlier(Actor actor, FigureQuery query) {
        List<LocalDate> days = turns.days(query.area());
        Map<ReportingPeriod, ReportingPeriod> befores = new LinkedHashMap<>();
        query.periods()
                .forEach(now -> periods.period(now.kind(), now.year() - 1, now.index())
                        .ifPresent(before -> befores.put(now, before)));
        LocalDate after = ends(befores.values()).min(LocalDate::compareTo).orElse(LocalDate.MAX);
        LocalDate until = ends(befores.keySet()).max(LocalDate::compareTo).orElse(LocalDate.MAX);
        boolean same = areOfSameUnits(days, befores.keySet());
        Map<Optional<LocalDate>, Map<ReportingPeriod, ReportingPeriod>> byUnits = new LinkedHashMap<>();
        befores.forEach((now, before) -> {
            // What ended after the last turn before all of the periods of now stands in its units anyway.
            Optional<LocalDate> turn =
                    same ? Turns.last(days, after, until) : Turns.last(days, before.end(), now.end());
            byUnits.computeIfAbsent(units(query.options().unitsOf(), turn), _ -> new LinkedHashMap<>())
                    .put(now, before);
        });
        List<Earlier> found = new ArrayList<>();
        byUnits.forEach((units, periods) -> found.add(new Earlier(
                figures.table(actor, earlier(query, units, List.copyOf(periods.values()), byUnits.size() == 1)),
                periods)));
        return found;
    }

    /** Whether no turn lies between the periods, so that those of a year earlier are asked for the units of one day. */
    private static boolean areOfSameUnits(List<LocalDate> days, Collection<ReportingPeriod> periods) {
        LocalDate first = ends(periods).min(LocalDate::compareTo).orElse(LocalDate.MAX);
        LocalDate last = ends(periods).max(LocalDate::compareTo).orElse(LocalDate.MAX);
        return Turns.last(days, first, last).isEmpty();
    }

    private static Stream<LocalDate> ends(Collection<ReportingPeriod> periods) {
        return periods.stream().map(ReportingPeriod::end);
    }

    private PivotData.Before before(List<Earlier> earlier, List<FigureLine> lines) {
        Map<ReportingPeriod, PivotData.Before.At> found = new LinkedHashMap<>();
        Optional<FigureTable> added = Optional.empty();
        for (Earlier one : earlier) {
            FigureTable table = figures.beside(one.table(), lines);
            one.periods().forEach((now, before) -> found.put(now, new PivotData.Before.At(table, before)));
            added = Optional.of(table).filter(all -> all.query().options().added());
        }
        return new PivotData.Before(found, added, earlier.size() > 1 ? Optional.of(apart()) : Optional.empty());
    }

    private Figure apart() {
        return new Figure.NotAdditive(new Wording(
                names.text(Texts.VIETNAMESE, "figure.added.apart"), names.text(Locale.ENGLISH, "figure.added.apart")));
    }

    /** The later of the day asked for and the last turn: an older day asked for leaves the periods of now in later units. */
    private static Optional<LocalDate> units(Optional<LocalDate> asked, Optional<LocalDate> turn) {
        return Stream.concat(asked.stream(), turn.stream()).max(LocalDate::compareTo);
    }

    /**
     * The question of a year earlier.
     *
     * @param all whether all of the periods stand in the same units, so that they may be added
     */
    private static FigureQuery earlier(
            FigureQuery query, Optional<LocalDate> units, List<ReportingPeriod> periods, boolean all) {
        boolean added = query.options().added()
                && all
                && periods.size() == query.periods().size();
        return new FigureQuery(
                query.indicators(),
                query.area(),
                query.cut(),
                periods,
                new FigureQuery.Options(query.options().told(), query.options().approvedOnly(), added, units));
    }

    private PivotData.Held held(Actor actor, FigureTable table) {
        List<AreaId> areas = new ArrayList<>(List.of(table.area()));
        table.lines().stream()
                .map(FigureLine::key)
                .filter(key -> key.kind() == FigureLine.Kind.AREA)
                .flatMap(key -> Optional.ofNullable(key.id()).stream())
                .forEach(id -> areas.add(new AreaId(id)));
        Plans.Wanted wanted =
                new Plans.Wanted(reported(table), areas, table.query().options().unitsOf());
        List<ReportingPeriod> asked = table.query().periods();
        boolean oneYear = table.query().options().added()
                && asked.stream().map(ReportingPeriod::year).distinct().count() == 1;
        return new PivotData.Held(
                plans.of(wanted, asked),
                oneYear ? plans.ofYear(wanted, PivotData.last(table)) : Map.of(),
                actor.is(Role.LEADER, Role.SPECIALIST) && !table.limited());
    }

    /** What is counted from records is held against the target of what is reported. */
    private static List<Indicator> reported(FigureTable table) {
        Map<String, Indicator> reported = new LinkedHashMap<>();
        table.indicators().forEach(one -> {
            String code = FigureCatalogue.reported(one.code());
            reported.putIfAbsent(code, one.called(code, one.name()));
        });
        return List.copyOf(reported.values());
    }
}
