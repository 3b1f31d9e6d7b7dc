package vn.danvan.directive.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.directive.extraction.Tokens.Shape;
import vn.danvan.directive.extraction.Tokens.Token;

/** Cuts a text into tokens in one pass; any string is accepted, broken surrogates and control characters too. */
final class Tokenizer {

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private final Map<String, String> folded = new HashMap<>();
    private int at;
    private int codePoint;
    private int line;

    private Tokenizer(String source) {
        this.source = source;
    }

    static Tokens tokenize(String source) {
        return new Tokenizer(source).run();
    }

    private Tokens run() {
        while (at < source.length()) {
            int c = source.codePointAt(at);
            if (isInWord(c)) {
                word();
            } else {
                single(c);
            }
        }
        return new Tokens(source, tokens.toArray(Token[]::new));
    }

    private void single(int c) {
        int width = Character.charCount(c);
        if (c == '\n'
                || c == '\u2028'
                || c == '\u2029'
                || (c == '\r' && !(at + 1 < source.length() && source.charAt(at + 1) == '\n'))) {
            line++;
        } else if (!isBlank(c)) {
            tokens.add(new Token(mark(c), Shape.MARK, at, at + width, codePoint, codePoint + 1, line, false, false));
        }
        at += width;
        codePoint++;
    }

    private void word() {
        int from = at;
        int start = codePoint;
        boolean digits = Character.isDigit(source.codePointAt(at));
        while (at < source.length()) {
            int c = source.codePointAt(at);
            boolean inside = digits ? Character.isDigit(c) || isJoint(c) : isInWord(c);
            if (!inside) {
                break;
            }
            at += Character.charCount(c);
            codePoint++;
        }
        String raw = source.substring(from, at);
        String form = folded.computeIfAbsent(raw, Folding::fold);
        int first = raw.codePointAt(0);
        boolean capital = Character.isUpperCase(first);
        boolean upper = capital && raw.equals(raw.toUpperCase(java.util.Locale.ROOT)) && form.length() > 1;
        tokens.add(
                new Token(form, digits ? Shape.NUMBER : Shape.WORD, from, at, start, codePoint, line, capital, upper));
    }

    /** A mark between two digits: 1.260, 99,6, 15/12/2022, 14-1, 2018-2021, 7:30. */
    private boolean isJoint(int c) {
        return (c == '.' || c == ',' || c == '/' || c == '-' || c == ':')
                && at + 1 < source.length()
                && Character.isDigit(source.charAt(at + 1));
    }

    private static boolean isInWord(int c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE;
    }

    private static String mark(int c) {
        return switch (c) {
            case '“', '«' -> "“";
            case '”', '»' -> "”";
            case '‐', '‑', '‒', '–', '—', '−', '•', '●', '▪', '·', '*', '■', '\uf0b7' -> "-";
            case '；' -> ";";
            case '，' -> ",";
            default -> Character.toString(c);
        };
    }
}
