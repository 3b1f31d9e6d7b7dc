package vn.danvan.synthesis.duplicate;

import java.io.IOException;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import vn.danvan.synthesis.parallel.Workers;

/**
 * Covers the texts with groups: again and again the text with the most opinions around it that are in no group yet becomes the
 * centre of one, and takes them. Around it are those whose similarity to it is at least 0.4, so every member resembles the text that
 * stands for its group, and groups do not chain.
 */
final class Stars {

    static final double LEAST = 0.4;
    private static final int STEP = 1 << 10;
    private static final int NONE = -1;
    private static final int[] NOBODY = {};

    private final int[] order;
    private final int[] sizes;
    private final Edges edges;

    /** Reads the candidates' texts and keeps those that are similar. */
    Stars(Candidates candidates, int[] order, int[] sizes, Workers workers, Supplier<Similarity> similarities)
            throws IOException {
        this.order = order;
        this.sizes = sizes;
        int[][] near = new int[order.length][];
        ThreadLocal<Similarity> exact = ThreadLocal.withInitial(similarities);
        workers.inParts(order.length, STEP, (from, to) -> {
            for (int place = from; place < to; place++) {
                near[place] = near(candidates, place, exact.get());
            }
        });
        this.edges = new Edges(near);
    }

    private int[] near(Candidates candidates, int place, Similarity exact) {
        int count = candidates.count(place);
        if (count == 0) {
            return NOBODY;
        }
        long[] set = exact.asMeant(order[place]);
        int[] near = candidates.of(place);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (exact.asMeant(set, order[near[i]]) >= LEAST) {
                near[kept++] = near[i];
            }
        }
        return Arrays.copyOf(near, kept);
    }

    /** The centre of each text, both as numbers; a centre's is itself. */
    int[] centres() {
        int[] centreAt = new int[order.length];
        Arrays.fill(centreAt, NONE);
        PriorityQueue<Gain> queue = new PriorityQueue<>();
        for (int place = 0; place < order.length; place++) {
            if (edges.degree(place) == 0) {
                centreAt[place] = place;
            } else {
                queue.add(new Gain(gain(place, centreAt), place));
            }
        }
        while (!queue.isEmpty()) {
            Gain best = queue.poll();
            if (centreAt[best.place()] != NONE) {
                continue;
            }
            long gain = gain(best.place(), centreAt);
            if (gain < best.opinions()) {
                queue.add(new Gain(gain, best.place()));
            } else {
                take(best.place(), centreAt);
            }
        }
        return byNumber(centreAt);
    }

    /** What a text would bring into a group now; orders the best first, of equal ones that with the higher priority. */
    private record Gain(long opinions, int place) implements Comparable<Gain> {
        @Override
        public int compareTo(Gain other) {
            return opinions == other.opinions
                    ? Integer.compare(place, other.place)
                    : Long.compare(other.opinions, opinions);
        }
    }

    private long gain(int place, int[] centreAt) {
        long gain = sizes[order[place]];
        for (int i = edges.from(place); i < edges.to(place); i++) {
            int other = edges.other(i);
            gain += centreAt[other] == NONE ? sizes[order[other]] : 0;
        }
        return gain;
    }

    private void take(int place, int[] centreAt) {
        centreAt[place] = place;
        for (int i = edges.from(place); i < edges.to(place); i++) {
            int other = edges.other(i);
            if (centreAt[other] == NONE) {
                centreAt[other] = place;
            }
        }
    }

    private int[] byNumber(int[] centreAt) {
        int[] centres = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            centres[order[place]] = order[centreAt[place]];
        }
        return centres;
    }
}
