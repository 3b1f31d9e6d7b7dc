package vn.danvan.reporting.submission.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import vn.danvan.files.StoredFile;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellWording;
import vn.danvan.web.Texts;
import vn.danvan.web.Ui;

/** What the cells of a form are called, and what stands in them, in the reader's language. */
public final class CellLabels {

    private static final int LONGEST = 300;
    private static final int SHORT = 200;

    private final FormEdition edition;
    private final Texts texts;
    private final Locale locale;
    private final BinaryOperator<String> rows;

    /**
     * Those of an edition.
     *
     * @param rows what the row of a table is called, by the table's question and the row's part of a cell
     */
    public CellLabels(FormEdition edition, Texts texts, Locale locale, BinaryOperator<String> rows) {
        this.edition = edition;
        this.texts = texts;
        this.locale = locale;
        this.rows = rows;
    }

    /** The name a cell has in addresses. */
    public static String name(CellId cell) {
        return cell.part().isEmpty() ? cell.question() : cell.question() + "/" + cell.part();
    }

    /** The cell that has the name. */
    static CellId named(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? new CellId(name, "") : new CellId(name.substring(0, slash), name.substring(slash + 1));
    }

    /** The cell that an address asks about; empty for all. */
    static Optional<CellId> asked(String name) {
        return Optional.of(name).filter(one -> !one.isEmpty()).map(CellLabels::named);
    }

    /** Whether the text is too long to stand whole in a row of a table. */
    public static boolean isLong(String text) {
        return text.length() > LONGEST;
    }

    /** The beginning of a long text, up to the end of a word. */
    public static String start(String text) {
        int end = text.lastIndexOf(' ', SHORT);
        return text.substring(0, end > SHORT / 2 ? end : text.offsetByCodePoints(0, SHORT / 2)) + "…";
    }

    /** The first day of the edition whose cells these are. */
    public String since(Ui ui) {
        return ui.date(edition.from());
    }

    /** The question, with the part when it is asked for in parts. */
    public String label(CellId cell) {
        Optional<Question> question = edition.question(cell.question());
        if (question.isEmpty()) {
            return name(cell);
        }
        String label = question.get().label().in(locale);
        return cell.part().isEmpty() ? label : label + " – " + part(question.get(), cell.part());
    }

    private String part(Question question, String part) {
        if (question instanceof Question.Figure figure) {
            return figure.breakdown().stream()
                    .flatMap(breakdown -> breakdown.items().stream())
                    .filter(item -> item.id().equals(part))
                    .findFirst()
                    .map(item -> item.name().in(locale))
                    .orElse(part);
        }
        int slash = Math.max(0, part.indexOf('/'));
        String row = rows.apply(question.id(), part.substring(0, slash));
        return edition.question(part.substring(slash + 1))
                .map(column -> row + " – " + column.label().in(locale))
                .orElse(row);
    }

    /** What stands in the cell; the sentence for nothing when it is empty. */
    public String text(CellId id, Optional<Cell> cell) {
        return cell.map(found -> switch (found) {
                    case NotApplicable() -> texts.text(locale, "report.cell.not-applicable");
                    case Value(BigDecimal value, boolean estimated) ->
                        estimated ? texts.text(locale, "report.cell.estimated", number(value)) : number(value);
                    case Words(String text) ->
                        CellWording.in(locale, texts)
                                .words(edition.question(id.question()).orElse(null), text);
                })
                .orElseGet(() -> texts.text(locale, "report.cell.missing"));
    }

    /** The remark beside a cell, named as such. */
    public String remark(String remark) {
        return texts.text(locale, "report.history.remark", remark);
    }

    /** What somebody who approves remarked at a cell, with what was answered, named as such. */
    public String comment(String text, String answer) {
        return answer.isEmpty()
                ? texts.text(locale, "report.history.comment", text)
                : texts.text(locale, "report.history.comment-answered", text, answer);
    }

    /** The files beside a cell, named as such. */
    public String files(List<StoredFile> files) {
        return texts.text(
                locale,
                "report.history.beside",
                files.stream().map(StoredFile::name).collect(Collectors.joining("; ")));
    }

    private String number(BigDecimal value) {
        boolean english = locale.getLanguage().equals("en");
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(english ? ',' : '.');
        symbols.setDecimalSeparator(english ? '.' : ',');
        return new DecimalFormat("#,##0.###", symbols).format(value);
    }
}
