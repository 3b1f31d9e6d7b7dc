package vn.danvan.directive.extraction;

/**
 * One step of the explanation of a statement.
 *
 * @param rule code of the rule, such as {@code kind.demand}
 * @param cue the words of the text that set the rule off; empty when the place in the document did
 * @param start first code point of the cue
 * @param end code point after the cue
 */
public record Reason(String rule, String cue, int start, int end) {}
