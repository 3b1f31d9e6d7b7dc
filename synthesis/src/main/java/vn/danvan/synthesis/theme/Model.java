package vn.danvan.synthesis.theme;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** The themes of a sample, among which other items find their place. */
final class Model {

    private static final int SIZE = TextSpace.SIZE;

    private static final double FEW = 0.03;
    private static final int EXACT_UP_TO = 512;

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

    /** The similarity with the theme's centre that all but a few items of the sample have to the others of their theme. */
    private double usualToTheme() {
        double[] values = new double[themeOf.length];
        int count = 0;
        for (int item = 0; item < themeOf.length; item++) {
            int theme = themeOf[item];
            if (sizes[theme] > 1) {
                float all = Vectors.dot(neighbourhood.places(), item * SIZE, sums, theme * SIZE, SIZE);
                float self = Vectors.dot(neighbourhood.places(), item * SIZE, neighbourhood.drawn(), item * SIZE, SIZE);
                values[count++] = (all - self) / (sizes[theme] - 1);
            }
        }
        Arrays.sort(values, 0, count);
        return count == 0 ? 1 : values[(int) (count * FEW)];
    }

    /** Makes ready to place others. */
    Places places(long seed, Parts parts) throws IOException {
        float[] centres = new float[sizes.length * SIZE];
        for (int theme = 0; theme < sizes.length; theme++) {
            centre(theme, centres, theme * SIZE);
        }
        return new Places(new Cells(centres, sizes.length, EXACT_UP_TO, seed, parts), usualToTheme());
    }

    /**
     * The centres of the themes, to place items that are not of the sample.
     *
     * @param least the similarity from which an item belongs to a theme
     */
    record Places(Cells centres, double least) {

        /** What one thread places with. */
        final class Placing {
            private static final int LOOKED_AT = 8;

            private final Cells.Search search = centres.new Search(LOOKED_AT);

            /**
             * The theme with the nearest centre, or -1 when all are too far.
             *
             * @param refused tells themes that the item must not go to
             */
            int place(float[] place, IntPredicate refused) {
                search.near(place, 0, -1);
                for (int rank = 0; rank < search.found.count(); rank++) {
                    if (search.found.value(rank) < least) {
                        return -1;
                    }
                    if (!refused.test(search.found.item(rank))) {
                        return search.found.item(rank);
                    }
                }
                return -1;
            }
        }
    }
}
