package vn.danvan.synthesis.duplicate;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import vn.danvan.synthesis.parallel.Workers;

/**
 * Orders texts by how much stands around them: how many opinions have the same words, and how many share a bucket in some of the
 * bands. The text that a campaign copies comes before its copies.
 */
final class Priority {

    private static final int BANDS_USED = 8;
    private static final int MOST = 65_535;

    private Priority() {}

    /**
     * The numbers of all texts, densest first; of equal ones that with the lower number.
     *
     * @param sketches in any rows
     * @param rows the row of the text of each number
     */
    static int[] order(Sketches sketches, int[] rows, int[] sizes, Workers workers) throws IOException {
        int[] density = density(sketches, rows, sizes, workers);
        long[] sorted = new long[sizes.length];
        Arrays.setAll(sorted, number -> key(sizes[number], density[number]) | number);
        Arrays.parallelSort(sorted);
        int[] order = new int[sizes.length];
        Arrays.setAll(order, place -> (int) sorted[place] & Integer.MAX_VALUE);
        return order;
    }

    /** Ascends where sizes descend, among equal ones where densities do; leaves room for a number. */
    private static long key(int size, int density) {
        long most = ((long) Math.min(size, MOST) << 16) | Math.min(density, MOST);
        return ((1L << Integer.SIZE) - 1 - most) << 31;
    }

    private static int[] density(Sketches sketches, int[] rows, int[] sizes, Workers workers) throws IOException {
        int[] sizeAt = new int[Arrays.stream(rows).max().orElse(-1) + 1];
        for (int number = 0; number < sizes.length; number++) {
            sizeAt[rows[number]] = sizes[number];
        }
        ConcurrentLinkedQueue<int[]> parts = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        workers.together(() -> {
            int[] density = new int[sizeAt.length];
            Bands bands = new Bands(sketches, rows);
            for (int band = next.getAndIncrement(); band < BANDS_USED; band = next.getAndIncrement()) {
                add(bands.sorted(band * (Bands.COUNT / BANDS_USED)), sizeAt, density);
            }
            parts.add(density);
        });
        int[] sum = new int[sizes.length];
        for (int[] part : parts) {
            for (int number = 0; number < sum.length; number++) {
                sum[number] += part[rows[number]];
            }
        }
        return sum;
    }

    private static void add(long[] sorted, int[] sizeAt, int[] density) {
        int to;
        for (int from = 0; from < sorted.length; from = to) {
            to = Bands.end(sorted, from);
            int opinions = 0;
            for (int i = from; i < to; i++) {
                opinions += sizeAt[(int) sorted[i]];
            }
            for (int i = from; i < to; i++) {
                density[(int) sorted[i]] += opinions;
            }
        }
    }
}
