package vn.danvan.synthesis.duplicate;

import java.io.IOException;
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

    private final Candidates candidates;
    private final int[] order;
    private final int[] centreAt;

    /** Works on the centres of stars, by place. */
    Members(Candidates candidates, int[] order, int[] centreAt) {
        this.candidates = candidates;
        this.order = order;
        this.centreAt = centreAt;
    }

    /** The centre of each text, both as numbers; a centre's is itself. */
    int[] centres(Workers workers, Supplier<Similarity> similarities) throws IOException {
        int[] centres = new int[order.length];
        ThreadLocal<Similarity> similarity = ThreadLocal.withInitial(similarities);
        workers.inParts(order.length, STEP, (from, to) -> {
            for (int place = from; place < to; place++) {
                centres[order[place]] = order[centre(place, similarity.get())];
            }
        });
        return centres;
    }

    private int centre(int place, Similarity similarity) {
        int given = centreAt[place];
        if (given == place) {
            return place;
        }
        long[] set = similarity.asMeant(order[place]);
        if (similarity.asMeant(set, order[given]) >= LEAST) {
            return given;
        }
        int best = place;
        double most = 0;
        int[] others = candidates.of(place);
        for (int i = 0; i < Math.min(TRIED, candidates.count(place)); i++) {
            int centre = centreAt[others[i]];
            double found = centre == given || centre == best ? 0 : similarity.asMeant(set, order[centre]);
            if (found >= LEAST && (found > most || found == most && centre < best)) {
                most = found;
                best = centre;
            }
        }
        return best;
    }
}
