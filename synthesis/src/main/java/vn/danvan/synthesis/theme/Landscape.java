package vn.danvan.synthesis.theme;

import java.io.IOException;
import java.util.Arrays;
import vn.danvan.synthesis.parallel.Workers;

/** The space of the corpus with its mean and the similarity that separates themes in it as a whole. */
final class Landscape {

    /** As many items as the whole counts when γ of a clause is estimated. */
    static final int SHRINK_GAMMA = 200;

    private static final int SIZE = TextSpace.SIZE;
    private static final int STEP = 256;
    private static final int SAMPLE = 4096;
    private static final double USUAL = 0.75;

    private final ThemeInput input;
    private final long seed;
    private final TextSpace space;
    private final float[] mean = new float[SIZE];
    private final double gamma;
    private final double usual;

    /** Learns from the items. */
    Landscape(ThemeInput input, ThemeSettings settings, Workers workers) throws IOException {
        this.input = input;
        this.seed = settings.seed();
        this.space = TextSpace.learn(input, seed, workers);
        int[] all = new int[input.count()];
        Arrays.setAll(all, i -> i);
        int[] sample = Draw.some(all, SAMPLE, ~seed);
        this.usual = usual(sample);
        float[] places = places(sample, mean.clone(), workers::inParts);
        for (int i = 0; i < sample.length; i++) {
            Vectors.add(places, i * SIZE, 1f / sample.length, mean, 0, SIZE);
        }
        places = places(sample, mean, workers::inParts);
        Neighbourhood near = new Neighbourhood(places, settings.neighbours(), seed, workers::inParts);
        this.gamma = settings.share() * near.usual();
    }

    private double usual(int[] sample) {
        double[] told = new double[sample.length];
        Terms read = new Terms(seed);
        for (int i = 0; i < sample.length; i++) {
            told[i] = space.place(input.utf8(sample[i]), read, new float[SIZE]);
        }
        Arrays.sort(told);
        return sample.length == 0 ? 0 : told[(int) (sample.length * USUAL)];
    }

    /** The places of the items less the mean, each 1 long, one after the other. */
    float[] places(int[] items, float[] less, Parts parts) throws IOException {
        float[] places = new float[items.length * SIZE];
        parts.run(items.length, STEP, (from, to) -> {
            Terms read = new Terms(seed);
            float[] place = new float[SIZE];
            for (int i = from; i < to; i++) {
                place(items[i], less, read, place);
                System.arraycopy(place, 0, places, i * SIZE, SIZE);
            }
        });
        return places;
    }

    /** Writes the place of an item less the mean, 1 long, to {@code place}. */
    void place(int item, float[] less, Terms read, float[] place) {
        double told = space.place(input.utf8(item), read, place);
        Vectors.add(less, 0, -1, place, 0, SIZE);
        Vectors.normalize(place, 0, SIZE);
        if (told < usual) {
            float shorter = (float) (told / usual);
            for (int i = 0; i < SIZE; i++) {
                place[i] *= shorter;
            }
        }
    }

    TextSpace space() {
        return space;
    }

    float[] mean() {
        return mean;
    }

    double gamma() {
        return gamma;
    }
}
