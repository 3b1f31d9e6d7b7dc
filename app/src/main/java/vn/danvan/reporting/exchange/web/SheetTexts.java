package vn.danvan.reporting.exchange.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import vn.danvan.documents.EntrySheetReader.Written;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.reporting.exchange.SheetReading;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellWording;
import vn.danvan.web.Ui;

/** Lines of a sheet in the reader's words. */
public final class SheetTexts {

    private SheetTexts() {}

    /** The question, with its part where it has parts, and row and column where it is a table. */
    public static String question(Ui ui, SheetReading.Line line) {
        Locale locale = Locale.forLanguageTag(ui.lang());
        String label = line.question().label().in(locale);
        if (line.table().isPresent()) {
            return label + ": " + place(ui, line.table().get(), locale);
        }
        return part(line).map(part -> label + " – " + part.name().in(locale)).orElse(label);
    }

    private static String place(Ui ui, SheetReading.InTable table, Locale locale) {
        String number = ui.text("exchange.sheet.row", table.number());
        return table.column()
                .map(column -> (table.name().isEmpty() ? number : table.name()) + " – "
                        + column.label().in(locale))
                .orElseGet(() -> number + " – " + ui.text("exchange.sheet.row-name"));
    }

    private static Optional<Breakdown.Item> part(SheetReading.Line line) {
        return line.question() instanceof Question.Figure figure
                ? figure.breakdown()
                        .flatMap(parts -> parts.items().stream()
                                .filter(item -> item.id().equals(line.cell().part()))
                                .findFirst())
                : Optional.empty();
    }

    /** What stands or is to stand in the cell of the line. */
    public static String cell(Ui ui, SheetReading.Line line, Optional<Cell> cell) {
        CellWording wording = new CellWording(Locale.forLanguageTag(ui.lang()), ui::text);
        return cell.map(found -> wording.of(line.question(), found)).orElse("–");
    }

    /** What stood in the cell, and beside it, when the sheet was written. */
    public static String written(SheetReading.Line line) {
        Written written = line.entry().written();
        if (written == null) {
            return "–";
        }
        String typed = written.content().text();
        String text = switch (written.content().kind()) {
            case NUMBER -> VietnameseNumbers.print(new BigDecimal(typed));
            case PERCENT -> VietnameseNumbers.printPercent(new BigDecimal(typed));
            case WORDS, DAY, FAULT -> typed;
        };
        String value = text.isEmpty() ? "–" : text;
        return written.remark().isEmpty() ? value : value + " (" + written.remark() + ")";
    }

    /** Why a line cannot be taken. */
    public static String fault(Ui ui, SheetReading.Line line) {
        Refusal fault = line.fault();
        return fault == null
                ? ""
                : ui.text("refusal." + fault.code(), fault.args().toArray());
    }
}
