package vn.danvan.reporting.consolidated.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.documents.ColumnSum;
import vn.danvan.documents.Surround;
import vn.danvan.documents.Table;
import vn.danvan.reporting.consolidated.ConsolidatedSheet;
import vn.danvan.reporting.consolidated.SheetCell;
import vn.danvan.reporting.consolidated.SheetColumn;
import vn.danvan.reporting.consolidated.SheetFault;
import vn.danvan.reporting.consolidated.SheetLine;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.figure.web.PivotView;
import vn.danvan.reporting.form.Summing;

/** The sheet as a file: the same lines and columns, numbers as numbers, and all marks of a line in words at its end. */
@Component
class SheetExport {

    private static final int BEFORE = 4;

    private final SheetWords words;
    private final SheetDrawer drawer;

    SheetExport(SheetWords words, SheetDrawer drawer) {
        this.words = words;
        this.drawer = drawer;
    }

    Table table(ConsolidatedSheet sheet, List<SheetLine> lines, Locale locale) {
        List<String> heads = new ArrayList<>(List.of(
                words.text(locale, "report.body"),
                words.text(locale, "report.consolidated.group"),
                words.text(locale, "report.state"),
                words.text(locale, "report.consolidated.late")));
        sheet.columns().forEach(column -> heads.add(words.full(locale, column)));
        heads.add(words.text(locale, "report.consolidated.paragraphs"));
        heads.add(words.text(locale, "report.consolidated.marks"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(row(sheet, line, locale)));
        rows.add(total(sheet, lines, locale));
        rows.add(reported(sheet, locale));
        return new Table(words.text(locale, "report.consolidated"), heads, rows, words.fileNote(locale));
    }

    /** Lines above, sections over their columns, names and heads in sight. */
    Surround around(ConsolidatedSheet sheet, List<String> above, ConsolidatedForm form, Locale locale) {
        List<Surround.Group> groups = new ArrayList<>(List.of(new Surround.Group("", BEFORE)));
        for (PivotView.Group group : drawer.draw(
                        sheet,
                        List.of(),
                        new SheetDrawer.Span(0, sheet.columns().size()),
                        form,
                        locale)
                .groups()) {
            groups.add(new Surround.Group(group.text(), group.span()));
        }
        groups.add(new Surround.Group("", 2));
        return new Surround(above, groups, 1, 2);
    }

    private List<@Nullable Object> row(ConsolidatedSheet sheet, SheetLine line, Locale locale) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(line.body().name());
        row.add(line.group());
        row.add(words.state(locale, line));
        row.add(words.late(locale, line));
        cells(sheet, line.cells(), row, locale);
        row.add(line.report().sent().map(sent -> sent.paragraphs()).orElse(null));
        row.add(marks(sheet, line.cells(), line.faults(), locale));
        return row;
    }

    private List<@Nullable Object> total(ConsolidatedSheet sheet, List<SheetLine> lines, Locale locale) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(words.text(locale, "report.consolidated.total"));
        row.add(null);
        row.add(words.sent(locale, sheet));
        row.add(null);
        cells(sheet, sheet.totals(), row, locale);
        for (int at = 0; at < sheet.totals().size(); at++) {
            if (row.get(BEFORE + at) instanceof BigDecimal value && isOfShown(sheet, lines, at)) {
                row.set(BEFORE + at, new ColumnSum(value));
            }
        }
        row.add(null);
        row.add(marks(sheet, sheet.totals(), sheet.faults(), locale));
        return row;
    }

    /** Whether the total is the sum of the column as the file shows it: of all bodies, none of whose figures is hidden. */
    private static boolean isOfShown(ConsolidatedSheet sheet, List<SheetLine> lines, int at) {
        return sheet.columns().get(at).indicator().summing() == Summing.SUM
                && lines.size() == sheet.lines().size()
                && lines.stream().noneMatch(line -> line.cells().get(at).kind() == SheetCell.Kind.HIDDEN);
    }

    /** How many bodies are in each total. */
    private List<@Nullable Object> reported(ConsolidatedSheet sheet, Locale locale) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(words.text(locale, "report.consolidated.reported"));
        row.addAll(Arrays.asList(null, null, null));
        for (SheetCell cell : sheet.totals()) {
            row.add(cell.kind() == SheetCell.Kind.VALUE ? cell.marks().reported() : null);
        }
        row.addAll(Arrays.asList(null, null));
        return row;
    }

    private void cells(ConsolidatedSheet sheet, List<SheetCell> cells, List<@Nullable Object> row, Locale locale) {
        for (int at = 0; at < cells.size(); at++) {
            SheetCell cell = cells.get(at);
            SheetColumn column = sheet.columns().get(at);
            row.add(
                    switch (cell.kind()) {
                        case VALUE ->
                            cell.number()
                                    .map(value -> FigureText.shown(value, column.indicator()))
                                    .orElse(null);
                        case UNSENT, MISSING -> null;
                        case NOT_APPLICABLE, NOT_ASKED, HIDDEN, NOT_ADDITIVE -> words.cell(locale, cell, column);
                    });
        }
    }

    private String marks(ConsolidatedSheet sheet, List<SheetCell> cells, List<SheetFault> faults, Locale locale) {
        List<String> marks = new ArrayList<>();
        String estimated = IntStream.range(0, cells.size())
                .filter(at -> cells.get(at).marks().estimated())
                .mapToObj(at -> words.full(locale, sheet.columns().get(at)))
                .collect(Collectors.joining("; "));
        if (!estimated.isEmpty()) {
            marks.add(words.text(locale, "report.consolidated.estimates", estimated));
        }
        if (cells.stream().anyMatch(cell -> cell.marks().unapproved())) {
            marks.add(words.text(locale, "figure.mark.unapproved"));
        }
        faults.forEach(fault -> marks.add(words.fault(locale, fault)));
        return String.join(" ", marks);
    }
}
