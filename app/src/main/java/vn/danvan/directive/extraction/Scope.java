package vn.danvan.directive.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What a heading or list stem says for the items under it.
 *
 * @param rank depth of the heading
 * @param mode what the items are, or null when the heading does not say
 * @param demand true when a demand word rules the items
 * @param actor body named in the heading
 * @param period period named in it
 * @param due deadline named in it
 * @param from first token of the heading
 * @param to token after it
 */
record Scope(
        int rank,
        @Nullable Mode mode,
        boolean demand,
        @Nullable String actor,
        @Nullable String period,
        @Nullable TimeMention due,
        int from,
        int to) {

    Scope actedBy(String body) {
        return new Scope(rank, mode, demand, body, period, due, from, to);
    }

    /** What a part of a document holds. */
    enum Mode {
        OPEN,
        RESULT,
        WORK,
        CONTEXT
    }
}
