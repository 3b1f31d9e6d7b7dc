package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;

/** Names the submissions behind a figure. */
@Component
@Transactional(readOnly = true)
public class FigureSources {

    private final FactRows rows;
    private final Placings placings;
    private final ReadScopes scopes;
    private final SourceCells cells;
    private final Organisation organisation;
    private final SmallNumbers numbers;

    FigureSources(
            FactRows rows,
            Placings placings,
            ReadScopes scopes,
            SourceCells cells,
            Organisation organisation,
            SmallNumbers numbers) {
        this.rows = rows;
        this.placings = placings;
        this.scopes = scopes;
        this.cells = cells;
        this.organisation = organisation;
        this.numbers = numbers;
    }

    /**
     * What makes the figures of the query in one line, those of bodies the actor may not see left out; of a ratio both its
     * figures. Of what could point at somebody the value is left out, but for the own body. {@link Forbidden} when the actor reads nothing of the area.
     *
     * @param part a part of the breakdown, {@code ""} for all of them
     */
    public List<FigureSource> of(Actor actor, FigureQuery query, FigureLine.Key line, String part) {
        Frame frame = placings.frame(query);
        ReadScope scope = scopes.of(actor);
        ReportingPeriod last = query.periods().getLast();
        if (scopes.reach(scope, query.area(), frame.linesOn(last)) == ReadScope.Reach.NOTHING) {
            throw new Forbidden("read the figures of another unit");
        }
        List<FactRows.Row> found = new ArrayList<>();
        for (ReportingPeriod period : query.periods()) {
            found.addAll(rows.of(
                    cells.codes(query),
                    period,
                    frame.ground(frame.restates(period)),
                    query.options().approvedOnly()));
        }
        Set<FigureLine.Key> touched = touched(frame, found);
        Map<BodyId, BodyView> bodies = organisation.bodies(
                found.stream().map(FactRows.Row::body).distinct().toList(), organisation.knownDay(last.end()));
        SmallNumbers.Reading reading = numbers.reading();
        return found.stream()
                .filter(row -> part.isEmpty() || part.equals(row.part()))
                .filter(row -> belongs(spot(frame, row), line, touched))
                .filter(row -> mayRead(scope, row))
                .map(row -> source(row, bodies, spot(frame, row), shown(actor, row, reading)))
                .sorted(Comparator.comparing(FigureSource::value, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    private Placing.Spot spot(Frame frame, FactRows.Row row) {
        return frame.cut() == Cut.BODY && !frame.restates(row.period())
                ? new Placing.Spot.In(
                        new FigureLine.Key(FigureLine.Kind.BODY, row.body().value()))
                : frame.placing(row.period()).spot(row.standing(), row.period());
    }

    private Set<FigureLine.Key> touched(Frame frame, List<FactRows.Row> found) {
        Set<FigureLine.Key> touched = new HashSet<>();
        found.forEach(row -> {
            switch (spot(frame, row)) {
                case Placing.Spot.Between(AreaId ignored, Set<FigureLine.Key> lines) -> touched.addAll(lines);
                case Placing.Spot.Across(AreaId ignored, Set<FigureLine.Key> lines) -> touched.addAll(lines);
                case Placing.Spot.In ignored -> {}
                case Placing.Spot.Outside ignored -> {}
            }
        });
        return touched;
    }

    private static boolean belongs(Placing.Spot spot, FigureLine.Key line, Set<FigureLine.Key> touched) {
        boolean whole = line.kind() == FigureLine.Kind.TOTAL;
        return switch (spot) {
            case Placing.Spot.In(FigureLine.Key in) ->
                whole || in.equals(line) || (line.kind() == FigureLine.Kind.UNDIVIDED && touched.contains(in));
            case Placing.Spot.Between(AreaId ignored, Set<FigureLine.Key> lines) ->
                whole || line.kind() == FigureLine.Kind.UNDIVIDED || lines.contains(line);
            case Placing.Spot.Across(AreaId ignored, Set<FigureLine.Key> lines) -> whole || lines.contains(line);
            case Placing.Spot.Outside ignored -> false;
        };
    }

    private boolean mayRead(ReadScope scope, FactRows.Row row) {
        AreaId area = numbers.standing(row.body(), row.period()).smallest();
        return area != null
                && scopes.reach(scope, area, organisation.knownDay(row.period().end())) == ReadScope.Reach.WHOLE;
    }

    private static @Nullable BigDecimal shown(Actor actor, FactRows.Row row, SmallNumbers.Reading reading) {
        boolean hidden = !row.body().equals(actor.body())
                && reading.hides(row.indicator(), row.part(), row.value(), row.period(), row.body());
        return hidden ? null : row.value();
    }

    private FigureSource source(
            FactRows.Row row, Map<BodyId, BodyView> bodies, Placing.Spot spot, @Nullable BigDecimal value) {
        BodyView body = bodies.get(row.body());
        boolean split = !(spot instanceof Placing.Spot.In);
        return new FigureSource(
                row.submission(),
                row.body(),
                body == null ? "" : body.name(),
                row.indicator(),
                row.part(),
                cells.cell(row.indicator(), row.part()),
                value,
                row.flags(),
                split);
    }
}
