package vn.danvan.summary.print;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Chart;
import vn.danvan.documents.official.DataTable;
import vn.danvan.documents.official.Inline;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.compose.Amounts;
import vn.danvan.summary.compose.CountedTasks;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.piece.Excerpt;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.ReadAt;
import vn.danvan.summary.piece.Residual;

/** Tables by unit, charts and the appendix of sources. */
final class FigureBlocks {

    private static final DateTimeFormatter AS_OF =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String NOTHING = "–";
    private static final int MOST_NAMES = 6;

    private final PrintJob job;
    private final Catalogue catalogue;
    private final DocumentWords words;

    FigureBlocks(PrintJob job, Catalogue catalogue, DocumentWords words) {
        this.job = job;
        this.catalogue = catalogue;
        this.words = words;
    }

    private Indicator indicator(FigureRef ref) {
        return catalogue.indicator(ref.indicator()).orElseThrow();
    }

    private String area(AreaId area) {
        return job.areas().getOrDefault(area, "");
    }

    /** The year; of another kind of year than the report is about, which one; of a part of a year its name. */
    private String period(Span span) {
        if (!PeriodWords.isYear(span)) {
            return PeriodWords.of(words::of, span);
        }
        String year = Integer.toString(span.year());
        String kind = span.kind().equals(job.scene().period().kind())
                ? ""
                : job.kinds().getOrDefault(span.kind(), span.kind());
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
        List<DataTable.Row> rows = new ArrayList<>(heads(codes));
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

    private List<DataTable.Row> heads(List<String> codes) {
        List<DataTable.Cell> top = new ArrayList<>();
        top.add(new DataTable.Cell(Inline.line(words.of("summary.print.order")), 1, 2, null));
        top.add(new DataTable.Cell(Inline.line(words.of("summary.print.unit")), 1, 2, null));
        top.add(new DataTable.Cell(Inline.line(words.of("summary.print.figures")), codes.size(), 1, null));
        List<DataTable.Cell> below = codes.stream()
                .map(code -> catalogue.indicator(code).orElseThrow())
                .map(one -> DataTable.Cell.of(
                        one.name().vi() + " (" + one.unit().name().vi() + ")"))
                .toList();
        return List.of(new DataTable.Row(top, true), new DataTable.Row(below, true));
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

    private String none(@Nullable Figure figure) {
        if (figure == null) {
            return NOTHING;
        }
        return figure.splitUnits().isPresent()
                ? words.of("summary.print.split")
                : figure.isHidden() ? words.of("summary.print.hidden") : NOTHING;
    }

    private static String part(Figure figure) {
        return figure.incomplete() ? " (" + figure.part() + ")" : "";
    }

    private String marks(Figure figure) {
        return (figure.estimated() ? " " + words.of("summary.print.mark.estimated") : "")
                + (figure.unapproved() ? " " + words.of("summary.print.mark.unapproved") : "");
    }

    /** What "not divisible" means below a table or a chart: of which years, and which units were split since. */
    Optional<Block> splits(Piece piece) {
        Map<String, Set<String>> years = new LinkedHashMap<>();
        for (Figure figure : piece.draft().figures()) {
            figure.splitUnits().ifPresent(units -> years.computeIfAbsent(units, _ -> new TreeSet<>())
                    .add(period(figure.ref().period())));
        }
        if (years.isEmpty()) {
            return Optional.empty();
        }
        String why = years.entrySet().stream()
                .map(one -> words.of("summary.print.split.of", String.join(", ", one.getValue()), one.getKey()))
                .collect(Collectors.joining("; "));
        return Optional.of(new Block.Paragraph(
                List.of(new Inline.Text(words.of("summary.print.split.because", why), false, true))));
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
        return Optional.of(new Chart(
                years ? Chart.Kind.LINE : Chart.Kind.BAR,
                piece.text(),
                indicator.unit().name().vi(),
                categories,
                List.of(new Chart.Series(indicator.name().vi(), values)),
                alternative.toString()));
    }

    /** The appendix of sources: number, indicator, where, when, value, as of, reports behind it. */
    List<Block> sources(SourceList sources) {
        List<DataTable.Row> rows = new ArrayList<>();
        List<DataTable.Cell> head = new ArrayList<>();
        String when = job.scene().wholeYear() ? "year" : "period";
        for (String column : List.of("order", "indicator", "where", when, "value", "reports")) {
            head.add(DataTable.Cell.of(words.of("summary.print." + column)));
        }
        rows.add(new DataTable.Row(head, true));
        sources.entries()
                .forEach(entry -> rows.add(
                        switch (entry) {
                            case SourceList.Source source -> source(source);
                            case SourceList.Typed typed -> typed(typed);
                            case SourceList.Counted counted -> counted(counted);
                        }));
        List<Block> blocks = new ArrayList<>();
        ReadAt.of(job.text().pieces()).ifPresent(read -> blocks.add(new Block.Paragraph(Inline.line(asOf(read)))));
        if (rows.size() == 1) {
            blocks.add(new Block.Paragraph(Inline.line(words.of("summary.print.no-sources"))));
            return blocks;
        }
        blocks.add(new DataTable(
                "",
                List.of(
                        new DataTable.Column(1, DataTable.Align.CENTER),
                        new DataTable.Column(6, DataTable.Align.LEFT),
                        new DataTable.Column(4, DataTable.Align.LEFT),
                        new DataTable.Column(2, DataTable.Align.CENTER),
                        new DataTable.Column(4, DataTable.Align.RIGHT),
                        new DataTable.Column(8, DataTable.Align.LEFT)),
                1,
                rows));
        return blocks;
    }

    /** One moment, or from when to when: people take newer figures into one piece and keep another. */
    private String asOf(ReadAt read) {
        String first = AS_OF.format(read.first());
        String last = AS_OF.format(read.last());
        return first.equals(last)
                ? words.of("summary.print.as-of", last)
                : words.of("summary.print.as-of.span", first, last);
    }

    private DataTable.Row source(SourceList.Source source) {
        Figure figure = source.figure();
        Indicator indicator = indicator(figure.ref());
        String part = indicator
                .breakdown()
                .flatMap(breakdown -> breakdown.part(figure.ref().part()))
                .map(item -> " – " + item.name().vi())
                .orElse("");
        BigDecimal value = figure.value();
        return new DataTable.Row(
                List.of(
                        new DataTable.Cell(List.of(new Inline.SourceAnchor(source.number())), 1, 1, null),
                        DataTable.Cell.of(indicator.name().vi() + part + " (" + indicator.code() + ")"),
                        DataTable.Cell.of(area(figure.ref().area())),
                        DataTable.Cell.of(period(figure.ref().period())),
                        DataTable.Cell.of(
                                value == null ? none(figure) : Amounts.plain(value, indicator) + marks(figure)),
                        DataTable.Cell.of(behind(figure))),
                false);
    }

    /** A number that a person typed says so, with the body whose people write and when they wrote it. */
    private DataTable.Row typed(SourceList.Typed typed) {
        return new DataTable.Row(
                List.of(
                        new DataTable.Cell(List.of(new Inline.SourceAnchor(typed.number())), 1, 1, null),
                        DataTable.Cell.of(words.of(
                                "summary.print.typed", Excerpt.of(typed.found().sentence()))),
                        DataTable.Cell.of(NOTHING),
                        DataTable.Cell.of(NOTHING),
                        DataTable.Cell.of(String.join("; ", typed.found().numbers())),
                        DataTable.Cell.of(words.of(
                                "summary.print.typed-by",
                                job.writer(),
                                AS_OF.format(typed.piece().changedAt())))),
                false);
    }

    /** Counts of tasks are those of the page of the programme; they come from no report. */
    private DataTable.Row counted(SourceList.Counted counted) {
        CountedTasks tasks = counted.tasks();
        return new DataTable.Row(
                List.of(
                        new DataTable.Cell(List.of(new Inline.SourceAnchor(counted.number())), 1, 1, null),
                        DataTable.Cell.of(
                                tasks == null
                                        ? words.of("summary.print.tasks")
                                        : words.of(
                                                "summary.print.tasks.class",
                                                words.of("summary.tasks." + tasks.name()))),
                        DataTable.Cell.of(NOTHING),
                        DataTable.Cell.of(Integer.toString(job.scene().period().year())),
                        DataTable.Cell.of(counted.told().isEmpty() ? NOTHING : counted.told()),
                        DataTable.Cell.of(words.of(
                                "summary.print.tasks-of",
                                job.writer(),
                                AS_OF.format(counted.piece().readAt())))),
                false);
    }

    /** How many units reported, and the first of them by name. */
    private String behind(Figure figure) {
        String count = words.of(
                "summary.print.of-reports", Integer.toString(figure.reported()), Integer.toString(figure.expected()));
        List<String> names = job.reports().getOrDefault(figure.ref(), List.of());
        if (names.isEmpty()) {
            return count;
        }
        String more = names.size() <= MOST_NAMES ? "" : " " + words.of("summary.print.more", names.size() - MOST_NAMES);
        return count + ": " + String.join("; ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + more;
    }
}
