package vn.danvan.synthesis.theme;

/** The few with the highest values, best first; of equal ones the first that was offered. */
final class Nearest {

    private final int[] items;
    private final float[] values;
    private int count;

    Nearest(int most) {
        this.items = new int[most];
        this.values = new float[most];
    }

    void clear() {
        count = 0;
    }

    /** The value that one must exceed to be taken. */
    float least() {
        return count < items.length ? Float.NEGATIVE_INFINITY : values[count - 1];
    }

    void offer(int item, float value) {
        if (count == items.length && value <= values[count - 1]) {
            return;
        }
        int at = count < items.length ? count++ : count - 1;
        while (at > 0 && values[at - 1] < value) {
            values[at] = values[at - 1];
            items[at] = items[at - 1];
            at--;
        }
        values[at] = value;
        items[at] = item;
    }

    int count() {
        return count;
    }

    int item(int rank) {
        return items[rank];
    }

    float value(int rank) {
        return values[rank];
    }
}
