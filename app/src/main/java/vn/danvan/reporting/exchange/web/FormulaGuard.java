package vn.danvan.reporting.exchange.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An apostrophe before what a spreadsheet would take for a formula, as in all CSV that is given out. It comes off again when
 * such a file comes back; what began with apostrophes of its own gets one more, so that it comes back as it was.
 */
final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)*%?");

    private FormulaGuard() {}

    static @Nullable String put(@Nullable String text) {
        return text != null
                        && FORMULA.matcher(text).matches()
                        && !NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }

    static String take(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
