package vn.danvan.reporting.consolidated.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.language.SearchKey;
import vn.danvan.reporting.consolidated.ConsolidatedSheet;
import vn.danvan.reporting.consolidated.SheetCell;
import vn.danvan.reporting.consolidated.SheetColumn;
import vn.danvan.reporting.consolidated.SheetFault;
import vn.danvan.reporting.consolidated.SheetLine;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.figure.web.PivotView;

/** Draws the sheet, or some of its columns. */
@Component
class SheetDrawer {

    /** The columns from the one to before the other. */
    record Span(int from, int to) {}

    private final SheetWords words;

    SheetDrawer(SheetWords words) {
        this.words = words;
    }

    /** The lines that are asked for, in the order asked for. */
    static List<SheetLine> lines(ConsolidatedSheet sheet, ConsolidatedForm form) {
        Stream<SheetLine> found = sheet.lines().stream().filter(line -> switch (ConsolidatedForm.text(form.only())) {
            case "missing" -> !line.sent();
            case "faults" -> !line.faults().isEmpty();
            default -> true;
        });
        if (!form.words().isEmpty()) {
            List<String> words = words(form.words());
            found = found.filter(line -> !words.isEmpty() && isFound(line, words));
        }
        int sort = sort(form, sheet.columns().size());
        if (sort == 0) {
            return found.toList();
        }
        Comparator<BigDecimal> by = sort < 0 ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return found.sorted(Comparator.comparing(
                                (SheetLine line) -> number(line, sort).isEmpty())
                        .thenComparing(line -> number(line, sort).orElse(BigDecimal.ZERO), by))
                .toList();
    }

    /** Marks are forgiven, and of a word its beginning is enough. */
    private static boolean isFound(SheetLine line, List<String> words) {
        String names = String.join(
                " ", line.body().name(), line.body().shortName(), line.body().code(), line.group());
        String key = " " + SearchKey.foldPlain(names);
        return words.stream().allMatch(word -> key.contains(" " + word));
    }

    private static List<String> words(String typed) {
        return Stream.of(SearchKey.foldPlain(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<BigDecimal> number(SheetLine line, int sort) {
        return line.cells().get(Math.abs(sort) - 1).number();
    }

    /** The column sorted by, negative for the largest first; 0 for none of the sheet. */
    static int sort(ConsolidatedForm form, int columns) {
        String text = ConsolidatedForm.text(form.sort());
        int number = text.matches("-?\\d{1,5}") ? Integer.parseInt(text) : 0;
        return Math.abs(number) > columns ? 0 : number;
    }

    /** As many columns side by side as a sheet of paper takes, never of two sections. */
    static List<Span> spans(ConsolidatedSheet sheet, int most) {
        List<SheetColumn> columns = sheet.columns();
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= columns.size(); at++) {
            boolean full = at - from == most;
            if (at == columns.size()
                    || full
                    || !columns.get(at)
                            .section()
                            .id()
                            .equals(columns.get(from).section().id())) {
                spans.add(new Span(from, at));
                from = at;
            }
        }
        return spans;
    }

    SheetView draw(ConsolidatedSheet sheet, List<SheetLine> lines, Span span, ConsolidatedForm form, Locale locale) {
        int sort = sort(form, sheet.columns().size());
        List<SheetView.Row> rows = new ArrayList<>();
        String group = "";
        for (SheetLine line : lines) {
            boolean begins = sort == 0 && !line.group().equals(group);
            group = line.group();
            rows.add(row(sheet, line, begins ? group : "", span, locale));
        }
        return new SheetView(
                groups(sheet, span, locale),
                IntStream.range(span.from(), span.to())
                        .mapToObj(at -> head(sheet, at, sort, form, locale))
                        .toList(),
                rows,
                total(sheet, span, locale));
    }

    private static List<PivotView.Group> groups(ConsolidatedSheet sheet, Span span, Locale locale) {
        List<PivotView.Group> groups = new ArrayList<>();
        int begun = span.from();
        for (int at = span.from() + 1; at <= span.to(); at++) {
            var section = sheet.columns().get(begun).section();
            if (at == span.to() || !sheet.columns().get(at).section().id().equals(section.id())) {
                groups.add(new PivotView.Group(section.name().in(locale), at - begun));
                begun = at;
            }
        }
        return groups;
    }

    private PivotView.Head head(ConsolidatedSheet sheet, int at, int sort, ConsolidatedForm form, Locale locale) {
        int number = at + 1;
        boolean sorted = Math.abs(sort) == number;
        String next = sorted && sort < 0 ? "" + number : "-" + number;
        return new PivotView.Head(
                words.head(locale, sheet.columns().get(at)),
                form.unsorted() + "&sort=" + next,
                sorted ? sort < 0 ? "descending" : "ascending" : null,
                !sheet.columns().get(at).part().isEmpty());
    }

    private SheetView.Row row(ConsolidatedSheet sheet, SheetLine line, String group, Span span, Locale locale) {
        String report = report(line);
        return new SheetView.Row(
                group,
                line.body().shortName(),
                report,
                words.state(locale, line),
                words.late(locale, line),
                IntStream.range(span.from(), span.to())
                        .mapToObj(
                                at -> cell(line.cells().get(at), sheet.columns().get(at), report, 0, locale))
                        .toList(),
                line.report().sent().map(sent -> sent.paragraphs()).orElse(0));
    }

    private SheetView.Row total(ConsolidatedSheet sheet, Span span, Locale locale) {
        return new SheetView.Row(
                "",
                words.text(locale, "report.consolidated.total"),
                null,
                words.sent(locale, sheet),
                "",
                IntStream.range(span.from(), span.to())
                        .mapToObj(at -> cell(
                                sheet.totals().get(at),
                                sheet.columns().get(at),
                                null,
                                sheet.lines().size(),
                                locale))
                        .toList(),
                0);
    }

    /** The page of the report, when there is one. */
    static @Nullable String report(SheetLine line) {
        var view = line.report().entry().view();
        return view == null ? null : "/reports/" + view.id();
    }

    private PivotView.Cell cell(
            SheetCell cell, SheetColumn column, @Nullable String report, int bodies, Locale locale) {
        boolean linked = report != null && !cell.key().isEmpty();
        return new PivotView.Cell(
                words.cell(locale, cell, column),
                words.reason(locale, cell, column),
                marks(cell, bodies, locale),
                linked ? report + "#c-" + cell.key() : null,
                !column.part().isEmpty(),
                cell.number()
                        .map(value -> FigureText.shown(value, column.indicator()))
                        .orElse(null));
    }

    private List<PivotView.Mark> marks(SheetCell cell, int bodies, Locale locale) {
        List<PivotView.Mark> marks = new ArrayList<>();
        if (cell.marks().faulty()) {
            marks.add(new PivotView.Mark(
                    words.text(locale, "report.consolidated.sign.faulty"),
                    words.text(locale, "report.consolidated.mark.faulty")));
        }
        if (cell.marks().estimated()) {
            marks.add(mark("estimated", locale));
        }
        if (cell.marks().unapproved()) {
            marks.add(mark("unapproved", locale));
        }
        int reported = cell.marks().reported();
        if (reported > 0 && reported < bodies) {
            String of = reported + "/" + bodies;
            marks.add(new PivotView.Mark(of, words.text(locale, "figure.mark.incomplete", of)));
        }
        return marks;
    }

    private PivotView.Mark mark(String name, Locale locale) {
        return new PivotView.Mark(words.text(locale, "figure.sign." + name), words.text(locale, "figure.mark." + name));
    }

    /** What does not hold: in the total first, then in the lines. */
    List<SheetView.Fault> faults(ConsolidatedSheet sheet, List<SheetLine> lines, Locale locale) {
        List<SheetView.Fault> faults = new ArrayList<>();
        sheet.faults()
                .forEach(fault -> faults.add(new SheetView.Fault(
                        words.text(locale, "report.consolidated.total"), null, words.fault(locale, fault))));
        lines.forEach(line -> line.faults()
                .forEach(fault -> faults.add(
                        new SheetView.Fault(line.body().shortName(), place(line, fault), words.fault(locale, fault)))));
        return faults;
    }

    private static String place(SheetLine line, SheetFault fault) {
        String report = Objects.requireNonNull(report(line));
        return fault.columns().stream()
                .sorted()
                .map(at -> line.cells().get(at).key())
                .filter(key -> !key.isEmpty())
                .findFirst()
                .map(key -> report + "#c-" + key)
                .orElse(report);
    }
}
