package vn.danvan.synthesis.theme;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The themes as they are found: first those of an earlier run, then new ones in any order. */
final class Found {

    static final int NONE = -1;

    private static final int SIZE = TextSpace.SIZE;

    private final int[] themeOf;
    private final Runnable placed;
    private final Map<Integer, float[]> means = new HashMap<>();
    private int count;
    private int[] clauses = new int[64];
    private int[] middles = new int[64];
    private double[] gammas = new double[64];
    private float[] centres = new float[64 * SIZE];

    /** Nothing is found for any of the items. */
    Found(int items, ThemeConstraints constraints, Runnable placed) {
        this.placed = placed;
        this.themeOf = new int[items];
        Arrays.fill(themeOf, NONE);
        int[] earlier = open(constraints.themes().size());
        for (int theme : earlier) {
            clauses[theme] = constraints.themes().get(theme).clause();
            middles[theme] = NONE;
        }
    }

    /** Opens new themes; gives their numbers. */
    synchronized int[] open(int many) {
        int[] numbers = new int[many];
        for (int i = 0; i < many; i++) {
            numbers[i] = count++;
        }
        if (count > clauses.length) {
            int size = Math.max(count, clauses.length * 2);
            clauses = Arrays.copyOf(clauses, size);
            middles = Arrays.copyOf(middles, size);
            gammas = Arrays.copyOf(gammas, size);
            centres = Arrays.copyOf(centres, size * SIZE);
        }
        return numbers;
    }

    /** Notes clause, middle item and centre of the themes of a model. */
    synchronized void describe(int[] themes, int clause, Model model, int[] sample) {
        int[] middle = model.middles();
        for (int local = 0; local < themes.length; local++) {
            clauses[themes[local]] = clause;
            middles[themes[local]] = sample[middle[local]];
            gammas[themes[local]] = model.gamma();
            model.centre(local, centres, themes[local] * SIZE);
        }
    }

    synchronized void mean(int clause, float[] mean) {
        means.put(clause, mean);
    }

    /** The mean place of the items of a clause. */
    synchronized float[] mean(int clause) {
        return means.getOrDefault(clause, new float[SIZE]);
    }

    void put(int item, int theme) {
        themeOf[item] = theme;
        if (theme != NONE) {
            placed.run();
        }
    }

    boolean has(int item) {
        return themeOf[item] != NONE;
    }

    int theme(int item) {
        return themeOf[item];
    }

    int count() {
        return count;
    }

    int clause(int theme) {
        return clauses[theme];
    }

    /** The item nearest to all others of the theme, or {@link #NONE} of an earlier theme without items. */
    int middle(int theme) {
        return middles[theme];
    }

    double gamma(int theme) {
        return gammas[theme];
    }

    /** The inner product of a place with the centre of the theme. */
    double similarity(int theme, float[] place) {
        return Vectors.dot(centres, theme * SIZE, place, 0, SIZE);
    }
}
