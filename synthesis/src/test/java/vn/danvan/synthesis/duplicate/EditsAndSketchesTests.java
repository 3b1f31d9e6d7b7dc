package vn.danvan.synthesis.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.danvan.synthesis.parallel.Workers;

/** The kernels against plain ways to work out the same. */
class EditsAndSketchesTests {

    @Test
    void editsBetweenWordsAreThoseOfTheWholeTable() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            long[] one = random.longs(1 + random.nextInt(64), 0, 5).toArray();
            long[] other = random.longs(random.nextInt(80), 0, 5).toArray();
            assertThat(WordEdits.between(one, other)).as("seed %d", seed).isEqualTo(edits(one, other, false));
            assertThat(WordEdits.within(one, other)).as("seed %d", seed).isEqualTo(edits(one, other, true));
        }
    }

    private static int edits(long[] one, long[] other, boolean inside) {
        int[] column = new int[one.length + 1];
        Arrays.setAll(column, row -> row);
        int least = one.length;
        for (int j = 1; j <= other.length; j++) {
            int corner = column[0];
            column[0] = inside ? 0 : j;
            for (int row = 1; row <= one.length; row++) {
                int up = column[row];
                int replaced = corner + (one[row - 1] == other[j - 1] ? 0 : 1);
                column[row] = Math.min(replaced, Math.min(up, column[row - 1]) + 1);
                corner = up;
            }
            least = Math.min(least, column[one.length]);
        }
        return inside ? least : column[one.length];
    }

    @Test
    void aTableOfShinglesFindsTheSameSimilarityAsSortedSets() {
        ShortForms forms = new ShortForms(1);
        Shingles one = new Shingles(1, forms);
        Shingles other = new Shingles(1, forms);
        ShingleTable table = new ShingleTable();
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            read(one, random);
            table.load(one);
            for (int again = 0; again < 3; again++) {
                read(other, random);
                assertThat(table.jaccard(other))
                        .as("seed %d", seed)
                        .isEqualTo(Shingles.jaccard(one.set(), other.set()));
            }
        }
    }

    private static void read(Shingles into, Random random) {
        byte[] text = random.ints(random.nextInt(random.nextInt(10) == 0 ? 3_000 : 40), 0, 4)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "))
                .getBytes(StandardCharsets.UTF_8);
        into.read(text, 0, text.length);
        into.asMeant();
    }

    @Test
    void equalBinsOfSketchesAreCountedOneByOneAndTogetherAlike() throws IOException {
        Sketches.Builder builder = new Sketches.Builder();
        Shingles shingles = new Shingles(1, new ShortForms(1));
        Sketch sketch = new Sketch();
        int[] rows = new int[60];
        Random random = new Random(5);
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
            read(shingles, random);
            builder.write(row, sketch, shingles);
        }
        try (Workers workers = new Workers(1)) {
            Sketches sketches = builder.arranged(rows, workers);
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows.length; j++) {
                    int equal = 0;
                    for (int bin = 0; bin < Sketch.BINS; bin += 2) {
                        int differing = sketches.pair(i, bin) ^ sketches.pair(j, bin);
                        equal += ((differing & 0xFFFF) == 0 ? 1 : 0) + (differing >>> 16 == 0 ? 1 : 0);
                    }
                    assertThat(sketches.equalBins(i, j)).isEqualTo(equal);
                }
            }
        }
    }

    @Test
    void aHeapGivesItsNumbersInOrder() {
        Random random = new Random(6);
        LongHeap heap = new LongHeap();
        long[] numbers = random.longs(3_000, -50, 50).toArray();
        Arrays.stream(numbers).forEach(heap::add);
        Arrays.sort(numbers);
        for (long number : numbers) {
            assertThat(heap.least()).isEqualTo(number);
            assertThat(heap.poll()).isEqualTo(number);
        }
        assertThat(heap.isEmpty()).isTrue();
    }
}
