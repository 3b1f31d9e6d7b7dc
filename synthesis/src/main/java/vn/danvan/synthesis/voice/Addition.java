package vn.danvan.synthesis.voice;

/**
 * Words that a copy added of its own.
 *
 * @param opinion the copy
 * @param item the item of its voice beside which they stand
 * @param start where they begin in its text, in Unicode code points
 * @param end where they end, exclusive
 */
public record Addition(int opinion, int item, int start, int end) {}
