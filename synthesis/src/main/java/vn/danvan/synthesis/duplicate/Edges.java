package vn.danvan.synthesis.duplicate;

/** Which texts are similar, known to both. */
final class Edges {

    private final int[] end;
    private final int[] others;

    /** The pairs of each text with its {@code near[text]}. */
    Edges(int[][] near) {
        this.end = new int[near.length + 1];
        for (int text = 0; text < near.length; text++) {
            end[text + 1] += near[text].length;
            for (int other : near[text]) {
                end[other + 1]++;
            }
        }
        for (int text = 0; text < near.length; text++) {
            end[text + 1] = Math.addExact(end[text], end[text + 1]);
        }
        this.others = new int[end[near.length]];
        int[] next = end.clone();
        for (int text = 0; text < near.length; text++) {
            for (int other : near[text]) {
                others[next[text]++] = other;
                others[next[other]++] = text;
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
