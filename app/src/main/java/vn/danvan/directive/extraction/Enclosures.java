package vn.danvan.directive.extraction;

import java.util.BitSet;

/** Finds what brackets and quotation marks shut in: names are closed, a quoted demand after a comma or colon stays open. */
final class Enclosures {

    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_SPEECH = 6;

    private Enclosures() {}

    static BitSet hidden(Tokens tokens) {
        BitSet hidden = new BitSet();
        int i = 0;
        while (i < tokens.size()) {
            int close = closing(tokens, i);
            if (close > i && !isSpeech(tokens, i, close)) {
                hidden.set(i, close + 1);
                i = close;
            }
            i++;
        }
        return hidden;
    }

    private static int closing(Tokens tokens, int open) {
        String end = switch (tokens.form(open)) {
            case "(" -> ")";
            case "[" -> "]";
            case "“" -> "”";
            case "\"" -> "\"";
            case "‘" -> "’";
            default -> "";
        };
        if (end.isEmpty()) {
            return -1;
        }
        int limit = Math.min(tokens.size(), open + LONGEST_NAME * 4);
        for (int i = open + 1;
                i < limit && tokens.get(i).line() == tokens.get(open).line();
                i++) {
            if (tokens.is(i, end)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean obliges(Tokens tokens, int open, int close) {
        for (int i = open; i < close; i++) {
            if (tokens.is(i, "phải") || tokens.is(i, "cần")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpeech(Tokens tokens, int open, int close) {
        if (tokens.is(open, "(") || tokens.is(open, "[")) {
            return false;
        }
        boolean introduced = tokens.isLineStart(open)
                || tokens.is(open - 1, ":")
                || tokens.is(open - 1, ",")
                || tokens.is(open - 1, ".")
                || tokens.is(open - 1, "rằng");
        boolean slogan = tokens.is(open - 1, ",") && !obliges(tokens, open, close);
        return close - open > LONGEST_NAME || (introduced && !slogan && close - open > SHORTEST_SPEECH);
    }
}
