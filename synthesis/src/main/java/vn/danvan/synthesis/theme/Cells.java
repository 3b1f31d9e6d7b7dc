package vn.danvan.synthesis.theme;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * Vectors sorted into cells around centres, to find the nearest of another without looking at all (inverted file index: Sivic
 * and Zisserman 2003; Jégou, Douze and Schmid 2011). A few vectors are one cell and the search is exact.
 */
final class Cells {

    private static final int PROBES = 8;
    private static final int ROUNDS = 5;
    private static final int LEARNT_FROM_EACH = 32;

    private final Block[] blocks;
    private final int[][] members;
    private final Block centres;
    private int largest;

    /** Sorts {@code count} vectors; up to {@code few} are one cell. */
    Cells(float[] vectors, int count, int few, long seed, Parts parts) throws IOException {
        int many = count <= few ? 1 : (int) Math.sqrt(count);
        float[] middle = new float[many * TextSpace.SIZE];
        int[] numbers = new int[many];
        Arrays.setAll(numbers, i -> i);
        int[] cellOf = new int[count];
        if (many > 1) {
            learn(vectors, count, middle, numbers, seed, parts);
            assign(vectors, numbered(count), count, new Block(middle, numbers), cellOf, parts);
        }
        this.centres = new Block(middle, numbers);
        this.members = members(cellOf, many);
        this.blocks = new Block[many];
        parts.run(many, 1, (cell, end) -> blocks[cell] = new Block(vectors, members[cell]));
        for (int[] cell : members) {
            largest = Math.max(largest, cell.length);
        }
        largest = Math.max(largest, many);
    }

    private static int[] numbered(int count) {
        int[] all = new int[count];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** Lloyd's algorithm on a sample, starting from drawn vectors. */
    private static void learn(float[] vectors, int count, float[] middle, int[] numbers, long seed, Parts parts)
            throws IOException {
        int many = numbers.length;
        int[] sample = Draw.some(numbered(count), many * LEARNT_FROM_EACH, seed);
        Random random = new Random(seed);
        for (int cell = 0; cell < many; cell++) {
            int drawn = sample[random.nextInt(sample.length)];
            System.arraycopy(vectors, drawn * TextSpace.SIZE, middle, cell * TextSpace.SIZE, TextSpace.SIZE);
        }
        int[] cellOf = new int[sample.length];
        for (int round = 0; round < ROUNDS; round++) {
            assign(vectors, sample, sample.length, new Block(middle, numbers), cellOf, parts);
            float[] sums = new float[middle.length];
            for (int i = 0; i < sample.length; i++) {
                Vectors.add(vectors, sample[i] * TextSpace.SIZE, 1, sums, cellOf[i] * TextSpace.SIZE, TextSpace.SIZE);
            }
            for (int cell = 0; cell < many; cell++) {
                if (Vectors.normalize(sums, cell * TextSpace.SIZE, TextSpace.SIZE) > 0) {
                    System.arraycopy(sums, cell * TextSpace.SIZE, middle, cell * TextSpace.SIZE, TextSpace.SIZE);
                }
            }
        }
    }

    private static void assign(float[] vectors, int[] rows, int count, Block centres, int[] cellOf, Parts parts)
            throws IOException {
        parts.run(count, 1024, (from, to) -> {
            float[] products = new float[centres.count()];
            for (int i = from; i < to; i++) {
                centres.products(vectors, rows[i] * TextSpace.SIZE, products);
                int best = 0;
                for (int cell = 1; cell < products.length; cell++) {
                    best = products[cell] > products[best] ? cell : best;
                }
                cellOf[i] = best;
            }
        });
    }

    private static int[][] members(int[] cellOf, int many) {
        int[] sizes = new int[many];
        for (int cell : cellOf) {
            sizes[cell]++;
        }
        int[][] members = new int[many][];
        for (int cell = 0; cell < many; cell++) {
            members[cell] = new int[sizes[cell]];
        }
        Arrays.fill(sizes, 0);
        for (int i = 0; i < cellOf.length; i++) {
            members[cellOf[i]][sizes[cellOf[i]]++] = i;
        }
        return members;
    }

    /** What one thread searches with. */
    final class Search {
        private final float[] products = new float[largest];
        private final Nearest probes = new Nearest(Math.min(PROBES, blocks.length));
        final Nearest found;

        Search(int most) {
            this.found = new Nearest(most);
        }

        /** Finds the nearest of {@code vector[at..]}, leaving out one row. */
        void near(float[] vector, int at, int except) {
            probes.clear();
            found.clear();
            centres.products(vector, at, products);
            for (int cell = 0; cell < blocks.length; cell++) {
                probes.offer(cell, products[cell]);
            }
            for (int rank = 0; rank < probes.count(); rank++) {
                look(probes.item(rank), vector, at, except);
            }
        }

        private void look(int cell, float[] vector, int at, int except) {
            blocks[cell].products(vector, at, products);
            float least = found.least();
            for (int i = 0; i < members[cell].length; i++) {
                if (products[i] > least && members[cell][i] != except) {
                    found.offer(members[cell][i], products[i]);
                    least = found.least();
                }
            }
        }
    }
}
