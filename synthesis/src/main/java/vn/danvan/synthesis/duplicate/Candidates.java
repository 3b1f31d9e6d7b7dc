package vn.danvan.synthesis.duplicate;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.parallel.Workers;

/**
 * For each text the earlier ones in the order of priority that its sketch resembles. In a bucket a text is compared with at most
 * the first 32, so that a bucket of a million costs millions of comparisons and not their square; and a text that clearly
 * resembles one that many opinions repeat looks only for one that more repeat.
 */
final class Candidates {

    private static final int MOST = 64;
    private static final int LEADERS = 32;
    /** Of 64 bins; an estimate of 0.28 has a standard error of 0.056, so texts of 0.4 pass with probability 0.98 a comparison. */
    private static final int ALIKE = 18;
    /** Bins from which on a text clearly resembles another. */
    private static final int CLEAR = 36;
    /** Opinions with the same words from which on many repeat a text. */
    private static final int REPEATED = 8;

    private static final int STEP = 1 << 14;
    private static final int[] NONE = {};

    private final Sketches sketches;
    private final int[] order;
    private final int[] sizes;
    private final int @Nullable [][] found;
    private final byte[] many;
    private final int[] settled;

    /**
     * Looks for the candidates of all texts.
     *
     * @param sketches those of the texts in their order
     * @param order the number of the text at each place
     * @param sizes how many opinions have the words of each text, by number
     */
    Candidates(Sketches sketches, int[] order, int[] sizes, Workers workers) throws IOException {
        this.sketches = sketches;
        this.order = order;
        this.sizes = sizes;
        this.found = new int[order.length][];
        this.many = new byte[order.length];
        this.settled = new int[order.length];
        Bands[] bands = new Bands[workers.threads()];
        Arrays.setAll(bands, thread -> new Bands(sketches, order.length));
        long[][] sorted = new long[bands.length][];
        for (int first = 0; first < Bands.COUNT; first += bands.length) {
            int base = first;
            int together = Math.min(bands.length, Bands.COUNT - first);
            workers.inParts(together, 1, (from, to) -> sorted[from] = bands[from].sorted(base + from));
            for (int i = 0; i < together; i++) {
                long[] band = sorted[i];
                workers.inParts(band.length, STEP, (from, to) -> scan(band, from, to));
            }
        }
    }

    /** Looks at the buckets that begin in a range. */
    private void scan(long[] sorted, int from, int to) {
        int end;
        for (int at = Bands.begin(sorted, from); at < to; at = end) {
            end = Bands.end(sorted, at);
            for (int i = at + 1; i < end; i++) {
                compare((int) sorted[i], sorted, at, Math.min(i, at + LEADERS));
            }
        }
    }

    private void compare(int place, long[] sorted, int from, int to) {
        for (int i = from; i < to; i++) {
            int leader = (int) sorted[i];
            int size = sizes[order[leader]];
            if (size <= settled[place]) {
                return;
            }
            boolean repeated = size >= REPEATED;
            if ((repeated || many[place] < MOST && !isAnchored(place)) && !isFound(place, leader)) {
                int equal = sketches.equalBins(place, leader);
                if (equal >= ALIKE) {
                    add(place, leader);
                }
                if (equal >= CLEAR && repeated) {
                    settled[place] = size;
                }
            }
        }
    }

    private boolean isFound(int place, int candidate) {
        int[] there = of(place);
        for (int i = 0; i < many[place]; i++) {
            if (there[i] == candidate) {
                return true;
            }
        }
        return false;
    }

    /** True when the first candidate is one that many opinions repeat; then others matter no more. */
    private boolean isAnchored(int place) {
        return many[place] > 0 && sizes[order[of(place)[0]]] >= REPEATED;
    }

    private void add(int place, int candidate) {
        int[] there = of(place);
        if (sizes[order[candidate]] >= REPEATED && many[place] > 0 && !isAnchored(place)) {
            found[place] = new int[] {candidate};
            many[place] = 1;
            return;
        }
        if (many[place] == MOST) {
            if (sizes[order[candidate]] > sizes[order[there[MOST - 1]]]) {
                there[MOST - 1] = candidate;
            }
            return;
        }
        if (many[place] == there.length) {
            there = Arrays.copyOf(there, Math.max(1, there.length * 2));
            found[place] = there;
        }
        there[many[place]++] = candidate;
    }

    /**
     * Keeps of the candidates those that are truly similar. A text that resembles one that many opinions repeat keeps such ones
     * only, unread: whether it may stay with them is asked when it is.
     */
    void keepSimilar(Workers workers, Supplier<Similarity> similarities) throws IOException {
        ThreadLocal<Similarity> similarity = ThreadLocal.withInitial(similarities);
        workers.inParts(order.length, 1 << 9, (from, to) -> {
            for (int place = from; place < to; place++) {
                keepSimilar(place, similarity.get());
            }
        });
    }

    private void keepSimilar(int place, Similarity similarity) {
        if (many[place] == 0 || isAnchored(place)) {
            return;
        }
        int[] near = of(place);
        int kept = 0;
        long[] set = similarity.asMeant(order[place]);
        for (int i = 0; i < many[place]; i++) {
            if (similarity.asMeant(set, order[near[i]]) >= Members.LEAST) {
                near[kept++] = near[i];
            }
        }
        many[place] = (byte) kept;
    }

    /** The candidates of the text at a place, as places; only the first {@link #count} count. */
    int[] of(int place) {
        int[] there = found[place];
        return there == null ? NONE : there;
    }

    /** How many candidates the text at a place has, at most 64. */
    int count(int place) {
        return many[place];
    }
}
