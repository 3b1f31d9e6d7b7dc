package vn.danvan.summary.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Chart;
import vn.danvan.documents.official.DataTable;
import vn.danvan.documents.official.Inline;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.compose.Amounts;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.Residual;
import vn.danvan.summary.piece.Uneven;

/** Tables by unit and charts. */
final class FigureBlocks {

    static final String NOTHING = "–";

    private final PrintJob job;
    private final Catalogue catalogue;
    private final DocumentWords words;
    private final SourceList sources;

    FigureBlocks(PrintJob job, Catalogue catalogue, DocumentWords words, SourceList sources) {
        this.sources = sources;
        this.job = job;
        this.catalogue = catalogue;
        this.words = words;
    }

    Indicator indicator(FigureRef ref) {
        return catalogue.indicator(ref.indicator()).orElseThrow();
    }

    String area(AreaId area) {
        return job.areas().getOrDefault(area, "");
    }

    /** The year; of another kind of year than the report is about, which one; of a part of a year its name. */
    String period(Span span) {
        if (!PeriodWords.isYear(span)) {
            return PeriodWords.of(words::of, span);
        }
        String year = Integer.toString(span.year());
        String kind = span.kind().equals(job.scene().period().kind())
                ? ""
                : job.kinds().getOrDefault(span, span.kind());
        return kind.isEmpty() ? year : words.of("summary.print.period-of", year, kind);
    }

    /** Units down, indicators across under their merged head; the last row is the total. */
    Block table(Piece piece) {
        Map<FigureRef, Figure> cells = new HashMap<>();
        List<String> codes = new ArrayList<>();
        for (Figure cell : piece.draft().figures()) {
            cells.put(cell.ref(), cell);
            if (!codes.contains(cell.ref().indicator())) {
                codes.add(cell.ref().indicator());
            }
        }
        List<DataTable.Row> rows = new ArrayList<>(heads(piece, codes));
        int number = 1;
        for (AreaId unit : units(piece)) {
            rows.add(row(Integer.toString(number++), area(unit), codes, unit, cells));
        }
        rest(codes, piece.draft().figures()).ifPresent(rows::add);
        rows.add(total(codes, cells));
        List<DataTable.Column> columns = new ArrayList<>(List.of(
                new DataTable.Column(1, DataTable.Align.CENTER), new DataTable.Column(5, DataTable.Align.LEFT)));
        codes.forEach(_ -> columns.add(new DataTable.Column(3, DataTable.Align.RIGHT)));
        return new DataTable(piece.text(), columns, 2, rows);
    }

    /** The units the table was composed of, which make its rows add up. */
    private List<AreaId> units(Piece piece) {
        return piece.draft().figures().stream()
                .map(figure -> figure.ref().area())
                .filter(area -> !area.equals(job.scene().area()))
                .distinct()
                .toList();
    }

    private List<DataTable.Row> heads(Piece piece, List<String> codes) {
        List<DataTable.Cell> top = new ArrayList<>();
        top.add(new DataTable.Cell(Inline.line(words.of("summary.print.order")), 1, 2, null));
        top.add(new DataTable.Cell(Inline.line(words.of("summary.print.unit")), 1, 2, null));
        top.add(new DataTable.Cell(Inline.line(words.of("summary.print.figures")), codes.size(), 1, null));
        List<DataTable.Cell> below = codes.stream()
                .map(code -> catalogue.indicator(code).orElseThrow())
                .map(one -> head(piece, one))
                .toList();
        return List.of(new DataTable.Row(top, true), new DataTable.Row(below, true));
    }

    /** The indicator with its unit, and the number of what the column rests on. */
    private DataTable.Cell head(Piece piece, Indicator indicator) {
        List<Inline> head = new ArrayList<>(Inline.line(
                indicator.name().vi() + " (" + indicator.unit().name().vi() + ")"));
        sources.column(piece, indicator.code()).ifPresent(number -> head.add(new Inline.SourceMark(number)));
        return new DataTable.Cell(head, 1, 1, null);
    }

    /** The number of what a chart rests on, below it, for a chart itself has no room for marks. */
    Optional<Block> chartSource(Piece piece) {
        return piece.draft().figures().stream()
                .findFirst()
                .flatMap(figure -> sources.column(piece, figure.ref().indicator()))
                .map(number -> new Block.Paragraph(List.of(
                        new Inline.Text(words.of("summary.print.chart.source"), false, true),
                        new Inline.SourceMark(number))));
    }

    private DataTable.Row row(
            String number, String name, List<String> codes, AreaId area, Map<FigureRef, Figure> cells) {
        List<DataTable.Cell> row = new ArrayList<>();
        row.add(DataTable.Cell.of(number));
        row.add(DataTable.Cell.of(name));
        codes.forEach(code -> row.add(DataTable.Cell.of(amount(cells, code, area))));
        return new DataTable.Row(row, false);
    }

    private DataTable.Row total(List<String> codes, Map<FigureRef, Figure> cells) {
        List<DataTable.Cell> row = new ArrayList<>();
        row.add(new DataTable.Cell(Inline.line(words.of("summary.print.total")), 2, 1, DataTable.Align.CENTER));
        codes.forEach(code ->
                row.add(DataTable.Cell.of(amount(cells, code, job.scene().area()))));
        return new DataTable.Row(row, true);
    }

    /** What the area itself did, so that the rows make the total. */
    private Optional<DataTable.Row> rest(List<String> codes, List<Figure> cells) {
        Residual residual = Residual.of(cells, job.scene().area(), catalogue);
        List<DataTable.Cell> row = new ArrayList<>();
        row.add(DataTable.Cell.of(""));
        row.add(DataTable.Cell.of(words.of("summary.print.own")));
        for (String code : codes) {
            Indicator indicator = catalogue.indicator(code).orElseThrow();
            String rest = residual.rest(code)
                    .map(left -> Amounts.bare(left, indicator))
                    .orElse(NOTHING);
            // What is left over would say what is hidden.
            row.add(DataTable.Cell.of(residual.hidden().contains(code) ? words.of("summary.print.hidden") : rest));
        }
        return residual.rests().isEmpty() ? Optional.empty() : Optional.of(new DataTable.Row(row, false));
    }

    private String amount(Map<FigureRef, Figure> cells, String code, AreaId area) {
        Figure figure = cells.get(new FigureRef(code, "", area, told(cells)));
        return figure == null || figure.value() == null
                ? none(figure)
                : Amounts.bare(figure.value(), indicator(figure.ref())) + marks(figure) + part(figure);
    }

    /** The period whose figures the table tells. */
    private Span told(Map<FigureRef, Figure> cells) {
        return cells.keySet().stream()
                .findFirst()
                .map(FigureRef::period)
                .orElse(job.scene().period());
    }

    String none(@Nullable Figure figure) {
        if (figure == null) {
            return NOTHING;
        }
        return figure.ofOtherUnits()
                ? words.of(figure.untoldUnits().isPresent() ? "figure.cell.untold" : "summary.print.split")
                : figure.isHidden()
                        ? words.of("summary.print.hidden")
                        : figure.lackOfReports()
                                .map(why -> words.of("figure.cell." + why))
                                .orElse(NOTHING);
    }

    private static String part(Figure figure) {
        return figure.incomplete() ? " (" + figure.part() + ")" : "";
    }

    String marks(Figure figure) {
        return (figure.estimated() ? " " + words.of("summary.print.mark.estimated") : "")
                + (figure.unapproved() ? " " + words.of("summary.print.mark.unapproved") : "");
    }

    /** Why figures below a table or a chart are none of the units of now: of which years, and with which units it lies. */
    Optional<Block> splits(Piece piece) {
        String why = Stream.of(
                        because(piece, "summary.print.split.because", Figure::splitUnits),
                        because(piece, "summary.print.untold.because", Figure::untoldUnits))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(why)
                .filter(text -> !text.isEmpty())
                .map(text -> new Block.Paragraph(List.of(new Inline.Text(text, false, true))));
    }

    private Optional<String> because(Piece piece, String key, Function<Figure, Optional<String>> reason) {
        Map<String, Set<String>> years = new LinkedHashMap<>();
        for (Figure figure : piece.draft().figures()) {
            reason.apply(figure)
                    .ifPresent(units -> years.computeIfAbsent(units, _ -> new TreeSet<>())
                            .add(period(figure.ref().period())));
        }
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(words.of(
                        key,
                        years.entrySet().stream()
                                .map(one -> words.of(
                                        "summary.print.split.of", String.join(", ", one.getValue()), one.getKey()))
                                .collect(Collectors.joining("; "))));
    }

    /** Below a chart: which of its years are not to be held against each other, as sentences do not either. */
    Optional<Block> uneven(Piece piece) {
        return unevenYears(piece).map(text -> new Block.Paragraph(List.of(new Inline.Text(text, false, true))));
    }

    private Optional<String> unevenYears(Piece piece) {
        List<Uneven> years = Uneven.drawn(piece.draft().figures());
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(words.of(
                        "summary.chart.uneven",
                        years.stream()
                                .map(one -> words.of(
                                        "summary.chart.uneven.of",
                                        one.yearNow(),
                                        one.unitsNow(),
                                        one.yearBefore(),
                                        one.unitsBefore()))
                                .collect(Collectors.joining("; "))));
    }

    /** Nothing when no point of it is known. */
    Optional<Block> chart(Piece piece) {
        List<Figure> points = piece.draft().figures();
        if (points.stream().allMatch(point -> point.value() == null)) {
            return Optional.empty();
        }
        boolean years =
                points.stream().map(point -> point.ref().area()).distinct().count() == 1;
        Indicator indicator = indicator(points.getFirst().ref());
        List<String> categories = points.stream()
                .map(point -> (years
                                ? Integer.toString(point.ref().period().year())
                                : area(point.ref().area()))
                        + part(point)
                        + marks(point))
                .toList();
        List<BigDecimal> values = new ArrayList<>();
        points.forEach(point -> values.add(point.value()));
        StringBuilder alternative = new StringBuilder(piece.text()).append(": ");
        for (int place = 0; place < points.size(); place++) {
            BigDecimal value = points.get(place).value();
            alternative
                    .append(place == 0 ? "" : "; ")
                    .append(categories.get(place))
                    .append(' ')
                    .append(value == null ? none(points.get(place)) : Amounts.plain(value, indicator));
        }
        unevenYears(piece).ifPresent(why -> alternative.append(". ").append(why));
        return Optional.of(new Chart(
                years ? Chart.Kind.LINE : Chart.Kind.BAR,
                piece.text(),
                indicator.unit().name().vi(),
                categories,
                List.of(new Chart.Series(indicator.name().vi(), values)),
                alternative.toString()));
    }
}
