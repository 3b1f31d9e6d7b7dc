package vn.danvan.documents;

import java.util.List;
import java.util.regex.Pattern;

/** Puts lines that were only broken by the width of the page together again. */
final class Paragraphs {

    private static final Pattern BEGINS = Pattern.compile(
            "^(?:[-–+*•]\\s|\\(?\\d{1,3}[.)]\\s|\\d+(?:\\.\\d+)+\\.?\\s|\\(?[a-zđ]\\)\\s|[a-zđ]\\.\\s|[IVX]+[.)-]\\s|(?:Điều|Chương|Mục|Phần) ).*");
    private static final Pattern ENDS = Pattern.compile(".*[.:;!?…]['\"”’)]*$");
    private static final Pattern PAGE_NUMBER = Pattern.compile("^[-– ]*\\d{1,3}[-– ]*$");
    private static final double FULL = 0.75;

    private Paragraphs() {}

    /** One text of all pages: page numbers go, a paragraph is one line. */
    static String join(List<String> pages) {
        List<String> lines = pages.stream()
                .flatMap(page -> page.strip().lines())
                .map(String::strip)
                .filter(line -> !PAGE_NUMBER.matcher(line).matches())
                .toList();
        double full = FULL * width(lines);
        StringBuilder text = new StringBuilder();
        String before = "";
        for (String line : lines) {
            boolean goesOn = before.length() >= full && !before.isEmpty() && !line.isEmpty() && goesOn(before, line);
            text.append(text.isEmpty() ? "" : goesOn ? " " : "\n").append(line);
            before = line;
        }
        return text.toString();
    }

    /** The usual length of a full line: nine lines in ten are no longer. */
    private static double width(List<String> lines) {
        int[] lengths = lines.stream()
                .mapToInt(String::length)
                .filter(n -> n > 0)
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 9 / 10];
    }

    private static boolean goesOn(String before, String line) {
        boolean small = Character.isLowerCase(line.charAt(0));
        boolean capitals = isCapitals(before) || isCapitals(line);
        return !BEGINS.matcher(line).matches()
                && (small || (!capitals && !ENDS.matcher(before).matches()));
    }

    private static boolean isCapitals(String line) {
        return line.chars().anyMatch(Character::isLetter) && line.chars().noneMatch(Character::isLowerCase);
    }
}
