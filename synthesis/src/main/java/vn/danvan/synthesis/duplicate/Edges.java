package vn.danvan.synthesis.duplicate;

/** Which texts are similar, known to both. */
final class Edges {

    private static final int CLOSE = Integer.MIN_VALUE;

    private final Candidates candidates;
    private final int[] end;
    private final int[] others;

    /** The pairs of each text with its candidates. */
    Edges(Candidates candidates, int texts) {
        this.candidates = candidates;
        this.end = new int[texts + 1];
        for (int text = 0; text < texts; text++) {
            int many = candidates.count(text);
            end[text + 1] += many;
            for (int i = 0; i < many; i++) {
                end[candidates.of(text, i) + 1]++;
            }
        }
        for (int text = 0; text < texts; text++) {
            end[text + 1] = Math.addExact(end[text], end[text + 1]);
        }
        this.others = new int[end[texts]];
        int[] next = end.clone();
        for (int text = 0; text < texts; text++) {
            int many = candidates.count(text);
            for (int i = 0; i < many; i++) {
                int other = candidates.of(text, i);
                int close = candidates.isClose(text, i) ? CLOSE : 0;
                others[next[text]++] = other | close;
                others[next[other]++] = text | close;
            }
        }
    }

    int from(int text) {
        return end[text];
    }

    int to(int text) {
        return end[text + 1];
    }

    int other(int edge) {
        return others[edge] & ~CLOSE;
    }

    /** True when both were read and are close. */
    boolean isClose(int edge) {
        return others[edge] < 0;
    }

    /** True when both ends of an edge at a text were read, so that they are known to be similar. */
    boolean isRead(int text, int edge) {
        return !candidates.isAnchored(Math.max(text, other(edge)));
    }

    /** True when the text at a place is compared with nothing that was not read. */
    boolean isRead(int text) {
        return !candidates.isAnchored(text);
    }
}
