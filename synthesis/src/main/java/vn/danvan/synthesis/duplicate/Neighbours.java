package vn.danvan.synthesis.duplicate;

/**
 * Lists of up to 64 candidates, one for each place. Each list is filled by one thread at a time; it lies in a block of 4, 16 or 64
 * ints and moves to a larger one when it is full.
 */
final class Neighbours {

    /** Most candidates of a place. */
    static final int MOST = 64;

    private static final int CLOSE = Integer.MIN_VALUE;
    private static final int LEVEL_SHIFT = 8;
    private static final int LEVEL = 3 << LEVEL_SHIFT;
    private static final int ANCHORED = 1 << 12;
    private static final int COUNT = 0xFF;

    private final IntBlocks[] blocks = {new IntBlocks(4), new IntBlocks(16), new IntBlocks(MOST)};
    private final int[] block;
    /** The number of candidates, with the level of the block and the mark of an anchor above it. */
    private final short[] state;

    Neighbours(int places) {
        this.block = new int[places];
        this.state = new short[places];
    }

    int count(int place) {
        return state[place] & COUNT;
    }

    private int level(int place) {
        return (state[place] & LEVEL) >>> LEVEL_SHIFT;
    }

    /** True when {@link #anchor} was called for the place. */
    boolean isAnchored(int place) {
        return (state[place] & ANCHORED) != 0;
    }

    /** Puts one candidate in place of all there were, and remembers that. */
    void anchor(int place, int candidate) {
        if (count(place) == 0) {
            add(place, candidate);
        }
        shorten(place, 1);
        set(place, 0, candidate);
        state[place] |= ANCHORED;
    }

    int get(int place, int index) {
        return stored(place, index) & ~CLOSE;
    }

    /** True when the candidate was found to be close, see {@link #close}. */
    boolean isClose(int place, int index) {
        return stored(place, index) < 0;
    }

    private int stored(int place, int index) {
        IntBlocks of = blocks[level(place)];
        return of.page(block[place])[of.at(block[place]) + index];
    }

    boolean contains(int place, int candidate) {
        int many = count(place);
        if (many == 0) {
            return false;
        }
        IntBlocks of = blocks[level(place)];
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
        IntBlocks of = blocks[level(place)];
        of.page(block[place])[of.at(block[place]) + index] = candidate;
    }

    /** Keeps the candidate at {@code index} too, as close to the place. */
    void close(int place, int index) {
        set(place, index, stored(place, index) | CLOSE);
    }

    /** Adds one to a list that has fewer than {@link #MOST}. */
    void add(int place, int candidate) {
        int many = count(place);
        if (many == 0) {
            block[place] = blocks[level(place)].allocate();
        } else if (many == 4 << (2 * level(place))) {
            grow(place, many);
        }
        state[place]++;
        set(place, many, candidate);
    }

    private void grow(int place, int many) {
        IntBlocks old = blocks[level(place)];
        state[place] = (short) (state[place] + (1 << LEVEL_SHIFT));
        IntBlocks larger = blocks[level(place)];
        int fresh = larger.allocate();
        System.arraycopy(old.page(block[place]), old.at(block[place]), larger.page(fresh), larger.at(fresh), many);
        block[place] = fresh;
    }

    /** Keeps only the first ones. */
    void shorten(int place, int to) {
        state[place] = (short) ((state[place] & ~COUNT) | to);
    }
}
