package vn.danvan.synthesis.duplicate;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Blocks of ints of one size, given out to several threads from large pages, so that millions of them are no objects. */
final class IntBlocks {

    private static final int BITS = 14;
    private static final int BLOCKS = 1 << BITS;

    private final int size;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<int[]> pages = new AtomicReferenceArray<>(1 << (Integer.SIZE - 1 - BITS));

    /** Blocks of so many ints. */
    IntBlocks(int size) {
        this.size = size;
    }

    /** The number of a fresh block. */
    int allocate() {
        int block = next.getAndIncrement();
        int page = block >>> BITS;
        if (pages.getAcquire(page) == null) {
            pages.compareAndSet(page, null, new int[BLOCKS * size]);
        }
        return block;
    }

    /** The page that a block is in. */
    int[] page(int block) {
        return pages.getAcquire(block >>> BITS);
    }

    /** Where in its page a block begins. */
    int at(int block) {
        return (block & BLOCKS - 1) * size;
    }
}
