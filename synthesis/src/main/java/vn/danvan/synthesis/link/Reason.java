package vn.danvan.synthesis.link;

/**
 * What a run of one to three syllables adds to the ranking of a clause.
 *
 * @param start where it first stands in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param points what all its mentions add
 */
public record Reason(int start, int end, double points) {}
