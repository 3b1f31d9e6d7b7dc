package vn.danvan.synthesis.duplicate;

import java.util.concurrent.atomic.AtomicIntegerArray;
import vn.danvan.language.FoldedWords;

/** In how many texts a shingle stands, counted in two rows of hashed counters (Cormode and Muthukrishnan 2005): never too few. */
final class Frequencies {

    private final AtomicIntegerArray first;
    private final AtomicIntegerArray second;
    private final int mask;

    /** For about this many shingles in all. */
    Frequencies(long shingles) {
        int slots = Integer.highestOneBit(Math.clamp(shingles * 2, 1 << 10, 1 << 25));
        this.mask = slots - 1;
        this.first = new AtomicIntegerArray(slots);
        this.second = new AtomicIntegerArray(slots);
    }

    void add(long shingle) {
        first.incrementAndGet((int) shingle & mask);
        second.incrementAndGet((int) FoldedWords.mix(shingle) & mask);
    }

    int of(long shingle) {
        return Math.min(first.get((int) shingle & mask), second.get((int) FoldedWords.mix(shingle) & mask));
    }
}
