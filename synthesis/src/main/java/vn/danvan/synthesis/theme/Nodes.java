package vn.danvan.synthesis.theme;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The items of a sample as nodes of a partition; items that belong together by decision are one node. */
final class Nodes {

    private Nodes() {}

    /** The theme of each item of the sample, from 0 in the order of their first items. */
    static int[] themes(int[] sample, Neighbourhood near, Decided decided, double gamma, long seed) {
        int[] nodeOf = nodes(sample, decided);
        int count = Arrays.stream(nodeOf).max().orElse(-1) + 1;
        float[] places = new float[count * TextSpace.SIZE];
        int[] masses = new int[count];
        IntBag[] links = bags(count);
        IntBag[] apart = bags(count);
        int[][] both = near.both();
        for (int i = 0; i < sample.length; i++) {
            int node = nodeOf[i];
            Vectors.add(near.drawn(), i * TextSpace.SIZE, 1, places, node * TextSpace.SIZE, TextSpace.SIZE);
            masses[node]++;
            for (int other : both[i]) {
                links[node].add(nodeOf[other]);
            }
            for (int group : decided.apart(decided.group(sample[i]))) {
                int at = Arrays.binarySearch(sample, group);
                if (at >= 0) {
                    apart[node].add(nodeOf[at]);
                }
            }
        }
        int[] themes = new Partition(places, masses, plain(links), plain(apart), gamma, seed).themes();
        return Partition.numbered(
                IntStream.range(0, sample.length).map(i -> themes[nodeOf[i]]).toArray());
    }

    private static int[] nodes(int[] sample, Decided decided) {
        int[] firsts = new int[sample.length];
        for (int i = 0; i < sample.length; i++) {
            int first = Arrays.binarySearch(sample, decided.group(sample[i]));
            firsts[i] = first < 0 ? i : first;
        }
        return Partition.numbered(firsts);
    }

    private static IntBag[] bags(int count) {
        IntBag[] bags = new IntBag[count];
        Arrays.setAll(bags, i -> new IntBag());
        return bags;
    }

    private static int[][] plain(IntBag[] bags) {
        int[][] plain = new int[bags.length][];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = bags[i].toArray();
        }
        return plain;
    }
}
