package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.disclosure.Family;
import vn.danvan.reporting.disclosure.Family.Row;
import vn.danvan.reporting.disclosure.SmallCells;
import vn.danvan.reporting.disclosure.Veil;
import vn.danvan.reporting.disclosure.Veils;
import vn.danvan.reporting.figure.FigureTable.Cell;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** Takes out of a table what could point at somebody, and what would give that away. */
@Component
class Withholding {

    /**
     * What a table tells.
     *
     * @param rests what is left of axes, by the indicator's code
     */
    record Told(List<Indicator> indicators, Map<String, List<String>> rests) {

        List<String> parts(FigureQuery query, Indicator indicator) {
            return Stream.concat(
                            query.parts(indicator).stream(), rests.getOrDefault(indicator.code(), List.of()).stream())
                    .toList();
        }
    }

    private final Veils veils;

    Withholding(Veils veils) {
        this.veils = veils;
    }

    /** The figures with numbers hidden where they have to be. */
    void apply(FigureQuery query, Frame frame, Told all, List<FigureLine> lines, Map<Cell, Figure> figures) {
        Set<Cell> hidden = new LinkedHashSet<>();
        Set<Cell> marked = new HashSet<>();
        Map<Family, Set<ReportingPeriod>> families = new LinkedHashMap<>();
        Veils.Reading reading = veils.reading();
        List<AreaId> provinces = provinces(frame);
        boolean approvedOnly = query.options().approvedOnly();
        for (Indicator indicator : all.indicators()) {
            for (ReportingPeriod period : query.periods()) {
                for (Indicator told : reading.told(reported(indicator))) {
                    reading.of(told.code(), period, provinces, approvedOnly).ifPresent(veil -> {
                        families.computeIfAbsent(veil.family(), _ -> new LinkedHashSet<>())
                                .add(period);
                        Asked asked = new Asked(all.parts(query, indicator), indicator, told, period);
                        hide(asked, frame, lines, veil, hidden);
                        mark(asked, frame, lines, veil, marked);
                    });
                }
            }
        }
        if (!families.isEmpty()) {
            sums(query, all, lines, hidden);
            families.forEach((family, periods) -> protect(query, lines, new Covered(family, periods), figures, hidden));
            hidden.forEach(cell -> figures.computeIfPresent(
                    cell, (_, figure) -> tells(figure) ? new Figure.Hidden(marked.contains(cell)) : figure));
        }
    }

    /** Whether it tells a number; that there is no share tells that what it would be divided by is 0. */
    private static boolean tells(Figure figure) {
        return figure.number().isPresent()
                || (figure instanceof Figure.Without(Figure.Without.Why why, var ignored)
                        && why == Figure.Without.Why.NO_SHARE);
    }

    /** What is counted from records is hidden where what was reported is: the one tells the other. */
    private static Indicator reported(Indicator indicator) {
        return indicator.called(FigureCatalogue.reported(indicator.code()), indicator.name());
    }

    /** A family and those of the periods asked for in whose year it holds. */
    private record Covered(Family family, Set<ReportingPeriod> periods) {

        /** What a period's figures add up to, or those of all periods added. */
        List<List<Row>> sums(Optional<ReportingPeriod> period) {
            return family.sums(period.map(Set::of).orElse(periods).stream()
                    .map(ReportingPeriod::end)
                    .toList());
        }
    }

    private record Asked(List<String> parts, Indicator indicator, Indicator told, ReportingPeriod period) {

        /** Of a ratio its two figures tell, else the part itself. */
        Row row(String part) {
            return new Row(told.code(), told.code().equals(FigureCatalogue.reported(indicator.code())) ? part : "");
        }

        Cell cell(String part, FigureLine line) {
            return new Cell(indicator.code(), part, line.key(), Optional.of(period));
        }
    }

    private static List<AreaId> provinces(Frame frame) {
        return Stream.concat(frame.ofEnd().provinces().stream(), frame.sources().provinces().stream())
                .distinct()
                .toList();
    }

    private static void hide(Asked asked, Frame frame, List<FigureLine> lines, Veil veil, Set<Cell> hidden) {
        for (String part : asked.parts()) {
            Row row = asked.row(part);
            if (veil.family().has(row)) {
                VeiledLines veiled = new VeiledLines(veil, row, frame, asked.period());
                List<FigureLine> covered = lines.stream()
                        .filter(line -> veiled.hides(said(line, lines)))
                        .toList();
                covered.forEach(line -> hidden.add(asked.cell(part, line)));
                // What the reader may not see, taken together, is the total less the own lines: it tells what is hidden
                // of them.
                lines.stream()
                        .filter(line -> !covered.isEmpty() && line.key().kind() == FigureLine.Kind.OTHERS)
                        .forEach(line -> hidden.add(asked.cell(part, line)));
            }
        }
    }

    /** Where no body still has a line of its own, that of the former ones says what the total does. */
    private static FigureLine.Key said(FigureLine line, List<FigureLine> lines) {
        boolean all = line.key().kind() == FigureLine.Kind.FORMER
                && lines.stream().noneMatch(other -> other.key().kind() == FigureLine.Kind.BODY);
        return all ? FigureLine.Key.TOTAL : line.key();
    }

    /** Of a ratio it is never said that one of its figures is small. */
    private static void mark(Asked asked, Frame frame, List<FigureLine> lines, Veil veil, Set<Cell> marked) {
        if (asked.told().code().equals(asked.indicator().code())) {
            for (String part : asked.parts()) {
                VeiledLines veiled = new VeiledLines(veil, asked.row(part), frame, asked.period());
                lines.stream()
                        .filter(line -> veiled.marks(line.key()))
                        .forEach(line -> marked.add(asked.cell(part, line)));
            }
        }
    }

    /** A sum of periods tells of each of them; of what stands at the end of a period the last tells alone. */
    private static void sums(FigureQuery query, Told all, List<FigureLine> lines, Set<Cell> hidden) {
        if (!query.options().added()) {
            return;
        }
        for (Indicator indicator : all.indicators()) {
            Collection<ReportingPeriod> telling = query.telling(indicator.measure());
            for (String part : all.parts(query, indicator)) {
                for (FigureLine line : lines) {
                    boolean told = telling.stream()
                            .anyMatch(period ->
                                    hidden.contains(new Cell(indicator.code(), part, line.key(), Optional.of(period))));
                    if (told) {
                        hidden.add(new Cell(indicator.code(), part, line.key(), Optional.empty()));
                    }
                }
            }
        }
    }

    /** Lines that no other question has, such as all that the reader may not see taken together, can still give something away. */
    private static void protect(
            FigureQuery query, List<FigureLine> lines, Covered covered, Map<Cell, Figure> figures, Set<Cell> hidden) {
        Family family = covered.family();
        List<Optional<ReportingPeriod>> periods = new ArrayList<>();
        covered.periods().forEach(period -> periods.add(Optional.of(period)));
        if (query.options().added()) {
            periods.add(Optional.empty());
        }
        for (Optional<ReportingPeriod> period : periods) {
            Map<Cell, Long> counts = new LinkedHashMap<>();
            Set<Cell> sensitive = new LinkedHashSet<>();
            for (Row row : family.rows()) {
                for (FigureLine line : lines) {
                    Cell cell = new Cell(row.indicator(), row.part(), line.key(), period);
                    Figure figure = figures.get(cell);
                    if (figure instanceof Figure.Value(BigDecimal value, Figure.Marks ignored)) {
                        counts.put(cell, value.longValue());
                        if (family.sensitive().contains(row)) {
                            sensitive.add(cell);
                        }
                    }
                }
            }
            hidden.addAll(SmallCells.of(counts, sensitive, hidden, sums(covered, lines, period, figures))
                    .all());
        }
    }

    private static List<List<Cell>> sums(
            Covered covered, List<FigureLine> lines, Optional<ReportingPeriod> period, Map<Cell, Figure> figures) {
        List<List<Cell>> sums = new ArrayList<>();
        for (Row row : covered.family().rows()) {
            sums.add(lines.stream()
                    .map(line -> new Cell(row.indicator(), row.part(), line.key(), period))
                    .toList());
        }
        for (FigureLine line : lines) {
            for (List<Row> sum : covered.sums(period)) {
                // Of an axis in whose parts everything stands there is no rest.
                List<Cell> cells = sum.stream()
                        .filter(row -> !covered.family().isRest(row) || isShown(row, line, period, figures))
                        .map(row -> new Cell(row.indicator(), row.part(), line.key(), period))
                        .toList();
                if (cells.stream().allMatch(figures::containsKey)) {
                    sums.add(cells);
                }
            }
        }
        return sums;
    }

    private static boolean isShown(
            Row row, FigureLine line, Optional<ReportingPeriod> period, Map<Cell, Figure> figures) {
        return figures.containsKey(new Cell(row.indicator(), row.part(), line.key(), period));
    }
}
