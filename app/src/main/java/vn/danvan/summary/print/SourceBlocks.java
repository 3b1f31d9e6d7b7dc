package vn.danvan.summary.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.DataTable;
import vn.danvan.documents.official.Inline;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.compose.Amounts;
import vn.danvan.summary.compose.CountedTasks;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.TaskWords;
import vn.danvan.summary.piece.Excerpt;
import vn.danvan.summary.piece.ReadAt;

/** The appendix of sources: what each number, table column and chart rests on, and the list of all reports behind them. */
final class SourceBlocks {

    private static final DateTimeFormatter AS_OF =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int MOST_NAMES = 6;

    private final PrintJob job;
    private final DocumentWords words;
    private final SourceList sources;
    private final FigureBlocks figures;
    private final ReportNumbers numbers = new ReportNumbers();

    SourceBlocks(PrintJob job, DocumentWords words, SourceList sources, FigureBlocks figures) {
        this.job = job;
        this.words = words;
        this.sources = sources;
        this.figures = figures;
    }

    /** The appendix of sources: number, indicator, where, when, value, as of, reports behind it. */
    List<Block> blocks() {
        sources.entries().forEach(entry -> numbers.add(behind(entry)));
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
                            case SourceList.Column column -> column(column);
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
        blocks.addAll(reports());
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
        Indicator indicator = figures.indicator(figure.ref());
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
                        DataTable.Cell.of(where(figure.ref())),
                        DataTable.Cell.of(figures.period(figure.ref().period())),
                        DataTable.Cell.of(
                                value == null
                                        ? figures.none(figure)
                                        : Amounts.plain(value, indicator) + figures.marks(figure)),
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
                        DataTable.Cell.of(FigureBlocks.NOTHING),
                        DataTable.Cell.of(FigureBlocks.NOTHING),
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
                        DataTable.Cell.of(FigureBlocks.NOTHING),
                        DataTable.Cell.of(Integer.toString(job.scene().period().year())),
                        DataTable.Cell.of(counted.told().isEmpty() ? FigureBlocks.NOTHING : counted.told()),
                        DataTable.Cell.of(stood(counted))),
                false);
    }

    private String stood(SourceList.Counted counted) {
        String at = AS_OF.format(counted.piece().readAt());
        return counted.piece().draft().bits().stream()
                .flatMap(bit -> Optional.ofNullable(bit.on()).stream())
                .findFirst()
                .map(day -> words.of("summary.print.tasks-of-on", job.writer(), at, TaskWords.day(day)))
                .orElseGet(() -> words.of("summary.print.tasks-of", job.writer(), at));
    }

    /** What a table or chart tells of an indicator: its units or years, and all reports of them. */
    private DataTable.Row column(SourceList.Column column) {
        List<Figure> told = column.figures();
        AreaId whole = job.scene().area();
        Indicator indicator = figures.indicator(told.getFirst().ref());
        boolean oneArea = told.stream().map(one -> one.ref().area()).distinct().count() == 1;
        String periods = told.stream()
                .map(one -> figures.period(one.ref().period()))
                .distinct()
                .collect(Collectors.joining(", "));
        String where = oneArea ? figures.area(told.getFirst().ref().area()) : words.of("summary.print.units-told");
        Optional<Figure> total = told.stream()
                .filter(one -> !oneArea && one.ref().area().equals(whole))
                .findFirst();
        return new DataTable.Row(
                List.of(
                        new DataTable.Cell(List.of(new Inline.SourceAnchor(column.number())), 1, 1, null),
                        DataTable.Cell.of(indicator.name().vi() + " (" + indicator.code() + "): "
                                + column.piece().text()),
                        DataTable.Cell.of(where + restated(told)),
                        DataTable.Cell.of(periods),
                        DataTable.Cell.of(total.map(this::value).orElse(FigureBlocks.NOTHING)),
                        DataTable.Cell.of(numbered(behind(column)))),
                false);
    }

    private String value(Figure figure) {
        return figure.known()
                .map(value -> Amounts.plain(value, figures.indicator(figure.ref())) + figures.marks(figure))
                .orElseGet(() -> figures.none(figure));
    }

    private String where(FigureRef ref) {
        return figures.area(ref.area()) + restated(job.behind().restated().get(ref.period()));
    }

    private String restated(List<Figure> told) {
        return told.stream()
                .flatMap(one ->
                        Stream.ofNullable(job.behind().restated().get(one.ref().period())))
                .findFirst()
                .map(this::restated)
                .orElse("");
    }

    /** A figure of an earlier period that was restated for the units of a later day says so. */
    private String restated(@Nullable LocalDate units) {
        return units == null ? "" : " " + words.of("summary.print.restated", DAY.format(units));
    }

    private List<PrintJob.Report> behind(SourceList.Entry entry) {
        Map<FigureRef, List<PrintJob.Report>> reports = job.behind().reports();
        return switch (entry) {
            case SourceList.Source source ->
                reports.getOrDefault(source.figure().ref(), List.of());
            case SourceList.Column column ->
                column.wholes(job.scene().area()).stream()
                        .flatMap(ref -> reports.getOrDefault(ref, List.of()).stream())
                        .toList();
            case SourceList.Typed _, SourceList.Counted _ -> List.of();
        };
    }

    /** How many units reported, the first of them by name, and the numbers of all in the list of reports. */
    private String behind(Figure figure) {
        String count = words.of(
                "summary.print.of-reports", Integer.toString(figure.told()), Integer.toString(figure.expected()));
        List<PrintJob.Report> reports = job.behind().reports().getOrDefault(figure.ref(), List.of());
        if (reports.isEmpty()) {
            return count;
        }
        String names = reports.stream()
                .limit(MOST_NAMES)
                .map(report -> (report.body() + " " + report.value()).strip())
                .collect(Collectors.joining("; "));
        String more =
                reports.size() <= MOST_NAMES ? "" : " " + words.of("summary.print.more", reports.size() - MOST_NAMES);
        return count + ": " + names + more + ". " + numbered(reports);
    }

    private String numbered(List<PrintJob.Report> reports) {
        return reports.isEmpty()
                ? FigureBlocks.NOTHING
                : words.of("summary.print.reports.numbers", numbers.ranges(reports));
    }

    /** All reports, each once: whose, when it was sent and in which version. */
    private List<Block> reports() {
        List<ReportNumbers.Numbered> listed = numbers.listed();
        if (listed.isEmpty()) {
            return List.of();
        }
        List<DataTable.Row> rows = new ArrayList<>();
        rows.add(new DataTable.Row(
                List.of(
                        DataTable.Cell.of(words.of("summary.print.order")),
                        DataTable.Cell.of(words.of("summary.print.reports.of")),
                        DataTable.Cell.of(words.of("summary.print.reports.sent"))),
                true));
        listed.forEach(one -> rows.add(new DataTable.Row(
                List.of(
                        DataTable.Cell.of(Integer.toString(one.number())),
                        DataTable.Cell.of(one.report().body()),
                        DataTable.Cell.of(
                                one.report().sent().isEmpty()
                                        ? FigureBlocks.NOTHING
                                        : one.report().sent())),
                false)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new DataTable(
                words.of("summary.print.reports.list"),
                List.of(
                        new DataTable.Column(1, DataTable.Align.CENTER),
                        new DataTable.Column(8, DataTable.Align.LEFT),
                        new DataTable.Column(5, DataTable.Align.LEFT)),
                1,
                rows));
        if (numbers.left() > 0) {
            blocks.add(new Block.Paragraph(Inline.line(words.of("summary.print.more", numbers.left()))));
        }
        return blocks;
    }
}
