package vn.danvan.synthesis.duplicate;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import vn.danvan.synthesis.parallel.Workers;

/** The sketches of numbered texts, in pages. */
final class Sketches {

    private static final int BITS = 14;
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** All but the upper bit of each of four bins. */
    private static final long LOWER = 0x7FFF7FFF7FFF7FFFL;

    private static final int SIZE = 1 << BITS;

    private final byte[][] pages;

    private Sketches(byte[][] pages) {
        this.pages = pages;
    }

    private static int at(int row) {
        return (row & SIZE - 1) * Sketch.BYTES;
    }

    /** Two bins of a text's sketch that follow each other, as one number. */
    int pair(int text, int bin) {
        return (int) INTS.get(pages[text >>> BITS], at(text) + bin * Short.BYTES);
    }

    /** How many of the 64 bins two texts have in common. */
    int equalBins(int one, int other) {
        byte[] a = pages[one >>> BITS];
        byte[] b = pages[other >>> BITS];
        int i = at(one);
        int j = at(other);
        int different = 0;
        for (int at = 0; at < Sketch.BYTES; at += 2 * Long.BYTES) {
            long low = differences((long) LONGS.get(a, i + at) ^ (long) LONGS.get(b, j + at));
            long high =
                    differences((long) LONGS.get(a, i + at + Long.BYTES) ^ (long) LONGS.get(b, j + at + Long.BYTES));
            different += Long.bitCount(low | high >>> 1);
        }
        return Sketch.BINS - different;
    }

    /** The upper bit of each of four bins that is not zero. */
    private static long differences(long bins) {
        return ((bins & LOWER) + LOWER | bins) & ~LOWER;
    }

    /** Takes the sketches of texts in any order from several threads. */
    static final class Builder {
        private final AtomicReferenceArray<byte[]> pages = new AtomicReferenceArray<>(1 << (Integer.SIZE - 1 - BITS));

        /** Sketches the text into a row. */
        void write(int row, Sketch sketch, Shingles shingles) {
            sketch.write(shingles, page(row), at(row));
        }

        /** Puts a sketch made elsewhere into a row. */
        void put(int row, byte[] from, int at) {
            System.arraycopy(from, at, page(row), Sketches.at(row), Sketch.BYTES);
        }

        /** Copies the sketch of a row. */
        void get(int row, byte[] to, int at) {
            System.arraycopy(page(row), Sketches.at(row), to, at, Sketch.BYTES);
        }

        private byte[] page(int row) {
            int page = row >>> BITS;
            byte[] there = pages.getAcquire(page);
            if (there != null) {
                return there;
            }
            byte[] fresh = new byte[SIZE * Sketch.BYTES];
            return pages.compareAndSet(page, null, fresh) ? fresh : pages.getAcquire(page);
        }

        /** The sketches of so many rows as they stand. */
        Sketches asWritten(int rows) {
            byte[][] all = new byte[Math.ceilDiv(rows, SIZE)][];
            Arrays.setAll(all, page -> page(page << BITS));
            return new Sketches(all);
        }

        /** The sketches that stand at these rows, in this order, copied. */
        Sketches arranged(int[] rows, Workers workers) throws IOException {
            byte[][] copied = new byte[Math.ceilDiv(rows.length, SIZE)][];
            workers.inParts(rows.length, SIZE, (from, to) -> {
                byte[] page = new byte[(to - from) * Sketch.BYTES];
                for (int i = from; i < to; i++) {
                    System.arraycopy(page(rows[i]), at(rows[i]), page, (i - from) * Sketch.BYTES, Sketch.BYTES);
                }
                copied[from >>> BITS] = page;
            });
            return new Sketches(copied);
        }

        /** Gives back the memory; nothing is asked afterwards. */
        void clear() {
            for (int page = 0; page < pages.length() && pages.getPlain(page) != null; page++) {
                pages.setPlain(page, null);
            }
        }
    }
}
