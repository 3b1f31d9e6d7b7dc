package vn.danvan.synthesis.duplicate;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** The sketches of numbered texts. */
final class Sketches {

    private final Pages pages;
    private final int[] rows;

    /**
     * The sketches of the texts.
     *
     * @param rows where the sketch of each text stands in the pages
     */
    Sketches(Pages pages, int[] rows) {
        this.pages = pages;
        this.rows = rows;
    }

    /** Two bins of a text's sketch that follow each other, as one number. */
    int pair(int text, int bin) {
        short[] page = pages.page(rows[text]);
        int at = Pages.at(rows[text]) + bin;
        return page[at] << 16 | page[at + 1] & 0xFFFF;
    }

    /** How many of the 64 bins two texts have in common. */
    int equalBins(int one, int other) {
        short[] a = pages.page(rows[one]);
        short[] b = pages.page(rows[other]);
        int i = Pages.at(rows[one]);
        int j = Pages.at(rows[other]);
        int equal = 0;
        for (int bin = 0; bin < Sketch.BINS; bin++) {
            equal += a[i + bin] == b[j + bin] ? 1 : 0;
        }
        return equal;
    }

    /** Sketches in pages, so that threads can add while others do. */
    static final class Pages {
        private static final int BITS = 14;
        private static final int SIZE = 1 << BITS;

        private final AtomicReferenceArray<short[]> pages = new AtomicReferenceArray<>(1 << Integer.SIZE - 1 - BITS);

        /** The page that holds a row, made when it is not there. */
        short[] page(int row) {
            int page = row >>> BITS;
            short[] there = pages.getAcquire(page);
            if (there != null) {
                return there;
            }
            short[] fresh = new short[SIZE * Sketch.BINS];
            return pages.compareAndSet(page, null, fresh) ? fresh : pages.getAcquire(page);
        }

        /** Where a row begins in its page. */
        static int at(int row) {
            return (row & SIZE - 1) * Sketch.BINS;
        }
    }
}
