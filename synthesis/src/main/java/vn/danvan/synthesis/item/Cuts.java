package vn.danvan.synthesis.item;

/**
 * Where a text is cut.
 *
 * @param starts where the items begin, in UTF-16 units, the first at 0
 * @param introduction where the words end that lead to a list
 */
record Cuts(int[] starts, int introduction) {}
