package vn.danvan.synthesis.link;

/** The best few units by score, equal ones in their order. */
final class Top {

    private final int[] units;
    private final float[] scores;
    private int size;

    Top(int most) {
        units = new int[most];
        scores = new float[most];
    }

    static Top of(float[] scores, int most) {
        Top top = new Top(most);
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0) {
                top.offer(i, scores[i]);
            }
        }
        return top;
    }

    private void offer(int unit, float score) {
        if (size == units.length && score <= scores[size - 1]) {
            return;
        }
        int at = size < units.length ? size++ : size - 1;
        while (at > 0 && scores[at - 1] < score) {
            scores[at] = scores[at - 1];
            units[at] = units[at - 1];
            at--;
        }
        scores[at] = score;
        units[at] = unit;
    }

    int size() {
        return size;
    }

    int unit(int rank) {
        return units[rank];
    }

    float score(int rank) {
        return scores[rank];
    }
}
