package vn.danvan.synthesis;

import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.report.Findings;

/**
 * What was found behind the groups of copies.
 *
 * @param items demands, one row each in {@code assignments.csv}
 * @param themes themes of all items
 * @param findings the same in detail, or null when the run stopped behind the groups
 */
record Counted(long items, int themes, @Nullable Findings findings) {

    static final Counted NOTHING = new Counted(0, 0, null);
}
