package vn.danvan.synthesis.theme;

import java.io.IOException;
import java.util.Arrays;

/**
 * Items with their nearest, and their places drawn towards them: an item that has near neighbours moves to y = x + 0.2 Σ (s − c)
 * xᵢ over the ten nearest with a similarity s above c, a lone one stays (c = 0.3 of the usual similarity to the nearest).
 */
final class Neighbourhood {

    private static final int SIZE = TextSpace.SIZE;
    private static final int DRAWN_BY = 10;
    private static final float PULL = 0.2f;
    private static final double CUT = 0.3;
    private static final int EXACT_UP_TO = 2048;
    private static final int STEP = 256;

    private final float[] places;
    private final int[][] near;
    private final float[] drawn;
    private final float cut;

    /** Looks for the {@code most} nearest of each of the places. */
    Neighbourhood(float[] places, int most, long seed, Parts parts) throws IOException {
        int count = places.length / SIZE;
        this.places = places;
        Cells cells = new Cells(places, count, EXACT_UP_TO, seed, parts);
        this.near = new int[count][];
        float[][] values = new float[count][];
        parts.run(count, STEP, (from, to) -> {
            Cells.Search search = cells.new Search(most);
            for (int item = from; item < to; item++) {
                search.near(places, item * SIZE, item);
                near[item] = new int[search.found.count()];
                values[item] = new float[near[item].length];
                for (int rank = 0; rank < near[item].length; rank++) {
                    near[item][rank] = search.found.item(rank);
                    values[item][rank] = search.found.value(rank);
                }
            }
        });
        this.cut = (float) (CUT * median(values));
        this.drawn = new float[places.length];
        parts.run(count, STEP, (from, to) -> {
            for (int item = from; item < to; item++) {
                System.arraycopy(places, item * SIZE, drawn, item * SIZE, SIZE);
                for (int rank = 0; rank < Math.min(DRAWN_BY, near[item].length); rank++) {
                    draw(drawn, item * SIZE, near[item][rank], values[item][rank]);
                }
                keepLength(item);
            }
        });
    }

    private static double median(float[][] values) {
        float[] first = new float[values.length];
        int count = 0;
        for (float[] of : values) {
            if (of.length > 0) {
                first[count++] = of[0];
            }
        }
        Arrays.sort(first, 0, count);
        return count == 0 ? 0 : first[count / 2];
    }

    private void draw(float[] to, int at, int neighbour, float similarity) {
        if (similarity > cut) {
            Vectors.add(places, neighbour * SIZE, PULL * (similarity - cut), to, at, SIZE);
        }
    }

    private void keepLength(int item) {
        float length = (float) Math.sqrt(Vectors.dot(places, item * SIZE, places, item * SIZE, SIZE));
        Vectors.normalize(drawn, item * SIZE, SIZE);
        for (int i = 0; i < SIZE; i++) {
            drawn[item * SIZE + i] *= length;
        }
    }

    /** The usual similarity of an item to its nearest, after both were drawn to their neighbours. */
    double usual() {
        float[][] values = new float[near.length][];
        for (int item = 0; item < near.length; item++) {
            values[item] = near[item].length == 0
                    ? new float[0]
                    : new float[] {Vectors.dot(drawn, item * SIZE, drawn, near[item][0] * SIZE, SIZE)};
        }
        return median(values);
    }

    /** How many items there are. */
    int count() {
        return near.length;
    }

    /** The places as they are. */
    float[] places() {
        return places;
    }

    /** The places drawn to their neighbours. */
    float[] drawn() {
        return drawn;
    }

    /** The neighbours of each, and those whose neighbour it is. */
    int[][] both() {
        IntBag[] bags = new IntBag[near.length];
        Arrays.setAll(bags, i -> new IntBag());
        for (int item = 0; item < near.length; item++) {
            for (int other : near[item]) {
                bags[item].add(other);
                bags[other].add(item);
            }
        }
        int[][] both = new int[near.length][];
        for (int item = 0; item < near.length; item++) {
            int[] all = bags[item].toArray();
            Arrays.sort(all);
            both[item] = Arrays.stream(all).distinct().toArray();
        }
        return both;
    }
}
