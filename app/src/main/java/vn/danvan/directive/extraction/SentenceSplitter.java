package vn.danvan.directive.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Divides a block into sentences; abbreviations, names in quotation marks and «…» in mid-sentence do not end one. */
final class SentenceSplitter {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "tp", "ths", "th", "ts", "pgs", "gs", "bs", "ks", "tx", "tt", "vd", "đ", "tr", "st", "nxb", "q", "p", "h",
            "x");
    private static final int LONGEST = 500;

    private final Grammar grammar;
    private final Tokens tokens;

    SentenceSplitter(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
    }

    /** Token ranges {from, to}; the closing mark belongs to its sentence. */
    List<int[]> split(int from, int to) {
        List<int[]> sentences = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            boolean end = (isEnd(i, to) && !grammar.isHidden(i)) || (i - start > LONGEST && tokens.isMark(i));
            if (end) {
                int next = i + 1;
                while (next < to && (tokens.is(next, "”") || tokens.is(next, "\"")) && next - i < 2) {
                    next++;
                }
                sentences.add(new int[] {start, next});
                start = next;
                i = next - 1;
            }
        }
        if (start < to) {
            sentences.add(new int[] {start, to});
        }
        return sentences;
    }

    private boolean isEnd(int i, int to) {
        if (tokens.is(i, "!") || tokens.is(i, "?")) {
            return true;
        }
        boolean dot = tokens.is(i, ".");
        if (!dot && !tokens.is(i, "…")) {
            return false;
        }
        if (i + 1 >= to) {
            return true;
        }
        if (dot && tokens.is(i + 1, "/")) {
            return false;
        }
        int next = i + 1;
        while (next < to && tokens.isMark(next)) {
            next++;
        }
        boolean begins = next < to && (tokens.get(next).capital() || (dot && tokens.isNumber(next)));
        boolean abbreviation = dot
                && tokens.isWord(i - 1)
                && (ABBREVIATIONS.contains(tokens.form(i - 1))
                        || tokens.form(i - 1).length() == 1);
        return begins && !abbreviation && !tokens.is(i - 1, ".") && !tokens.is(i + 1, ".");
    }
}
