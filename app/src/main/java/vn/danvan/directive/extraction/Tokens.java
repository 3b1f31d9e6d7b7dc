package vn.danvan.directive.extraction;

/** The words, numbers and marks of a text, each with its folded form and its place in the original. */
final class Tokens {

    enum Shape {
        WORD,
        NUMBER,
        MARK
    }

    /** One token: UTF-16 and code-point places, line number from 0. */
    record Token(
            String form, Shape shape, int from, int to, int start, int end, int line, boolean capital, boolean upper) {}

    private final String source;
    private final Token[] tokens;

    Tokens(String source, Token[] tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    String source() {
        return source;
    }

    int size() {
        return tokens.length;
    }

    Token get(int at) {
        return tokens[at];
    }

    /** The folded form, or the empty string outside the text. */
    String form(int at) {
        return at >= 0 && at < tokens.length ? tokens[at].form() : "";
    }

    boolean is(int at, String form) {
        return at >= 0 && at < tokens.length && tokens[at].form().equals(form);
    }

    boolean isNumber(int at) {
        return at >= 0 && at < tokens.length && tokens[at].shape() == Shape.NUMBER;
    }

    boolean isWord(int at) {
        return at >= 0 && at < tokens.length && tokens[at].shape() == Shape.WORD;
    }

    boolean isMark(int at) {
        return at >= 0 && at < tokens.length && tokens[at].shape() == Shape.MARK;
    }

    /** True when the word is capitalised although the word before it does not ask for it: part of a name. */
    boolean isNamePart(int at) {
        return at > 0
                && tokens[at].capital()
                && tokens[at - 1].line() == tokens[at].line()
                && (!isMark(at - 1) || is(at - 1, ",") || (is(at - 1, "-") && !isLineStart(at - 1)));
    }

    boolean isLineStart(int at) {
        return at == 0 || tokens[at - 1].line() != tokens[at].line();
    }

    /** The original text of tokens {@code from} (inclusive) to {@code to} (exclusive). */
    String text(int from, int to) {
        return from >= to ? "" : source.substring(tokens[from].from(), tokens[to - 1].to());
    }
}
