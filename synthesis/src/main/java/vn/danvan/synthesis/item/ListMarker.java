package vn.danvan.synthesis.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.danvan.language.FoldedTokens;
import vn.danvan.language.RomanNumerals;

/**
 * Something that may open a member of a list.
 *
 * @param family what it looks like: members of one list look alike
 * @param order its number, from 1; 0 for a dash or dot, which has none
 * @param token the first token of the member
 * @param words the first token behind the marker
 * @param start where the marker begins in the text
 */
record ListMarker(Family family, int order, int token, int words, int start) {

    /** What a marker looks like. */
    enum Family {
        /** 1), (1). */
        BRACKET,
        /** 1., 1/, 1-. */
        POINT,
        /** a). */
        LETTER,
        /** I., II/. */
        ROMAN,
        /** Thứ nhất. */
        ORDINAL,
        /** Một là. */
        COUNT,
        /** A dash at the beginning of a line. */
        DASH,
        /** A plus at the beginning of a line. */
        PLUS,
        /** A dot or star at the beginning of a line. */
        DOT
    }

    private static final List<String> ORDINALS =
            List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");
    private static final List<String> COUNTS =
            List.of("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");
    private static final long[] ORDINAL_KEYS =
            ORDINALS.stream().mapToLong(FoldedTokens::key).toArray();
    private static final long[] COUNT_KEYS =
            COUNTS.stream().mapToLong(FoldedTokens::key).toArray();
    private static final long ORDER = FoldedTokens.key("thứ");
    private static final long IS = FoldedTokens.key("là");
    private static final Set<Long> UNITS = Set.of(
            FoldedTokens.key("điều"),
            FoldedTokens.key("khoản"),
            FoldedTokens.key("điểm"),
            FoldedTokens.key("mục"),
            FoldedTokens.key("chương"),
            FoldedTokens.key("phần"),
            FoldedTokens.key("số"),
            FoldedTokens.key("k"),
            FoldedTokens.key("đ"));
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";
    private static final int BOUNDARY =
            FoldedTokens.BREAK | FoldedTokens.POINT | FoldedTokens.SEMICOLON | FoldedTokens.COLON | FoldedTokens.SIGN;
    private static final int LARGEST = 99;

    /** All that look like markers, in the order of the text; none inside quotation marks. */
    static List<ListMarker> all(String text, FoldedTokens tokens) {
        List<ListMarker> found = new ArrayList<>();
        boolean[] quoted = quoted(text, tokens);
        for (int i = 0; i < tokens.count(); i++) {
            if (!quoted[i] && tokens.gap(i) != 0) {
                bullet(text, tokens, i, found);
                numbered(text, tokens, i, found);
                worded(tokens, i, found);
            }
        }
        return found;
    }

    /** Which tokens stand between “ and ”; a mark that is never closed opens nothing. */
    private static boolean[] quoted(String text, FoldedTokens tokens) {
        boolean[] quoted = new boolean[tokens.count()];
        int open = -1;
        int before = 0;
        for (int i = 0; i <= tokens.count(); i++) {
            int to = i < tokens.count() ? tokens.start(i) : text.length();
            for (int at = before; (tokens.gap(i) & FoldedTokens.QUOTE) != 0 && at < to; at++) {
                char c = text.charAt(at);
                if (open < 0 && (c == '“' || c == '"' || c == '«')) {
                    open = i;
                } else if (open >= 0 && (c == '”' || c == '"' || c == '»')) {
                    Arrays.fill(quoted, open, i, true);
                    open = -1;
                }
            }
            before = i < tokens.count() ? tokens.end(i) : to;
        }
        return quoted;
    }

    private static void bullet(String text, FoldedTokens tokens, int i, List<ListMarker> found) {
        if ((tokens.gap(i) & FoldedTokens.BREAK) == 0
                || (tokens.gap(i) & (FoldedTokens.DASH | FoldedTokens.OTHER)) == 0) {
            return;
        }
        int from = i == 0 ? 0 : tokens.end(i - 1);
        int at = tokens.start(i) - 1;
        while (at >= from && Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '\n') {
            at--;
        }
        int line = at - 1;
        while (line >= from && (text.charAt(line) == ' ' || text.charAt(line) == '\t')) {
            line--;
        }
        boolean first = at >= from && (line < from ? i == 0 : text.charAt(line) == '\n' || text.charAt(line) == '\r');
        Family family = !first
                ? null
                : switch (text.charAt(at)) {
                    case '-', '–', '—', '−' -> Family.DASH;
                    case '+' -> Family.PLUS;
                    case '•', '*', '·', '●', '▪', '◦', '\uF0B7' -> Family.DOT;
                    default -> null;
                };
        if (family != null) {
            found.add(new ListMarker(family, 0, i, i, at));
        }
    }

    private static void numbered(String text, FoldedTokens tokens, int i, List<ListMarker> found) {
        int length = tokens.end(i) - tokens.start(i);
        int after = tokens.gap(i + 1);
        if (length > 4 || (i > 0 && UNITS.contains(tokens.key(i - 1)) && (tokens.gap(i) & FoldedTokens.BREAK) == 0)) {
            return;
        }
        char behind = tokens.end(i) < text.length() ? text.charAt(tokens.end(i)) : ' ';
        boolean boundary = (tokens.gap(i) & BOUNDARY) != 0;
        boolean spaced = (after & (FoldedTokens.SPACE | FoldedTokens.BREAK)) != 0;
        int opening = tokens.start(i) - 1;
        boolean bracketed = opening >= 0 && text.charAt(opening) == '(' && behind == ')';
        int start = bracketed ? opening : tokens.start(i);
        int number = tokens.number(i);
        if (number > 0 && number <= LARGEST) {
            if (behind == ')') {
                found.add(new ListMarker(Family.BRACKET, number, i, i + 1, start));
            } else if (boundary && spaced && (behind == '.' || behind == '/' || behind == '-' || behind == ':')) {
                found.add(new ListMarker(Family.POINT, number, i, i + 1, start));
            }
        } else if (length == 1 && behind == ')') {
            int order = LETTERS.indexOf(Character.toLowerCase(text.charAt(tokens.start(i)))) + 1;
            if (order > 0) {
                found.add(new ListMarker(Family.LETTER, order, i, i + 1, start));
            }
        } else if (boundary && spaced && (behind == '.' || behind == '/' || behind == '-')) {
            int order = RomanNumerals.value(
                    text.substring(tokens.start(i), tokens.end(i)).toUpperCase(Locale.ROOT));
            if (order > 0 && Character.isUpperCase(text.charAt(tokens.start(i)))) {
                found.add(new ListMarker(Family.ROMAN, order, i, i + 1, start));
            }
        }
    }

    private static void worded(FoldedTokens tokens, int i, List<ListMarker> found) {
        if (i + 1 >= tokens.count() || (tokens.gap(i) & (BOUNDARY | FoldedTokens.COMMA)) == 0) {
            return;
        }
        if (tokens.key(i) == ORDER) {
            add(Family.ORDINAL, ORDINAL_KEYS, tokens.key(i + 1), tokens, i, found);
        } else if (tokens.key(i + 1) == IS) {
            add(Family.COUNT, COUNT_KEYS, tokens.key(i), tokens, i, found);
        }
    }

    private static void add(Family family, long[] keys, long key, FoldedTokens tokens, int i, List<ListMarker> found) {
        for (int n = 0; n < keys.length; n++) {
            if (keys[n] == key) {
                found.add(new ListMarker(family, n + 1, i, i + 2, tokens.start(i)));
            }
        }
    }
}
