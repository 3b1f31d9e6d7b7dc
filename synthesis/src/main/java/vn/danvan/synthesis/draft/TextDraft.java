package vn.danvan.synthesis.draft;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft from text, line by line: a law when it has Điều, else a numbered report. */
final class TextDraft {

    private TextDraft() {}

    static Draft read(String text) throws UnreadableDraft {
        List<String> lines = Normalizer.normalize(text, Normalizer.Form.NFC)
                .lines()
                .map(TextDraft::trimmed)
                .toList();
        boolean[] quoted = QuotedLines.of(lines);
        Outline outline = hasArticles(lines, quoted) ? new LawOutline() : new ReportOutline();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Marker marker = quoted[i] || line.isEmpty() ? null : Marker.of(line);
            if (marker == null || !outline.open(marker, line)) {
                outline.add(line);
            }
        }
        List<Clause> clauses = outline.clauses();
        if (clauses.isEmpty()) {
            throw new UnreadableDraft(UnreadableDraft.Reason.NO_CLAUSE, 0, "");
        }
        return new Draft(DraftTitle.of(outline.preamble()), clauses);
    }

    /** Without white space and the asterisks and number signs of Markdown at the ends. */
    private static String trimmed(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isMargin(line.charAt(from))) {
            from++;
        }
        while (to > from && isMargin(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isMargin(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '*' || c == '#' || c == '\uFEFF';
    }

    private static boolean hasArticles(List<String> lines, boolean[] quoted) {
        for (int i = 0; i < lines.size(); i++) {
            @Nullable Marker marker = quoted[i] ? null : Marker.of(lines.get(i));
            if (marker != null && marker.level() == Level.ARTICLE && marker.sign()) {
                return true;
            }
        }
        return false;
    }
}
