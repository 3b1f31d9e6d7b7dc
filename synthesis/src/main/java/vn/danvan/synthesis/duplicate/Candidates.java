package vn.danvan.synthesis.duplicate;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import vn.danvan.synthesis.parallel.Workers;

/**
 * For each text the earlier ones in the order of priority that its sketch resembles. In a bucket a text is compared with at most
 * the first 32, so that a bucket of a million costs millions of comparisons and not their square; and a text that clearly
 * resembles one that many opinions repeat looks only for one that more repeat.
 */
final class Candidates {

    private static final int LEADERS = 32;
    /** Of 64 bins; an estimate of 0.28 has a standard error of 0.056, so texts of 0.4 pass with probability 0.98 a comparison. */
    private static final int ALIKE = 18;
    /** Bins from which on a text clearly resembles another. */
    private static final int CLEAR = 36;
    /** Opinions with the same words from which on many repeat a text. */
    private static final int REPEATED = 8;
    /** Most candidates of a text that resembles one that many opinions repeat. */
    private static final int MOST_REPEATED = 16;
    /** Similarity from which on texts are close. */
    private static final double CLOSE = 0.5;

    private static final int STEP = 1 << 14;
    /** Bands between which texts that need no more are left out. */
    private static final int ROUND = 16;

    private final int[] order;
    private final int[] sizeAt;
    private final Neighbours near;
    private final int[] settled;

    /**
     * Looks for the candidates of all texts.
     *
     * @param sketches those of the texts in their order
     * @param order the number of the text at each place
     * @param sizes how many opinions have the words of each text, by number
     * @param share hears how much is done, 0 to 1
     */
    Candidates(Sketches sketches, int[] order, int[] sizes, Workers workers, DoubleConsumer share) throws IOException {
        this.order = order;
        this.sizeAt = new int[order.length];
        Arrays.setAll(sizeAt, place -> sizes[order[place]]);
        this.near = new Neighbours(order.length);
        this.settled = new int[order.length];
        int[] active = new int[order.length];
        Arrays.setAll(active, place -> place);
        for (int band = 0; band < Bands.COUNT; band += ROUND) {
            round(sketches, band, active, workers);
            active = Arrays.stream(active).filter(this::isOpen).toArray();
            share.accept((band + ROUND) / (double) Bands.COUNT);
        }
    }

    /** A text that many repeat is asked about by others to the end; another only until it is settled. */
    private boolean isOpen(int place) {
        return settled[place] == 0 || sizeAt[place] >= REPEATED;
    }

    private void round(Sketches sketches, int first, int[] active, Workers workers) throws IOException {
        Bands[] bands = new Bands[Math.min(workers.threads(), ROUND)];
        Arrays.setAll(bands, thread -> new Bands(sketches, active));
        long[][] sorted = new long[bands.length][];
        for (int done = 0; done < ROUND; done += bands.length) {
            int base = first + done;
            int together = Math.min(bands.length, ROUND - done);
            workers.inParts(together, 1, (from, to) -> sorted[from] = bands[from].sorted(base + from));
            for (int i = 0; i < together; i++) {
                long[] band = sorted[i];
                workers.inParts(band.length, STEP, (from, to) -> scan(sketches, band, from, to));
            }
        }
    }

    /** Looks at the buckets that begin in a range. */
    private void scan(Sketches sketches, long[] sorted, int from, int to) {
        int end;
        for (int at = Bands.begin(sorted, from); at < to; at = end) {
            end = Bands.end(sorted, at);
            for (int i = at + 1; i < end; i++) {
                compare(sketches, (int) sorted[i], sorted, at, Math.min(i, at + LEADERS));
            }
        }
    }

    private void compare(Sketches sketches, int place, long[] sorted, int from, int to) {
        int enough = settled[place];
        for (int i = from; i < to; i++) {
            int leader = (int) sorted[i];
            int size = sizeAt[leader];
            if (size <= enough || !isWanted(place, size)) {
                break;
            }
            if (!near.contains(place, leader)) {
                int equal = sketches.equalBins(place, leader);
                if (equal >= ALIKE) {
                    add(place, leader, size);
                }
                if (equal >= CLEAR && size >= REPEATED) {
                    enough = size;
                }
            }
        }
        settled[place] = enough;
    }

    /** True when a leader that so many opinions repeat may become a candidate; then one that more repeat may too. */
    private boolean isWanted(int place, int size) {
        if (!near.isAnchored(place)) {
            return size >= REPEATED || near.count(place) < Neighbours.MOST;
        }
        int many = near.count(place);
        return size >= REPEATED && (many < MOST_REPEATED || size > sizeAt[near.get(place, MOST_REPEATED - 1)]);
    }

    private void add(int place, int candidate, int size) {
        if (size < REPEATED) {
            near.add(place, candidate);
        } else if (!near.isAnchored(place)) {
            near.anchor(place, candidate);
        } else if (near.count(place) < MOST_REPEATED) {
            near.add(place, candidate);
        } else {
            near.set(place, MOST_REPEATED - 1, candidate);
        }
    }

    /** True when all candidates of a text are such as many opinions repeat; then others matter no more, and none was read. */
    boolean isAnchored(int place) {
        return near.isAnchored(place);
    }

    /**
     * Keeps of the candidates those that are truly similar. A text that resembles one that many opinions repeat keeps such ones
     * only, unread: whether it may stay with them is asked when it is.
     */
    void keepSimilar(Workers workers, Supplier<Similarity> similarities) throws IOException {
        ThreadLocal<Similarity> similarity = ThreadLocal.withInitial(similarities);
        workers.inParts(order.length, 1 << 9, (from, to) -> {
            Similarity own = similarity.get();
            for (int place = from; place < to; place++) {
                if (near.count(place) > 0 && !near.isAnchored(place)) {
                    keepSimilar(place, own);
                }
            }
        });
    }

    private void keepSimilar(int place, Similarity similarity) {
        int kept = 0;
        long[] set = similarity.asMeant(order[place]);
        for (int i = 0; i < near.count(place); i++) {
            int candidate = near.get(place, i);
            double found = similarity.asMeant(set, order[candidate]);
            if (found >= Members.LEAST) {
                near.set(place, kept, candidate);
                if (found >= CLOSE) {
                    near.close(place, kept);
                }
                kept++;
            }
        }
        near.shorten(place, kept);
    }

    /** A candidate of the text at a place, as a place. */
    int of(int place, int index) {
        return near.get(place, index);
    }

    /** True when a text that was read has a similarity of at least 0.5 with that candidate. */
    boolean isClose(int place, int index) {
        return near.isClose(place, index);
    }

    /** How many candidates the text at a place has, at most 64. */
    int count(int place) {
        return near.count(place);
    }
}
