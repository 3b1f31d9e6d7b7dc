package vn.danvan.synthesis.duplicate;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import vn.danvan.synthesis.parallel.Workers;

/** The sketches of numbered texts, in pages. */
final class Sketches {

    private static final int BITS = 14;
    private static final int SIZE = 1 << BITS;

    private final short[][] pages;

    private Sketches(short[][] pages) {
        this.pages = pages;
    }

    /** The sketches that stand at {@code rows} of a builder, in this order. */
    static Sketches of(Builder builder, int[] rows, Workers workers) throws IOException {
        return arranged(rows, workers, builder::page);
    }

    /** The same sketches in another order: first that of the text {@code order[0]}. */
    Sketches inOrder(int[] order, Workers workers) throws IOException {
        return arranged(order, workers, row -> pages[row >>> BITS]);
    }

    private interface Source {
        short[] page(int row);
    }

    private static Sketches arranged(int[] rows, Workers workers, Source source) throws IOException {
        short[][] pages = new short[Math.ceilDiv(rows.length, SIZE)][];
        workers.inParts(rows.length, SIZE, (from, to) -> {
            short[] page = new short[(to - from) * Sketch.BINS];
            for (int i = from; i < to; i++) {
                System.arraycopy(source.page(rows[i]), at(rows[i]), page, (i - from) * Sketch.BINS, Sketch.BINS);
            }
            pages[from >>> BITS] = page;
        });
        return new Sketches(pages);
    }

    private static int at(int row) {
        return (row & SIZE - 1) * Sketch.BINS;
    }

    /** Two bins of a text's sketch that follow each other, as one number. */
    int pair(int text, int bin) {
        short[] page = pages[text >>> BITS];
        int at = at(text) + bin;
        return page[at] << 16 | page[at + 1] & 0xFFFF;
    }

    /** How many of the 64 bins two texts have in common. */
    int equalBins(int one, int other) {
        short[] a = pages[one >>> BITS];
        short[] b = pages[other >>> BITS];
        int i = at(one);
        int j = at(other);
        int equal = 0;
        for (int bin = 0; bin < Sketch.BINS; bin++) {
            equal += a[i + bin] == b[j + bin] ? 1 : 0;
        }
        return equal;
    }

    /** Takes the sketches of texts in any order from several threads. */
    static final class Builder {
        private final AtomicReferenceArray<short[]> pages = new AtomicReferenceArray<>(1 << Integer.SIZE - 1 - BITS);

        /** Sketches the text into a row. */
        void write(int row, Sketch sketch, Shingles shingles) {
            sketch.write(shingles, page(row), at(row));
        }

        /** Puts a sketch made elsewhere into a row. */
        void put(int row, short[] from, int at) {
            System.arraycopy(from, at, page(row), Sketches.at(row), Sketch.BINS);
        }

        /** Copies the sketch of a row. */
        void get(int row, short[] to, int at) {
            System.arraycopy(page(row), Sketches.at(row), to, at, Sketch.BINS);
        }

        private short[] page(int row) {
            int page = row >>> BITS;
            short[] there = pages.getAcquire(page);
            if (there != null) {
                return there;
            }
            short[] fresh = new short[SIZE * Sketch.BINS];
            return pages.compareAndSet(page, null, fresh) ? fresh : pages.getAcquire(page);
        }
    }
}
