package vn.danvan.summary.compose;

import java.util.List;
import java.util.Map;
import vn.danvan.kernel.AreaId;

/**
 * What a sentence is about.
 *
 * @param wholeYear whether the period is a year and not a part of one
 * @param ends by shorter kinds of period the number of the last one in the period
 * @param words what the names in braces stand for, such as {@code area}: "Toàn tỉnh"
 * @param units the areas below, in the order of tables
 */
public record Scene(
        AreaId area,
        Span period,
        boolean wholeYear,
        Map<String, Integer> ends,
        Map<String, String> words,
        List<Unit> units) {

    /** Keeps copies. */
    public Scene {
        ends = Map.copyOf(ends);
        words = Map.copyOf(words);
        units = List.copyOf(units);
    }

    /** One that tells periods of its own number only. */
    public Scene(AreaId area, Span period, boolean wholeYear, Map<String, String> words, List<Unit> units) {
        this(area, period, wholeYear, Map.of(), words, units);
    }

    /** The same scene in the period of another kind with the same number, or in the last of a shorter kind. */
    public Scene in(String kind) {
        Span other = new Span(kind, period.year(), ends.getOrDefault(kind, period.index()));
        return new Scene(area, other, wholeYear, ends, words, units);
    }

    /** One of the areas below. */
    public record Unit(AreaId area, String name) {}
}
