package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.spi.Contributed;
import vn.danvan.reporting.spi.RecordFigure;
import vn.danvan.rules.period.ReportingPeriod;

/** Sets what modules count from their records beside what was reported, for the own body and those below it. */
@Component
class RecordsMaker {

    private static final int MOST_PERIODS = 12;

    private record Column(Indicator indicator, ReportingPeriod period) {}

    private final Contributed contributed;
    private final Organisation organisation;
    private final Areas areas;
    private final FigureNames names;

    RecordsMaker(Contributed contributed, Organisation organisation, Areas areas, FigureNames names) {
        this.contributed = contributed;
        this.organisation = organisation;
        this.areas = areas;
        this.names = names;
    }

    /** Empty when nobody counts any of the indicators asked for. */
    Optional<RecordsView> of(Actor actor, FigureQuery query, List<Indicator> indicators, Locale locale) {
        Set<String> counted = contributed.indicators();
        List<Indicator> known = indicators.stream()
                .filter(indicator -> counted.contains(indicator.code()))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        int all = query.periods().size();
        List<ReportingPeriod> periods = query.periods().subList(Math.max(0, all - MOST_PERIODS), all);
        List<Column> columns = new ArrayList<>();
        known.forEach(indicator -> periods.forEach(period -> columns.add(new Column(indicator, period))));
        Map<BodyId, BodyView> bodies =
                bodies(actor, query.area(), periods.getLast().end());
        Map<Column, Map<BodyId, RecordFigure>> figures = new LinkedHashMap<>();
        columns.forEach(column -> figures.put(column, figures(column, bodies)));
        return Optional.of(new RecordsView(
                columns.stream()
                        .map(column ->
                                column.indicator().name().in(locale) + ", " + names.period(locale, column.period()))
                        .toList(),
                rows(bodies, figures, locale),
                figures.entrySet().stream()
                        .map(entry -> FigureText.bare(
                                locale, sum(entry.getValue()), entry.getKey().indicator()))
                        .toList()));
    }

    private static BigDecimal sum(Map<BodyId, RecordFigure> figures) {
        return figures.values().stream().map(RecordFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<BodyId, RecordFigure> figures(Column column, Map<BodyId, BodyView> bodies) {
        Map<BodyId, RecordFigure> found = new LinkedHashMap<>();
        contributed
                .figures(Set.of(column.indicator().code()), column.period(), bodies.keySet())
                .forEach(figure -> found.put(figure.body(), figure));
        return found;
    }

    private static List<RecordsView.Row> rows(
            Map<BodyId, BodyView> bodies, Map<Column, Map<BodyId, RecordFigure>> figures, Locale locale) {
        List<RecordsView.Row> rows = new ArrayList<>();
        bodies.values().stream()
                .filter(body -> figures.values().stream().anyMatch(column -> column.containsKey(body.id())))
                .forEach(body -> rows.add(new RecordsView.Row(
                        body.name(),
                        figures.entrySet().stream()
                                .map(entry ->
                                        cell(entry.getKey(), entry.getValue().get(body.id()), locale))
                                .toList())));
        return rows;
    }

    private static RecordsView.Cell cell(Column column, @Nullable RecordFigure figure, Locale locale) {
        return figure == null
                ? new RecordsView.Cell(FigureText.bare(locale, BigDecimal.ZERO, column.indicator()), null)
                : new RecordsView.Cell(FigureText.bare(locale, figure.value(), column.indicator()), figure.link());
    }

    /** The own body and those below it that work in the area. */
    private Map<BodyId, BodyView> bodies(Actor actor, AreaId area, LocalDate end) {
        LocalDate on = organisation.knownDay(end);
        Map<BodyId, BodyView> bodies = new LinkedHashMap<>();
        organisation.subtree(actor.body(), on).stream()
                .filter(body -> inside(body, area, on))
                .forEach(body -> bodies.put(body.id(), body));
        return bodies;
    }

    private boolean inside(BodyView body, AreaId area, LocalDate on) {
        AreaId at = body.area();
        return at != null
                && (at.equals(area)
                        || areas.ancestorsAt(at, on).stream()
                                .anyMatch(above -> above.id().equals(area)));
    }
}
