package vn.danvan.synthesis.voice;

import java.util.List;
import vn.danvan.synthesis.theme.ThemeSet;

/** What copies added, by theme; in a theme in the order of the copies. */
public final class ThemeAdditions {

    private final int[] end;
    private final List<Addition> sorted;

    /** Sorts additions that stand in the order of the copies. */
    public ThemeAdditions(List<Addition> additions, ThemeSet themes) {
        this.end = new int[themes.count() + 1];
        for (Addition one : additions) {
            end[themes.themeOf(one.item()) + 1]++;
        }
        for (int theme = 0; theme < themes.count(); theme++) {
            end[theme + 1] += end[theme];
        }
        Addition[] byTheme = new Addition[additions.size()];
        int[] next = end.clone();
        for (Addition one : additions) {
            byTheme[next[themes.themeOf(one.item())]++] = one;
        }
        this.sorted = List.of(byTheme);
    }

    /** Those of a theme. */
    public List<Addition> of(int theme) {
        return sorted.subList(end[theme], end[theme + 1]);
    }
}
