package vn.danvan.synthesis.duplicate;

/**
 * Lists of up to 64 candidates, one for each place. Each list is filled by one thread at a time; it lies in a block of 4, 16 or 64
 * ints and moves to a larger one when it is full.
 */
final class Neighbours {

    /** Most candidates of a place. */
    static final int MOST = 64;

    private static final int CLOSE = Integer.MIN_VALUE;

    private final IntBlocks[] blocks = {new IntBlocks(4), new IntBlocks(16), new IntBlocks(MOST)};
    private final int[] block;
    private final byte[] level;
    private final byte[] count;

    Neighbours(int places) {
        this.block = new int[places];
        this.level = new byte[places];
        this.count = new byte[places];
    }

    int count(int place) {
        return count[place];
    }

    int get(int place, int index) {
        return stored(place, index) & ~CLOSE;
    }

    /** True when the candidate was found to be close, see {@link #close}. */
    boolean isClose(int place, int index) {
        return stored(place, index) < 0;
    }

    private int stored(int place, int index) {
        IntBlocks of = blocks[level[place]];
        return of.page(block[place])[of.at(block[place]) + index];
    }

    boolean contains(int place, int candidate) {
        int many = count[place];
        if (many == 0) {
            return false;
        }
        IntBlocks of = blocks[level[place]];
        int[] page = of.page(block[place]);
        int from = of.at(block[place]);
        for (int i = from; i < from + many; i++) {
            if (page[i] == candidate) {
                return true;
            }
        }
        return false;
    }

    void set(int place, int index, int candidate) {
        IntBlocks of = blocks[level[place]];
        of.page(block[place])[of.at(block[place]) + index] = candidate;
    }

    /** Keeps the candidate at {@code index} too, as close to the place. */
    void close(int place, int index) {
        set(place, index, stored(place, index) | CLOSE);
    }

    /** Adds one to a list that has fewer than {@link #MOST}. */
    void add(int place, int candidate) {
        int many = count[place];
        if (many == 0) {
            block[place] = blocks[level[place]].allocate();
        } else if (many == 4 << 2 * level[place]) {
            grow(place, many);
        }
        count[place]++;
        set(place, many, candidate);
    }

    private void grow(int place, int many) {
        IntBlocks old = blocks[level[place]];
        IntBlocks larger = blocks[++level[place]];
        int fresh = larger.allocate();
        System.arraycopy(old.page(block[place]), old.at(block[place]), larger.page(fresh), larger.at(fresh), many);
        block[place] = fresh;
    }

    /** Keeps only the first ones. */
    void shorten(int place, int to) {
        count[place] = (byte) to;
    }
}
