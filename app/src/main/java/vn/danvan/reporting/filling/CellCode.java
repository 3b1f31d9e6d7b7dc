package vn.danvan.reporting.filling;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;

/**
 * How a cell is written between page and server: nothing for an empty one, {@code x} for one that does not apply, {@code =12.5}
 * for a figure, {@code ~12.5} for an estimate, {@code '} before words. A cell is named by its question, with the part behind a
 * slash.
 */
public final class CellCode {

    private static final String NOT_APPLICABLE = "x";
    private static final Pattern FIGURE = Pattern.compile("[=~]-?\\d{1,30}(?:\\.\\d{1,30})?");

    private CellCode() {}

    /** The code of what stands in a cell. */
    public static String write(Optional<Cell> cell) {
        return cell.map(found -> switch (found) {
                    case NotApplicable() -> NOT_APPLICABLE;
                    case Value(BigDecimal value, boolean estimated) -> (estimated ? "~" : "=") + plain(value);
                    case Words(String text) -> "'" + text;
                })
                .orElse("");
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** True when the text is the code of a cell. */
    public static boolean isCode(String code) {
        return code.isEmpty()
                || code.equals(NOT_APPLICABLE)
                || code.startsWith("'")
                || FIGURE.matcher(code).matches();
    }

    /** What the code says; a text that is none is an {@link IllegalArgumentException}. */
    public static Optional<Cell> read(String code) {
        if (!isCode(code)) {
            throw new IllegalArgumentException("no code of a cell: " + code);
        }
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String rest = code.substring(1);
        return Optional.of(
                switch (code.charAt(0)) {
                    case '\'' -> new Words(rest);
                    case 'x' -> new NotApplicable();
                    default -> new Value(new BigDecimal(rest), code.startsWith("~"));
                });
    }

    /** The name of a cell. */
    public static String key(CellId cell) {
        return cell.part().isEmpty() ? cell.question() : cell.question() + "/" + cell.part();
    }

    /** The cell of a name. */
    public static CellId cell(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? new CellId(key, "") : new CellId(key.substring(0, slash), key.substring(slash + 1));
    }
}
