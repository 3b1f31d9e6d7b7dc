package vn.danvan.directive.document.recognition;

/**
 * A value recognised in a text, for a person to confirm.
 *
 * @param value what is proposed
 * @param source the line of the text it was read from
 */
public record Proposal<T>(T value, String source) {}
