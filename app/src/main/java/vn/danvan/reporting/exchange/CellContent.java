package vn.danvan.reporting.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;

/** The contents of cells as text, in the manner of DHIS2: figures with a point, yes and no as true and false. */
final class CellContent {

    /** What stands for "does not apply" in exchange; DHIS2 has no word for it. */
    static final String NOT_APPLICABLE = "n/a";

    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d{1,18}(?:\\.\\d{1,6})?");

    private CellContent() {}

    static String write(Cell cell) {
        return switch (cell) {
            case Value(BigDecimal value, boolean _) -> value.toPlainString();
            case Words(String text) when text.equals("yes") -> "true";
            case Words(String text) when text.equals("no") -> "false";
            case Words(String text) -> text;
            case NotApplicable() -> NOT_APPLICABLE;
        };
    }

    /** One writing for one content: 5 and 5.0 are the same figure. */
    static Cell comparable(Cell cell) {
        return cell instanceof Value(BigDecimal value, boolean estimated)
                ? new Value(value.stripTrailingZeros(), estimated)
                : cell;
    }

    /** Whether anything would be otherwise than the writer saw it: what stands in the cell, or the remark beside it. */
    static boolean alters(CellChange change) {
        return change.remark() != null
                || !change.seen()
                        .map(CellContent::comparable)
                        .equals(change.now().map(CellContent::comparable));
    }

    /** Whether it is an estimate; empty for what cannot be one. */
    static Optional<Boolean> estimated(Cell cell) {
        return cell instanceof Value(BigDecimal _, boolean estimated) ? Optional.of(estimated) : Optional.empty();
    }

    /**
     * The content that the value means for the question. Where it does not say whether it is an estimate, one stays one as long
     * as its figure does not change. Refused: a figure that cannot be read, an estimate of what is no figure.
     *
     * @param part the cell's part
     * @param present what stands in the cell
     */
    static Outcome<Cell> read(Question question, String part, DataValue wanted, Optional<Cell> present) {
        String text = wanted.value() == null ? "" : wanted.value();
        return switch (read(question, part, text, present)) {
            case Outcome.Done<Cell>(Value(BigDecimal value, boolean kept)) ->
                Outcome.done(new Value(value, wanted.estimated() == null ? kept : wanted.estimated()));
            case Outcome.Done<Cell>(Cell _)
            when Boolean.TRUE.equals(wanted.estimated()) ->
                Outcome.refused(Refusal.at("followup", "exchange.followup", question.label(), text));
            case Outcome<Cell> read -> read;
        };
    }

    private static Outcome<Cell> read(Question question, String part, String text, Optional<Cell> present) {
        String typed = text.strip();
        if (typed.equalsIgnoreCase(NOT_APPLICABLE)) {
            return Outcome.done(new NotApplicable());
        }
        return switch (question) {
            case Question.Figure _ -> figure(question, typed, present);
            case Question.Table _ ->
                part.endsWith("/" + Question.Table.NAME)
                        ? Outcome.done(new Words(typed))
                        : figure(question, typed, present);
            case Question.YesNo _ -> Outcome.done(new Words(yesNo(typed)));
            case Question.Day _, Question.Choice _ -> Outcome.done(new Words(typed));
            case Question.Narrative _ -> Outcome.done(new Words(text));
        };
    }

    private static Outcome<Cell> figure(Question question, String typed, Optional<Cell> present) {
        if (!FIGURE.matcher(typed).matches()) {
            return Outcome.refused(Refusal.of("exchange.figure", question.label(), typed));
        }
        BigDecimal figure = new BigDecimal(typed);
        boolean estimated = present.filter(cell -> cell instanceof Value(BigDecimal before, boolean estimate)
                        && estimate
                        && before.compareTo(figure) == 0)
                .isPresent();
        return Outcome.done(new Value(figure, estimated));
    }

    private static String yesNo(String typed) {
        return switch (typed) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> typed;
        };
    }
}
