package vn.danvan.synthesis.duplicate;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import vn.danvan.synthesis.parallel.Workers;

/**
 * Reads every text of a group again and lets it stay when it truly resembles the text that stands for the group: Jaccard similarity
 * of at least 0.4, with the words as they are meant. Another may go to the most similar of the groups of its candidates, else it
 * stands alone. So every member resembles its centre, and groups do not chain.
 */
final class Members {

    static final double LEAST = 0.4;
    private static final int STEP = 1 << 9;
    private static final int TRIED = 8;

    private final int[] order;
    private final int[] centreAt;
    private final int[] centres;
    private final float[] similarity;

    /** Works on the centres of stars, by place. */
    Members(int[] order, int[] centreAt) {
        this.order = order;
        this.centreAt = centreAt;
        this.centres = new int[order.length];
        this.similarity = new float[order.length];
    }

    /**
     * Reads the texts, those of a group one after the other.
     *
     * @param candidates through which a text finds other groups
     * @param share hears how much is done, 0 to 1, on any thread
     */
    void read(Candidates candidates, Workers workers, Supplier<Similarity> similarities, DoubleConsumer share)
            throws IOException {
        AtomicInteger done = new AtomicInteger();
        int[] grouped = grouped();
        ThreadLocal<Similarity> similarity = ThreadLocal.withInitial(similarities);
        workers.inParts(grouped.length, STEP, (from, to) -> {
            Similarity own = similarity.get();
            for (int i = from; i < to; i++) {
                settle(grouped[i], candidates, own);
            }
            share.accept(done.addAndGet(to - from) / (double) grouped.length);
        });
    }

    /** All places, those with one centre together. */
    private int[] grouped() {
        int[] next = new int[order.length + 1];
        for (int centre : centreAt) {
            next[centre + 1]++;
        }
        for (int centre = 0; centre < order.length; centre++) {
            next[centre + 1] += next[centre];
        }
        int[] grouped = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            grouped[next[centreAt[place]]++] = place;
        }
        return grouped;
    }

    private void settle(int place, Candidates candidates, Similarity own) {
        int text = order[place];
        int given = centreAt[place];
        centres[text] = text;
        similarity[text] = 1;
        if (given == place) {
            return;
        }
        if (own.withCentre(text, order[given]) >= LEAST) {
            centres[text] = order[given];
            similarity[text] = (float) own.lastAsWritten();
        } else {
            int centre = other(place, candidates, own);
            centres[text] = order[centre];
            similarity[text] = centre == place ? 1 : (float) own.asWritten(text, order[centre]);
        }
    }

    /** The place of the most similar centre of the candidates that are in other groups, the text's own when none is similar. */
    private int other(int place, Candidates candidates, Similarity own) {
        int given = centreAt[place];
        int best = place;
        double most = 0;
        long[] set = own.asMeant(order[place]);
        for (int i = 0; i < Math.min(TRIED, candidates.count(place)); i++) {
            int centre = centreAt[candidates.of(place, i)];
            double found = centre == given || centre == best ? 0 : own.asMeant(set, order[centre]);
            if (found >= LEAST && (found > most || (found == most && centre < best))) {
                most = found;
                best = centre;
            }
        }
        return best;
    }

    /** Compares the texts whose centre is not what it was. */
    void compareAgain(int[] before, Workers workers, Supplier<Similarity> similarities) throws IOException {
        ThreadLocal<Similarity> exact = ThreadLocal.withInitial(similarities);
        workers.inParts(centres.length, STEP, (from, to) -> {
            Similarity own = exact.get();
            for (int text = from; text < to; text++) {
                if (centres[text] != before[text]) {
                    similarity[text] = (float) own.asWritten(text, centres[text]);
                }
            }
        });
    }

    /** The centre of each text, both as numbers; a centre's is itself. */
    int[] centres() {
        return centres;
    }

    /** Jaccard similarity of each text with its centre, by number, words as they are written. */
    float[] similarity() {
        return similarity;
    }
}
