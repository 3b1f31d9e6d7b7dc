package vn.danvan.synthesis.theme;

import java.util.Arrays;

/** The themes of a sample, among which other items find their place. */
final class Model {

    private static final int SIZE = TextSpace.SIZE;

    private final Neighbourhood neighbourhood;
    private final int[] themeOf;
    private final double gamma;
    private final float[] sums;
    private final int[] sizes;

    /**
     * The items of a sample in their themes.
     *
     * @param themeOf the theme of each, from 0
     * @param gamma the similarity that separates themes
     */
    Model(Neighbourhood neighbourhood, int[] themeOf, double gamma) {
        this.neighbourhood = neighbourhood;
        this.themeOf = themeOf;
        this.gamma = gamma;
        int count = Arrays.stream(themeOf).max().orElse(-1) + 1;
        this.sums = new float[count * SIZE];
        this.sizes = new int[count];
        for (int item = 0; item < themeOf.length; item++) {
            Vectors.add(neighbourhood.drawn(), item * SIZE, 1, sums, themeOf[item] * SIZE, SIZE);
            sizes[themeOf[item]]++;
        }
    }

    double gamma() {
        return gamma;
    }

    int themes() {
        return sizes.length;
    }

    int theme(int item) {
        return themeOf[item];
    }

    /** Writes the mean place of a theme's items to {@code to[at..]}. */
    void centre(int theme, float[] to, int at) {
        for (int i = 0; i < SIZE; i++) {
            to[at + i] = sums[theme * SIZE + i] / sizes[theme];
        }
    }

    /** The item of each theme that is nearest to all others of it. */
    int[] middles() {
        int[] middles = new int[sizes.length];
        float[] best = new float[sizes.length];
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        for (int item = 0; item < themeOf.length; item++) {
            int theme = themeOf[item];
            float value = Vectors.dot(neighbourhood.drawn(), item * SIZE, sums, theme * SIZE, SIZE);
            if (value > best[theme]) {
                best[theme] = value;
                middles[theme] = item;
            }
        }
        return middles;
    }

    /** What one thread places with. */
    final class Placing {
        private final Cells.Search search = neighbourhood.search();
        private final float[] drawn = new float[SIZE];

        /**
         * The theme of an item that is not of the sample, or -1 when it belongs to none: the one that gains most of those of its
         * nearest, as in {@link Partition}.
         *
         * @param place is drawn to its neighbours
         * @param refused tells themes that it must not go to
         */
        int place(float[] place, java.util.function.IntPredicate refused) {
            search.near(place, 0, -1);
            System.arraycopy(place, 0, drawn, 0, SIZE);
            neighbourhood.draw(drawn, search.found);
            int best = -1;
            double most = 0;
            for (int rank = 0; rank < search.found.count(); rank++) {
                int theme = themeOf[search.found.item(rank)];
                double gain = Vectors.dot(drawn, 0, sums, theme * SIZE, SIZE) - gamma * sizes[theme];
                if (theme != best && gain > most && !refused.test(theme)) {
                    most = gain;
                    best = theme;
                }
            }
            return best;
        }
    }
}
