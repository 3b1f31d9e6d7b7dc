package vn.danvan.synthesis.theme;

import java.util.List;

/**
 * What people have decided, which every run keeps.
 *
 * @param together pairs of items that belong to one theme
 * @param apart pairs of items that do not
 * @param earlier the theme of each item in an earlier run as an index into {@code themes}, or -1 for a new one; empty when there
 *     was none
 * @param themes the themes of the earlier run; they keep their numbers and labels
 */
public record ThemeConstraints(
        List<Pair> together, List<Pair> apart, List<Integer> earlier, List<EarlierTheme> themes) {

    /** Keeps copies. */
    public ThemeConstraints {
        together = List.copyOf(together);
        apart = List.copyOf(apart);
        earlier = List.copyOf(earlier);
        themes = List.copyOf(themes);
    }

    /** Two items. */
    public record Pair(int one, int other) {}

    /**
     * A theme of an earlier run.
     *
     * @param clause of its items, or {@link ThemeInput#NO_CLAUSE}
     * @param label as it was or as people have changed it; it stays
     */
    public record EarlierTheme(int clause, String label) {}

    /** Nothing was decided. */
    public static ThemeConstraints none() {
        return new ThemeConstraints(List.of(), List.of(), List.of(), List.of());
    }
}
