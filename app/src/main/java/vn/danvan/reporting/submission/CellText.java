package vn.danvan.reporting.submission;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;

/** Writes cells as the history keeps them, and reads them back. */
final class CellText {

    static final String REMARK = "remark:";
    /** With the file's name while it lies beside the cell, without one when it does not. */
    static final String FILE = "file:";

    private static final String VALUE = "value:";
    private static final String ESTIMATE = "estimate:";
    private static final String WORDS = "words:";
    private static final String NOT_APPLICABLE = "not-applicable";

    private CellText() {}

    /** One writing for one value: 5, 5.0 and 5.00 are the same figure. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Cell plain(Cell cell) {
        return cell instanceof Value(BigDecimal value, boolean estimated) ? new Value(plain(value), estimated) : cell;
    }

    static boolean same(Optional<Cell> one, Optional<Cell> other) {
        return one.map(CellText::plain).equals(other.map(CellText::plain));
    }

    static @Nullable String write(Optional<Cell> cell) {
        return cell.map(found -> switch (found) {
                    case Value(BigDecimal value, boolean estimated) ->
                        (estimated ? ESTIMATE : VALUE) + plain(value).toPlainString();
                    case Words(String text) -> WORDS + text;
                    case NotApplicable() -> NOT_APPLICABLE;
                })
                .orElse(null);
    }

    static Optional<Cell> read(@Nullable String text) {
        if (text == null || text.startsWith(REMARK) || text.startsWith(FILE)) {
            return Optional.empty();
        }
        if (text.equals(NOT_APPLICABLE)) {
            return Optional.of(new NotApplicable());
        }
        String rest = text.substring(text.indexOf(':') + 1);
        return Optional.of(
                text.startsWith(WORDS) ? new Words(rest) : new Value(new BigDecimal(rest), text.startsWith(ESTIMATE)));
    }
}
