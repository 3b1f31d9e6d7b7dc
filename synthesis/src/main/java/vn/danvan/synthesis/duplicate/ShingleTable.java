package vn.danvan.synthesis.duplicate;

/**
 * The different shingles of one text, to compare many others with it. Nothing is sorted: each comparison marks what it met, in
 * the table of the text and in one for the rest. One instance serves one thread.
 */
final class ShingleTable {

    private static final int LEAST = 256;

    private long[] keys = new long[LEAST];
    private int[] keyed = new int[LEAST];
    private int[] met = new int[LEAST];
    private long[] others = new long[LEAST];
    private int[] othersMet = new int[LEAST];
    private int size;
    private int round;

    /** Takes the shingles of a text in place of what was there. */
    void load(Shingles shingles) {
        nextRound();
        int slots = slots(shingles.count());
        if (keys.length < slots) {
            keys = new long[slots];
            keyed = new int[slots];
            met = new int[slots];
        }
        java.util.Arrays.fill(keyed, 0);
        size = 0;
        for (int i = 0; i < shingles.count(); i++) {
            int slot = slot(keys, keyed, 1, shingles.shingle(i));
            if (keyed[slot] != 1) {
                keyed[slot] = 1;
                keys[slot] = shingles.shingle(i);
                size++;
            }
        }
    }

    private static int slots(int count) {
        return Math.max(LEAST, Integer.highestOneBit(count) * 4);
    }

    private void nextRound() {
        if (++round == Integer.MAX_VALUE) {
            round = 1;
            met = new int[met.length];
            othersMet = new int[othersMet.length];
        }
    }

    private static int slot(long[] keys, int[] used, int by, long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 20) & mask;
        while (used[slot] == by && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Jaccard similarity with another text, 0 to 1. */
    double jaccard(Shingles other) {
        nextRound();
        int slots = slots(other.count());
        if (others.length < slots) {
            others = new long[slots];
            othersMet = new int[slots];
        }
        int shared = 0;
        int rest = 0;
        for (int i = 0; i < other.count(); i++) {
            long key = other.shingle(i);
            int slot = slot(keys, keyed, 1, key);
            if (keyed[slot] == 1) {
                shared += met[slot] == round ? 0 : 1;
                met[slot] = round;
            } else {
                int free = slot(others, othersMet, round, key);
                rest += othersMet[free] == round ? 0 : 1;
                othersMet[free] = round;
                others[free] = key;
            }
        }
        return (double) shared / (size + rest);
    }
}
