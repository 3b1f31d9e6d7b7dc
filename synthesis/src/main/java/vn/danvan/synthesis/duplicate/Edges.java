package vn.danvan.synthesis.duplicate;

/** Which texts are similar, known to both. */
final class Edges {

    private final int[] end;
    private final int[] others;

    /** The pairs of each text with its candidates. */
    Edges(Candidates candidates, int texts) {
        this.end = new int[texts + 1];
        for (int text = 0; text < texts; text++) {
            int[] near = candidates.of(text);
            end[text + 1] += candidates.count(text);
            for (int i = 0; i < candidates.count(text); i++) {
                end[near[i] + 1]++;
            }
        }
        for (int text = 0; text < texts; text++) {
            end[text + 1] = Math.addExact(end[text], end[text + 1]);
        }
        this.others = new int[end[texts]];
        int[] next = end.clone();
        for (int text = 0; text < texts; text++) {
            int[] near = candidates.of(text);
            for (int i = 0; i < candidates.count(text); i++) {
                others[next[text]++] = near[i];
                others[next[near[i]]++] = text;
            }
        }
    }

    int degree(int text) {
        return end[text + 1] - end[text];
    }

    int from(int text) {
        return end[text];
    }

    int to(int text) {
        return end[text + 1];
    }

    int other(int edge) {
        return others[edge];
    }
}
