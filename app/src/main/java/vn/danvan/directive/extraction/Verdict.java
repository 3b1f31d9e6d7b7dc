package vn.danvan.directive.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What a sentence is.
 *
 * @param kind its kind; {@link StatementKind#CONTEXT} when it holds no statement
 * @param content first token of what it says, after the reporting stem
 * @param end token after what it says
 * @param rule code of the rule that decided
 * @param from first token of the cue, or -1
 * @param to token after the cue
 * @param demand the reporting stem, or null
 */
record Verdict(
        StatementKind kind,
        int content,
        int end,
        String rule,
        int from,
        int to,
        @Nullable Demand demand) {

    /** A verdict with the cue at tokens {@code from} to {@code to}, or without one when {@code to} is negative. */
    static Verdict of(StatementKind kind, int content, int end, String rule, int from, int to) {
        return new Verdict(kind, content, end, rule, to < 0 ? -1 : from, to, null);
    }

    static Verdict context(String rule, int from, int to) {
        return new Verdict(StatementKind.CONTEXT, to, to, rule, from, to, null);
    }
}
