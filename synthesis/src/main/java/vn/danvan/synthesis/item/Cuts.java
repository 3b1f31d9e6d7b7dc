package vn.danvan.synthesis.item;

import java.util.List;

/**
 * Where a text is cut.
 *
 * @param starts where the items begin, in UTF-16 units, the first at 0
 * @param introduction where the words end that lead to a list
 */
record Cuts(List<Integer> starts, int introduction) {

    /** One item, the whole text. */
    static final Cuts WHOLE = new Cuts(List.of(0), 0);
}
