package vn.danvan.synthesis.duplicate;

import java.util.Arrays;

/**
 * Covers the texts with groups: again and again the text with the most opinions around it that are in no group yet becomes the
 * centre of one, and takes them (the greedy cover of Chvátal 1979, as star clustering by Aslam, Pelekhov and Rus 2004). Around it
 * are those that are its candidates, or that it is a candidate of.
 */
final class Stars {

    private static final int NONE = -1;
    private static final int PLACE_BITS = 31;
    private static final long MOST = (1L << Integer.SIZE) - 1;

    private final int[] order;
    private final int[] sizes;
    private final Edges edges;

    /** Covers the texts of an order, by number, with these around each. */
    Stars(Edges edges, int[] order, int[] sizes) {
        this.order = order;
        this.sizes = sizes;
        this.edges = edges;
    }

    /** The place of the centre of each place; a centre's is its own. */
    int[] centres() {
        int[] centreAt = new int[order.length];
        Arrays.fill(centreAt, NONE);
        long[] sorted = new long[order.length];
        int waiting = 0;
        for (int place = 0; place < order.length; place++) {
            if (edges.from(place) == edges.to(place)) {
                centreAt[place] = place;
            } else {
                sorted[waiting++] = entry(gain(place, centreAt), place);
            }
        }
        Arrays.parallelSort(sorted, 0, waiting);
        LongHeap again = new LongHeap();
        int next = 0;
        while (next < waiting || !again.isEmpty()) {
            boolean first = again.isEmpty() || (next < waiting && sorted[next] < again.least());
            long best = first ? sorted[next++] : again.poll();
            int place = (int) best & Integer.MAX_VALUE;
            if (centreAt[place] == NONE) {
                long now = entry(gain(place, centreAt), place);
                if (now > best) {
                    again.add(now);
                } else {
                    take(place, centreAt);
                }
            }
        }
        return centreAt;
    }

    /** Orders the largest gain first, of equal ones that with the higher priority. */
    private static long entry(long gain, int place) {
        return ((MOST - Math.min(gain, MOST)) << PLACE_BITS) | place;
    }

    /** What a text would bring into a group now. */
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
