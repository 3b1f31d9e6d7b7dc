package vn.danvan.documents;

import java.util.List;

/**
 * What a table has around it.
 *
 * @param above lines between its note and its heads
 * @param groups heads over several columns each, as many columns together as the table has; none for no such heads
 * @param frozen how many columns stay in sight
 * @param feet how many rows at the end are totals
 */
public record Surround(List<String> above, List<Group> groups, int frozen, int feet) {

    /** Nothing around it. */
    public static final Surround NONE = new Surround(List.of(), List.of(), 0, 0);

    /**
     * A head over columns.
     *
     * @param text empty over a column that has none
     */
    public record Group(String text, int span) {}

    /** Keeps copies. */
    public Surround {
        above = List.copyOf(above);
        groups = List.copyOf(groups);
    }

    /** In which row, from 0, the heads of the columns stand below a note or none. */
    int head(boolean noted) {
        return (noted ? 1 : 0) + above.size() + (groups.isEmpty() ? 0 : 1);
    }
}
