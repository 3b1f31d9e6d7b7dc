package vn.danvan.synthesis.theme;

/**
 * Words of an item that stand for its theme.
 *
 * @param item the item
 * @param start where they begin in its text, in Unicode code points
 * @param end behind their last code point
 */
public record Quote(int item, int start, int end) {}
