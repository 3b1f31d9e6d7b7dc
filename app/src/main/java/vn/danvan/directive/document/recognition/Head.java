package vn.danvan.directive.document.recognition;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.danvan.language.Normalization;

/** The first and the last lines of a document, composed (NFC), cells of a table side by side taken apart. */
record Head(List<String> lines, List<String> foot, String opening) {

    private static final int HEAD_LINES = 24;
    private static final int FOOT_LINES = 30;
    private static final int OPENING = 1500;
    private static final Pattern CELLS = Pattern.compile("\\t+|\\s*\\|\\s*| {3,}");

    static Head of(String text) {
        String composed = Normalization.of(text).text();
        List<String> all = composed.lines()
                .flatMap(CELLS::splitAsStream)
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return new Head(
                all.subList(0, Math.min(HEAD_LINES, all.size())),
                all.subList(Math.max(0, all.size() - FOOT_LINES), all.size()),
                composed.substring(0, Math.min(OPENING, composed.length())));
    }

    /** Number of the first line that satisfies the test, or -1. */
    int first(Predicate<String> test) {
        for (int at = 0; at < lines.size(); at++) {
            if (test.test(lines.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /** True for a line with letters, none of them small. */
    static boolean isCapitals(String line) {
        return line.chars().anyMatch(Character::isLetter)
                && line.equals(line.toUpperCase(Locale.ROOT))
                && line.codePoints().noneMatch(Character::isLowerCase);
    }
}
