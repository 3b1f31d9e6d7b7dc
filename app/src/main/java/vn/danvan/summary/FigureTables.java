package vn.danvan.summary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.figure.Cut;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureSource;
import vn.danvan.reporting.figure.FigureSources;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.reporting.figure.Plan;
import vn.danvan.reporting.figure.Plans;
import vn.danvan.reporting.figure.TargetSlot;
import vn.danvan.reporting.figure.Turns;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.outline.Block;
import vn.danvan.summary.piece.FigureReader;
import vn.danvan.web.Days;

/** Reads the figures of summaries from the tables of figures: one table for each kind of period and depth. */
@Component
class FigureTables implements FigureReader {

    /**
     * What is asked in one question. Parts of breakdowns are only asked for the area as a whole, which keeps the table of units
     * small.
     *
     * @param units the day for whose units the figures are restated
     */
    private record Shape(String kind, boolean parts, Optional<LocalDate> units) {}

    private final Figures figures;
    private final FigureSources reports;
    private final Plans plans;
    private final Periods periods;
    private final Forms forms;
    private final Turns turns;

    FigureTables(Figures figures, FigureSources reports, Plans plans, Periods periods, Forms forms, Turns turns) {
        this.figures = figures;
        this.reports = reports;
        this.plans = plans;
        this.periods = periods;
        this.forms = forms;
        this.turns = turns;
    }

    @Override
    public vn.danvan.summary.compose.FigureSource read(Actor actor, AreaId top, Span told, Collection<FigureRef> refs) {
        List<LocalDate> days = turns.days(top);
        Map<FigureRef, Figure> read = new HashMap<>();
        Map<Shape, List<FigureRef>> shapes = refs.stream()
                .collect(Collectors.groupingBy(
                        ref -> new Shape(
                                ref.period().kind(), !ref.part().isEmpty(), units(days, top, ref.period(), told)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        shapes.forEach((shape, wanted) -> read(actor, top, shape, wanted, read));
        Map<FigureRef, BigDecimal> wanted = targets(top, refs);
        Map<FigureRef, BigDecimal> ofYear = targets(
                top,
                refs.stream()
                        .filter(ref -> !PeriodWords.isYear(ref.period()))
                        .map(FigureTables::inYear)
                        .distinct()
                        .toList());
        return new vn.danvan.summary.compose.FigureSource() {
            @Override
            public Figure figure(FigureRef ref) {
                return read.getOrDefault(ref, Figure.missing(ref));
            }

            @Override
            public Optional<BigDecimal> target(FigureRef ref) {
                return Optional.ofNullable(wanted.get(ref));
            }

            @Override
            public Optional<BigDecimal> targetOfYear(FigureRef ref) {
                return PeriodWords.isYear(ref.period())
                        ? Optional.empty()
                        : Optional.ofNullable(ofYear.get(inYear(ref)));
            }
        };
    }

    /**
     * The last day on which the organisation changed between the period and the one that is told: its units are those of then.
     * A period that ended before there was such an area is told for the units with which it began.
     */
    Optional<LocalDate> units(AreaId top, Span period, Span told) {
        return units(turns.days(top), top, period, told);
    }

    private Optional<LocalDate> units(List<LocalDate> days, AreaId top, Span period, Span told) {
        return period(period)
                .flatMap(before -> period(period.inYear(told.year()))
                        .flatMap(now -> Turns.last(days, before.end(), turns.standing(top, now.end()))));
    }

    private static FigureRef inYear(FigureRef ref) {
        return new FigureRef(
                ref.indicator(),
                ref.part(),
                ref.area(),
                new Span("year", ref.period().year(), 1));
    }

    private Map<FigureRef, BigDecimal> targets(AreaId top, Collection<FigureRef> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        Map<FigureRef, BigDecimal> found = new HashMap<>();
        List<FigureRef> whole = refs.stream()
                .filter(ref -> ref.area().equals(top) && ref.part().isEmpty())
                .toList();
        Catalogue catalogue = forms.current().catalogue();
        Map<Span, ReportingPeriod> known = periods(whole);
        Map<TargetSlot, Plan> set = plans.of(
                new Plans.Wanted(
                        whole.stream()
                                .map(FigureRef::indicator)
                                .distinct()
                                .flatMap(code -> catalogue.indicator(code).stream())
                                .toList(),
                        List.of(top)),
                known.values());
        for (FigureRef ref : whole) {
            Optional.ofNullable(known.get(ref.period()))
                    .flatMap(period -> Optional.ofNullable(set.get(new TargetSlot(ref.indicator(), top, period))))
                    .filter(plan -> !plan.ofYear())
                    .flatMap(Plan::value)
                    .ifPresent(target -> found.put(ref, target));
        }
        return found;
    }

    private Map<Span, ReportingPeriod> periods(Collection<FigureRef> refs) {
        Map<Span, ReportingPeriod> known = new LinkedHashMap<>();
        refs.stream()
                .map(FigureRef::period)
                .distinct()
                .forEach(span -> period(span).ifPresent(period -> known.put(span, period)));
        return known;
    }

    /** Figures of one line and period, which are asked for together. */
    private record Place(AreaId area, Span period, String part) {}

    /** The reports behind each figure that the actor may see; figures of one place in one question, because each takes its time. */
    Map<FigureRef, List<FigureSource>> reports(
            Actor actor, AreaId top, Span told, Collection<FigureRef> refs, FigureSources.Readers readers) {
        Map<FigureRef, List<FigureSource>> found = new HashMap<>();
        Catalogue catalogue = forms.current().catalogue();
        refs.stream()
                .collect(Collectors.groupingBy(ref -> new Place(ref.area(), ref.period(), ref.part())))
                .forEach((place, wanted) -> {
                    List<FigureSource> all = query(top, told, place, wanted)
                            .map(query -> reports.of(actor, query, line(top, wanted.getFirst()), place.part(), readers))
                            .orElse(List.of());
                    for (FigureRef ref : wanted) {
                        Set<String> made = Block.Figures.reported(catalogue, ref.indicator());
                        found.put(
                                ref,
                                all.stream()
                                        .filter(source -> made.contains(source.indicator()))
                                        .toList());
                    }
                });
        return found;
    }

    private Optional<FigureQuery> query(AreaId top, Span told, Place place, List<FigureRef> wanted) {
        return period(place.period())
                .map(period -> new FigureQuery(
                        wanted.stream().map(FigureRef::indicator).distinct().toList(),
                        top,
                        place.area().equals(top) ? Cut.NONE : Cut.BELOW,
                        List.of(period),
                        new FigureQuery.Options(false, false, false, units(top, place.period(), told))));
    }

    private static FigureLine.Key line(AreaId top, FigureRef ref) {
        return ref.area().equals(top)
                ? FigureLine.Key.TOTAL
                : new FigureLine.Key(FigureLine.Kind.AREA, ref.area().value());
    }

    private void read(Actor actor, AreaId top, Shape shape, List<FigureRef> refs, Map<FigureRef, Figure> into) {
        Map<Span, ReportingPeriod> known = periods(refs);
        if (known.isEmpty()) {
            return;
        }
        FigureTable table = figures.table(
                actor,
                new FigureQuery(
                        refs.stream().map(FigureRef::indicator).distinct().toList(),
                        top,
                        shape.parts() ? Cut.NONE : Cut.BELOW,
                        known.values().stream()
                                .sorted(java.util.Comparator.comparing(ReportingPeriod::end))
                                .toList(),
                        new FigureQuery.Options(
                                shape.parts() ? FigureQuery.Parts.ALL : FigureQuery.Parts.NONE,
                                false,
                                false,
                                shape.units())));
        for (FigureRef ref : refs) {
            ReportingPeriod period = known.get(ref.period());
            if (period != null) {
                into.put(ref, figure(ref, cell(table, top, ref, period)));
            }
        }
    }

    private Optional<ReportingPeriod> period(Span span) {
        return periods.period(span.kind(), span.year(), span.index());
    }

    private static vn.danvan.reporting.figure.@Nullable Figure cell(
            FigureTable table, AreaId top, FigureRef ref, ReportingPeriod period) {
        return table.figures()
                .get(new FigureTable.Cell(ref.indicator(), ref.part(), line(top, ref), Optional.of(period)));
    }

    private static Figure figure(FigureRef ref, vn.danvan.reporting.figure.@Nullable Figure cell) {
        if (cell instanceof vn.danvan.reporting.figure.Figure.Value(var value, var marks)) {
            // To whom it does not apply, of them no number is expected.
            int never = marks.silence().notApplicable();
            return Figure.of(
                            ref,
                            value,
                            marks.unapproved(),
                            marks.estimated(),
                            marks.reported() - never,
                            marks.expected().orElse(marks.reported()) - never)
                    .without(marks.silence().blank() + marks.silence().notAsked());
        }
        if (cell instanceof vn.danvan.reporting.figure.Figure.Without(var why, var _)) {
            return Figure.lacking(ref, Figure.Lack.valueOf(why.name()));
        }
        if (cell instanceof vn.danvan.reporting.figure.Figure.NotDivisible(var splits)) {
            return Figure.split(ref, splits.stream().map(FigureTables::split).collect(Collectors.joining("; ")));
        }
        if (cell instanceof vn.danvan.reporting.figure.Figure.Untold(var units)) {
            return Figure.untold(ref, String.join(", ", units));
        }
        return cell instanceof vn.danvan.reporting.figure.Figure.Hidden ? Figure.hidden(ref) : Figure.missing(ref);
    }

    private static String split(vn.danvan.reporting.figure.Figure.Split split) {
        return split.unit()
                + split.on().map(day -> " (" + Days.field(day) + ")").orElse("");
    }
}
