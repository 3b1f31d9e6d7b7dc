package vn.danvan.synthesis.duplicate;

/** The first few texts that have a shingle, in the order in which they were put in. */
final class ShingleIndex {

    static final int EACH = 8;

    private final long[] shingles;
    private final int[] places;

    /** For at most this many entries. */
    ShingleIndex(int entries) {
        int slots = Integer.highestOneBit(Math.max(entries, 16)) * 4;
        this.shingles = new long[slots];
        this.places = new int[slots];
    }

    /** Puts a text in, unless there are eight with the shingle. */
    void put(long shingle, int place) {
        long key = shingle == 0 ? 1 : shingle;
        int slot = (int) key & shingles.length - 1;
        int same = 0;
        while (shingles[slot] != 0) {
            if (shingles[slot] == key && ++same == EACH) {
                return;
            }
            slot = slot + 1 & shingles.length - 1;
        }
        shingles[slot] = key;
        places[slot] = place;
    }

    /** Writes the texts with the shingle to {@code found}; gives how many, at most eight. */
    int find(long shingle, int[] found) {
        long key = shingle == 0 ? 1 : shingle;
        int slot = (int) key & shingles.length - 1;
        int many = 0;
        while (shingles[slot] != 0 && many < EACH) {
            if (shingles[slot] == key) {
                found[many++] = places[slot];
            }
            slot = slot + 1 & shingles.length - 1;
        }
        return many;
    }
}
