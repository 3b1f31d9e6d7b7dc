package vn.danvan.summary.compose;

import java.util.List;
import java.util.Map;
import vn.danvan.kernel.AreaId;

/**
 * What a sentence is about.
 *
 * @param words what the names in braces stand for, such as {@code area}: "Toàn tỉnh"
 * @param wholeYear whether the period is a year and not a part of one
 * @param units the areas below, in the order of tables
 */
public record Scene(AreaId area, Span period, boolean wholeYear, Map<String, String> words, List<Unit> units) {

    /** Keeps copies. */
    public Scene {
        words = Map.copyOf(words);
        units = List.copyOf(units);
    }

    /** The same scene in a period of another kind. */
    public Scene in(String kind) {
        return new Scene(area, period.ofKind(kind), wholeYear, words, units);
    }

    /** One of the areas below. */
    public record Unit(AreaId area, String name) {}
}
