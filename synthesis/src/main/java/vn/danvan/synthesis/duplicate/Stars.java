package vn.danvan.synthesis.duplicate;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Covers the texts with groups: again and again the text with the most opinions around it that are in no group yet becomes the
 * centre of one, and takes them. Around it are those whose sketch resembles its own.
 */
final class Stars {

    private static final int NONE = -1;

    private final int[] order;
    private final int[] sizes;
    private final Edges edges;

    /** Covers the texts of an order, by number, with these candidates around each. */
    Stars(Candidates candidates, int[] order, int[] sizes) {
        this.order = order;
        this.sizes = sizes;
        this.edges = new Edges(candidates, order.length);
    }

    /** The place of the centre of each place; a centre's is its own. */
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
        return centreAt;
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
}
