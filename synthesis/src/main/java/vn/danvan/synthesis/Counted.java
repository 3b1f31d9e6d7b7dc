package vn.danvan.synthesis;

/**
 * What was found behind the groups of copies.
 *
 * @param items demands, one row each in {@code assignments.csv}
 * @param themes themes of all items
 */
record Counted(long items, int themes) {

    static final Counted NOTHING = new Counted(0, 0);
}
