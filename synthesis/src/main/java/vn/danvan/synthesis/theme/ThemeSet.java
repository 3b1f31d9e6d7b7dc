package vn.danvan.synthesis.theme;

import java.io.IOException;
import vn.danvan.synthesis.parallel.Workers;

/** The themes of a run. */
public final class ThemeSet {

    private final int[] themeOf;
    private final Found found;

    ThemeSet(
            ThemeInput input,
            ThemeSettings settings,
            ThemeConstraints constraints,
            Landscape landscape,
            Found found,
            Workers workers)
            throws IOException {
        this.found = found;
        this.themeOf = new int[input.count()];
        for (int i = 0; i < themeOf.length; i++) themeOf[i] = found.theme(i);
    }

    public int theme(int item) {
        return themeOf[item];
    }

    public int count() {
        return found.count();
    }
}
