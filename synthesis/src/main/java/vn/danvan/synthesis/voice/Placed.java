package vn.danvan.synthesis.voice;

/**
 * An item of an opinion.
 *
 * @param start where it begins in the text, in Unicode code points
 * @param end where it ends, exclusive
 * @param item the item of the voice that it says
 */
public record Placed(int start, int end, int item) {}
