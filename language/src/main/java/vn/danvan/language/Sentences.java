package vn.danvan.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into sentences. A line break always ends one; a point does not after an abbreviation (TP., v.v.), in a number, in a
 * list marker (1., a., II.) or before a small letter.
 */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "tp", "tt", "tx", "p", "q", "h", "x", "ths", "ts", "tskh", "pgs", "gs", "bs", "ks", "cn", "ls", "nxb", "tr",
            "st", "mr", "mrs", "dr", "no", "vd", "t.ư", "đ/c", "đc", "kts", "đt", "sđt", "tel");
    private static final String CLOSING = "\"'”’»)]}";
    private static final int LONGEST_ABBREVIATION = 5;

    private Sentences() {}

    /** The sentences in order; none is empty, and whatever lies between two of them is white space. */
    public static List<Sentence> of(String text) {
        List<Sentence> found = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int run = isTerminator(c) ? runEnd(text, at) : at + 1;
            if (isLineBreak(c) || (isTerminator(c) && ends(text, start, at, run))) {
                add(found, text, start, run);
                start = run;
            }
            at = run;
        }
        add(found, text, start, text.length());
        return List.copyOf(found);
    }

    private static void add(List<Sentence> found, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            found.add(new Sentence(start, end));
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Letters.isNoBreakSpace(c) || c == '\uFEFF' || c == '\u200B';
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isTerminator(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static int runEnd(String text, int sign) {
        int end = sign + 1;
        while (end < text.length() && (isTerminator(text.charAt(end)) || CLOSING.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean ends(String text, int start, int sign, int run) {
        int next = run;
        while (next < text.length() && isSpace(text.charAt(next)) && !isLineBreak(text.charAt(next))) {
            next++;
        }
        if (next == text.length() || isLineBreak(text.charAt(next))) {
            return true;
        }
        char following = text.charAt(next);
        boolean goesOn = next == run || Character.isLowerCase(following) || ",;:".indexOf(following) >= 0;
        return !goesOn && (text.charAt(sign) != '.' || run > sign + 1 || !isInner(text, start, sign));
    }

    private static boolean isInner(String text, int start, int point) {
        int from = point;
        while (from > start && !isSpace(text.charAt(from - 1)) && "(“\"".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int before = from;
        while (before > start && isSpace(text.charAt(before - 1))) {
            before--;
        }
        String word = text.substring(from, point);
        return (before == start && isListMarker(word)) || isAbbreviation(word);
    }

    private static boolean isListMarker(String word) {
        boolean letters = word.length() <= 2 && word.chars().allMatch(Character::isLetter);
        boolean number = word.length() <= 8 && word.chars().allMatch(c -> Character.isDigit(c) || c == '.');
        return letters || number || RomanNumerals.value(word) > 0;
    }

    private static boolean isAbbreviation(String word) {
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial
                || (word.length() <= LONGEST_ABBREVIATION && ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)));
    }
}
