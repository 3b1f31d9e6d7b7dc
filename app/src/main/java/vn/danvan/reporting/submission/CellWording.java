package vn.danvan.reporting.submission;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Question;
import vn.danvan.web.Days;
import vn.danvan.web.Texts;

/** What stands in a cell as its reader knows it: the name of what was chosen, yes or no, a day with its day first, an estimate as one. */
public final class CellWording {

    private final UnaryOperator<String> texts;
    private final Locale locale;

    /**
     * @param texts the sentence of a key in the reader's language
     */
    public CellWording(Locale locale, UnaryOperator<String> texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** In the language, with its sentences. */
    public static CellWording in(Locale locale, Texts texts) {
        return new CellWording(locale, key -> texts.text(locale, key));
    }

    /** What the cell of the question holds; null for a question that is not known. */
    public String of(@Nullable Question question, Cell cell) {
        return switch (cell) {
            case NotApplicable() -> texts.apply("report.fill.none");
            case Value(BigDecimal value, boolean estimated) -> {
                String number = VietnameseNumbers.print(CellText.plain(value));
                yield estimated ? number + " (" + texts.apply("report.fill.estimate") + ")" : number;
            }
            case Words(String text) -> words(question, text);
        };
    }

    /** The words that answer the question. */
    public String words(@Nullable Question question, String text) {
        return switch (question) {
            case Question.YesNo _ -> texts.apply("yes".equals(text) ? "report.cell.yes" : "report.cell.no");
            case Question.Day _ -> Days.field(text);
            case Question.Choice choice -> name(choice, text).orElse(text);
            case null, default -> text;
        };
    }

    private Optional<String> name(Question.Choice choice, String option) {
        return choice.options().stream()
                .filter(one -> one.id().equals(option))
                .map(Breakdown.Item::name)
                .map(name -> name.in(locale))
                .findFirst();
    }
}
