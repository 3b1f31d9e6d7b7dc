package vn.danvan.summary.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danvan.kernel.AreaId;

/**
 * What a sentence is about.
 *
 * @param wholeYear whether the period is a year and not a part of one
 * @param ends by shorter kinds of period the last one in the period that is over
 * @param words what the names in braces stand for, such as {@code area}: "Toàn tỉnh"
 * @param units the areas below, in the order of tables
 */
public record Scene(
        AreaId area,
        Span period,
        boolean wholeYear,
        Map<String, End> ends,
        Map<String, String> words,
        List<Unit> units) {

    /** The name of the period whose figures are told. */
    private static final String TOLD = "told";

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

    /**
     * The same scene in the period of another kind with the same number, or in the last of a shorter kind; where that is not
     * the last one of the whole period, its name is what is told and it is compared with the same one of the year before.
     */
    public Scene in(String kind) {
        End end = ends.get(kind);
        Span other = new Span(kind, period.year(), end == null ? period.index() : end.index());
        if (end == null || end.called().isEmpty()) {
            return new Scene(area, other, wholeYear, ends, words, units);
        }
        Map<String, String> named = new HashMap<>(words);
        named.put(TOLD, end.called());
        return new Scene(area, other, false, ends, named, units);
    }

    /** What is told instead of the last period of the kind, because that is not over; empty where the last one is told. */
    public String toldOf(String kind) {
        return Optional.ofNullable(ends.get(kind)).map(End::called).orElse("");
    }

    /**
     * The last period of a shorter kind that is over.
     *
     * @param called what it is called when it is not the last of the whole period, else empty
     */
    public record End(int index, String called) {}

    /** One of the areas below. */
    public record Unit(AreaId area, String name) {}
}
