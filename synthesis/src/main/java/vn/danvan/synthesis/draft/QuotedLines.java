package vn.danvan.synthesis.draft;

import java.util.List;

/**
 * The lines inside a quotation that runs over several, as in laws that amend: “Điều 5. … ”. The line that opens it counts too
 * when it begins with the mark. A mark that is not closed within {@value #LONGEST} lines opens nothing.
 */
final class QuotedLines {

    private static final int LONGEST = 400;

    private QuotedLines() {}

    static boolean[] of(List<String> lines) {
        boolean[] quoted = new boolean[lines.size()];
        int i = 0;
        while (i < quoted.length) {
            int end = opens(lines.get(i)) ? end(lines, i) : i;
            quoted[i] = startsQuoted(lines.get(i));
            for (int inside = i + 1; inside <= end; inside++) {
                quoted[inside] = true;
            }
            i = end + 1;
        }
        return quoted;
    }

    private static boolean startsQuoted(String line) {
        return !line.isEmpty() && "“\"«".indexOf(line.charAt(0)) >= 0;
    }

    private static boolean opens(String line) {
        return balance(line) > 0;
    }

    /** How many quotations the line leaves open. */
    private static int balance(String line) {
        int open = 0;
        boolean straight = false;
        for (int i = 0; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '“', '«' -> open++;
                case '”', '»' -> open--;
                case '"' -> straight = !straight;
                default -> {}
            }
        }
        return open > 0 ? open : straight && startsQuoted(line) ? 1 : open;
    }

    private static int end(List<String> lines, int from) {
        boolean straight = lines.get(from).startsWith("\"");
        int open = balance(lines.get(from));
        int last = Math.min(lines.size() - 1, from + LONGEST);
        for (int i = from + 1; i <= last; i++) {
            String line = lines.get(i);
            open += straight ? (line.chars().filter(c -> c == '"').count() % 2 == 1 ? -1 : 0) : balance(line);
            if (open <= 0) {
                return i;
            }
        }
        return from;
    }
}
