package vn.danvan.synthesis.theme;

import java.util.List;

/**
 * Items that ask for the same.
 *
 * @param clause of all its items, or {@link ThemeInput#NO_CLAUSE}
 * @param label words of its middle item, as they stand there, or the label it had before
 * @param stance what those of its items want that tell it
 * @param middle the item nearest to all others; -1 when no item of an earlier theme is there
 * @param items how many items it has, those of weight 0 left out
 * @param weight how many rows these stand for
 * @param quotes what shows most of what its items say, most telling first
 */
public record Theme(int clause, String label, Stance stance, int middle, int items, long weight, List<Quote> quotes) {

    /** Keeps a copy of the quotes. */
    public Theme {
        quotes = List.copyOf(quotes);
    }

    /** The same with a label that was given before. */
    Theme withLabel(String given) {
        return new Theme(clause, given, stance, middle, items, weight, quotes);
    }
}
