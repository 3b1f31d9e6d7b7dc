package vn.danvan.synthesis.theme;

import java.io.IOException;
import java.util.Arrays;
import vn.danvan.synthesis.parallel.Workers;

/** Joins items into themes. */
public final class Themes {

    private static final int LARGE = 8192;

    private Themes() {}

    /** The themes of the items, with nothing decided before. */
    public static ThemeSet of(ThemeInput items, ThemeSettings settings, Workers workers) throws IOException {
        return of(items, settings, ThemeConstraints.none(), () -> {}, workers);
    }

    /**
     * The themes of the items, keeping what people have decided. Same items, settings and constraints give the same themes,
     * whatever the number of threads.
     *
     * @param placed called for each item that has found its theme, on any thread
     * @throws IllegalArgumentException when the constraints contradict each other
     */
    public static ThemeSet of(
            ThemeInput items, ThemeSettings settings, ThemeConstraints constraints, Runnable placed, Workers workers)
            throws IOException {
        Decided decided = new Decided(items, constraints);
        Found found = new Found(items.count(), constraints, placed);
        Landscape landscape = new Landscape(items, settings, workers);
        ClauseThemes themes = new ClauseThemes(items, settings, decided, landscape, found);
        int[][] clauses = clauses(items);
        for (int[] clause : clauses) {
            if (clause.length > LARGE) {
                themes.find(clause, workers::inParts);
            }
        }
        workers.inParts(clauses.length, 1, (clause, end) -> {
            if (clauses[clause].length <= LARGE) {
                themes.find(clauses[clause], Parts::here);
            }
        });
        return new ThemeSet(items, settings, constraints, landscape, found, workers);
    }

    /** The items of each clause, in order; clauses in order, those of none first. */
    private static int[][] clauses(ThemeInput items) {
        int most = ThemeInput.NO_CLAUSE;
        for (int item = 0; item < items.count(); item++) {
            most = Math.max(most, items.clause(item));
        }
        int[] sizes = new int[most + 2];
        for (int item = 0; item < items.count(); item++) {
            sizes[items.clause(item) + 1]++;
        }
        int[][] clauses = new int[sizes.length][];
        Arrays.setAll(clauses, i -> new int[sizes[i]]);
        for (int item = items.count() - 1; item >= 0; item--) {
            int clause = items.clause(item) + 1;
            clauses[clause][--sizes[clause]] = item;
        }
        return Arrays.stream(clauses).filter(clause -> clause.length > 0).toArray(int[][]::new);
    }
}
