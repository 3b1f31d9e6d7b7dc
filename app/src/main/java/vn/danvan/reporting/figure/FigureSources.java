package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Page;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.disclosure.SmallNumbers;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactRows;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.rules.period.ReportingPeriod;

/** Names the submissions behind a figure. */
@Component
@Transactional(readOnly = true)
public class FigureSources {

    /** Who reads what is found. */
    public enum Readers {
        /** The actor, to whom the own body's numbers are no secret. */
        ACTOR,
        /** Others too, as in print: a number that is hidden from them is hidden. */
        OTHERS
    }

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
     * figures, those that do not count marked. Of what could point at somebody the value is left out, but for the own body. {@link Forbidden} when the actor reads nothing of the area.
     *
     * @param part a part of the breakdown, {@code ""} for all of them
     */
    public List<FigureSource> of(Actor actor, FigureQuery query, FigureLine.Key line, String part) {
        return of(actor, query, line, part, Readers.ACTOR);
    }

    /** The same for those who read it. */
    public List<FigureSource> of(Actor actor, FigureQuery query, FigureLine.Key line, String part, Readers readers) {
        return find(actor, query, line, part, readers).all();
    }

    /** The same, of which bodies and reports are looked up only as far as they are shown. */
    public Found find(Actor actor, FigureQuery query, FigureLine.Key line, String part) {
        return find(actor, query, line, part, Readers.ACTOR);
    }

    private Found find(Actor actor, FigureQuery query, FigureLine.Key line, String part, Readers readers) {
        Frame frame = placings.frame(query);
        ReadScope scope = scopes.of(actor);
        ReportingPeriod last = query.periods().getLast();
        if (scopes.reach(scope, query.area(), frame.linesOn(last)) == ReadScope.Reach.NOTHING) {
            throw new Forbidden("read the figures of another unit");
        }
        SourceCells.Asked asked = cells.asked(query);
        List<FactRows.Row> all = new ArrayList<>();
        for (ReportingPeriod period : query.periods()) {
            all.addAll(rows.of(
                    asked.codes(period),
                    period,
                    frame.ground(frame.restates(period)),
                    query.options().approvedOnly()));
        }
        Set<FigureLine.Key> touched = touched(frame, all);
        SmallNumbers.Reading reading = numbers.reading();
        Map<Stood, Boolean> open = new HashMap<>();
        List<Line> lines = all.stream()
                .filter(row -> part.isEmpty() || asked.isWithin(row.fact(), part))
                .filter(row -> belongs(spot(frame, row), line, touched))
                .filter(row -> open.computeIfAbsent(
                        new Stood(row.standing(), row.source().period().end()),
                        stood -> scopes.opens(scope, stood.standing(), stood.day())))
                .map(row -> new Line(row, shown(actor, readers, row, reading)))
                .sorted(Comparator.comparing(Line::value, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        return new Found(actor, lines, new Read(frame, asked, all, touched, organisation.knownDay(last.end())));
    }

    private record Stood(Standing standing, LocalDate day) {}

    private record Line(FactRows.Row row, @Nullable BigDecimal value) {}

    /**
     * What all lines share.
     *
     * @param rows all that were read, whatever their line
     * @param touched lines that hold a part of what was split
     */
    record Read(
            Frame frame,
            SourceCells.Asked asked,
            List<FactRows.Row> rows,
            Set<FigureLine.Key> touched,
            LocalDate day) {}

    /** The reports behind a figure, the largest number first. */
    public final class Found {

        private final Actor actor;
        private final List<Line> lines;
        private final Read read;

        private Found(Actor actor, List<Line> lines, Read read) {
            this.actor = actor;
            this.lines = lines;
            this.read = read;
        }

        Read read() {
            return read;
        }

        /** A page of them, by its number as an address has it. */
        public Page<FigureSource> page(String number, int size) {
            Page<Line> page = Page.of(lines, number, size);
            return new Page<>(linked(page.items()), page.number(), page.size(), page.total());
        }

        /** All of them. */
        public List<FigureSource> all() {
            return linked(lines);
        }

        /** All of them without the way to their reports, for a file. */
        public List<FigureSource> listed() {
            return sources(lines, new SourceCells.Reading(Map.of()));
        }

        private List<FigureSource> linked(List<Line> some) {
            return sources(
                    some,
                    cells.reading(
                            actor,
                            some.stream()
                                    .map(line -> line.row().source().submission())
                                    .collect(Collectors.toSet())));
        }

        private List<FigureSource> sources(List<Line> some, SourceCells.Reading reports) {
            Map<BodyId, BodyView> bodies = organisation.bodies(
                    some.stream()
                            .map(line -> line.row().source().body())
                            .distinct()
                            .toList(),
                    read.day());
            Told told = new Told(read.asked(), bodies, reported(read.rows()), reports);
            return some.stream()
                    .map(line -> source(line.row(), told, spot(read.frame(), line.row()), line.value()))
                    .toList();
        }
    }

    private record Teller(BodyId body, ReportingPeriod period) {}

    /** What is known of the rows together. */
    private record Told(
            SourceCells.Asked asked,
            Map<BodyId, BodyView> bodies,
            Map<Teller, Set<String>> reported,
            SourceCells.Reading reports) {}

    /** Which of the indicators each body reported for each period. */
    private static Map<Teller, Set<String>> reported(List<FactRows.Row> rows) {
        Map<Teller, Set<String>> reported = new HashMap<>();
        rows.forEach(row -> reported.computeIfAbsent(teller(row), _ -> new HashSet<>())
                .add(row.fact().indicator()));
        return reported;
    }

    private static Teller teller(FactRows.Row row) {
        return new Teller(row.source().body(), row.source().period());
    }

    private static Placing.Spot spot(Frame frame, FactRows.Row row) {
        return frame.spot(row.standing(), row.source().period(), row.source().body());
    }

    private static Set<FigureLine.Key> touched(Frame frame, List<FactRows.Row> found) {
        Set<FigureLine.Key> touched = new HashSet<>();
        found.forEach(row -> touched.addAll(touched(spot(frame, row))));
        return touched;
    }

    /** The lines that hold a part of what was split. */
    static Set<FigureLine.Key> touched(Placing.Spot spot) {
        return switch (spot) {
            case Placing.Spot.Between(AreaId ignored, Set<FigureLine.Key> lines) -> lines;
            case Placing.Spot.Across(AreaId ignored, Set<FigureLine.Key> lines) -> lines;
            case Placing.Spot.In ignored -> Set.of();
            case Placing.Spot.Outside ignored -> Set.of();
        };
    }

    /**
     * Whether what counts there stands in the line.
     *
     * @param touched lines that hold a part of what was split
     */
    static boolean belongs(Placing.Spot spot, FigureLine.Key line, Set<FigureLine.Key> touched) {
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

    private static @Nullable BigDecimal shown(
            Actor actor, Readers readers, FactRows.Row row, SmallNumbers.Reading reading) {
        Fact fact = row.fact();
        FactSource source = row.source();
        boolean own = readers == Readers.ACTOR && source.body().equals(actor.body());
        boolean hidden =
                !own && reading.hides(fact.indicator(), fact.part(), fact.value(), source.period(), source.body());
        return hidden ? null : fact.value();
    }

    private static FigureSource source(FactRows.Row row, Told told, Placing.Spot spot, @Nullable BigDecimal value) {
        FactSource source = row.source();
        Fact fact = row.fact();
        BodyView body = told.bodies().get(source.body());
        boolean split = !(spot instanceof Placing.Spot.In);
        return new FigureSource(
                source.submission(),
                source.period(),
                source.body(),
                body == null ? "" : body.name(),
                fact.indicator(),
                fact.part(),
                told.reports().cell(source.submission(), fact.indicator(), fact.part()),
                value,
                new FigureSource.Flags(
                        fact.estimated(),
                        source.approved(),
                        told.asked().counts(fact.indicator(), told.reported().getOrDefault(teller(row), Set.of())),
                        told.reports().readable(source.submission())),
                split);
    }
}
