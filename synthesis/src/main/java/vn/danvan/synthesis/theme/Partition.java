package vn.danvan.synthesis.theme;

import java.util.Arrays;
import java.util.Random;

/**
 * Joins items so that the sum over all pairs in a theme of (similarity − γ) becomes large: the constant Potts model (Traag, Van
 * Dooren and Nesterov 2011) on the complete graph of similarities. As these are inner products, the sum over the pairs of an
 * item with a theme is one product with the theme's sum. Items move to the theme that gains most, only to those of their
 * neighbours; then themes are joined as if they were items, until nothing moves (Blondel et al. 2008).
 */
final class Partition {

    private static final int SIZE = TextSpace.SIZE;
    private static final int MOST_MOVES = 40;
    private static final double LEAST_GAIN = 1e-6;

    private final double gamma;
    private final Random random;
    private float[] places;
    private int[] masses;
    private int[][] near;
    private int[][] apart;
    private final int[] themeOf;

    /**
     * Items with their neighbours.
     *
     * @param masses how many items each stands for
     * @param apart for each item those that must not be in its theme
     */
    Partition(float[] places, int[] masses, int[][] near, int[][] apart, double gamma, long seed) {
        this.places = places;
        this.masses = masses;
        this.near = near;
        this.apart = apart;
        this.gamma = gamma;
        this.random = new Random(seed);
        this.themeOf = new int[masses.length];
        Arrays.setAll(themeOf, i -> i);
    }

    /** The theme of each item, numbered from 0 in the order of their first items. */
    int[] themes() {
        boolean moved = true;
        while (moved) {
            Level level = new Level();
            moved = level.move();
            int[] number = numbered(level.at);
            for (int i = 0; i < themeOf.length; i++) {
                themeOf[i] = number[themeOf[i]];
            }
            if (moved) {
                join(number);
            }
        }
        return numbered(themeOf);
    }

    static int[] numbered(int[] groups) {
        int[] names = new int[groups.length];
        Arrays.fill(names, -1);
        int[] number = new int[groups.length];
        int count = 0;
        for (int i = 0; i < groups.length; i++) {
            if (names[groups[i]] < 0) {
                names[groups[i]] = count++;
            }
            number[i] = names[groups[i]];
        }
        return number;
    }

    private void join(int[] number) {
        int count = Arrays.stream(number).max().orElse(-1) + 1;
        float[] sums = new float[count * SIZE];
        int[] mass = new int[count];
        for (int i = 0; i < number.length; i++) {
            Vectors.add(places, i * SIZE, 1, sums, number[i] * SIZE, SIZE);
            mass[number[i]] += masses[i];
        }
        near = joined(near, number, count);
        apart = joined(apart, number, count);
        places = sums;
        masses = mass;
    }

    private static int[][] joined(int[][] links, int[] number, int count) {
        IntBag[] bags = new IntBag[count];
        int[] order = byGroup(number, count);
        int[] seen = new int[count];
        Arrays.fill(seen, -1);
        for (int item : order) {
            int group = number[item];
            for (int other : links[item]) {
                int to = number[other];
                if (to != group && seen[to] != group) {
                    seen[to] = group;
                    bags[group] = bags[group] == null ? new IntBag() : bags[group];
                    bags[group].add(to);
                }
            }
        }
        int[][] joined = new int[count][];
        for (int i = 0; i < count; i++) {
            joined[i] = bags[i] == null ? new int[0] : bags[i].toArray();
        }
        return joined;
    }

    private static int[] byGroup(int[] number, int count) {
        int[] starts = new int[count + 1];
        for (int group : number) {
            starts[group + 1]++;
        }
        for (int i = 0; i < count; i++) {
            starts[i + 1] += starts[i];
        }
        int[] order = new int[number.length];
        for (int i = 0; i < number.length; i++) {
            order[starts[number[i]]++] = i;
        }
        return order;
    }

    /** One level: items, or themes that move as if they were items. */
    private final class Level {
        private final int count = masses.length;
        private final int[] at = new int[count];
        private final float[] sums = places.clone();
        private final long[] mass = new long[count];
        private final int[] seen = new int[count];
        private final int[] queue = new int[count];
        private final boolean[] waits = new boolean[count];
        private int first;
        private int waiting;

        Level() {
            Arrays.setAll(at, i -> i);
            Arrays.setAll(mass, i -> masses[i]);
            Arrays.fill(seen, -1);
            Arrays.setAll(queue, i -> i);
            for (int i = count - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = queue[i];
                queue[i] = queue[j];
                queue[j] = swap;
            }
            Arrays.fill(waits, true);
            waiting = count;
        }

        boolean move() {
            boolean any = false;
            long most = (long) count * MOST_MOVES;
            for (long step = 0; waiting > 0 && step < most; step++) {
                int item = queue[first];
                first = first + 1 == count ? 0 : first + 1;
                waiting--;
                waits[item] = false;
                any |= move(item);
            }
            return any;
        }

        private boolean move(int item) {
            int from = at[item];
            Vectors.add(places, item * SIZE, -1, sums, from * SIZE, SIZE);
            mass[from] -= masses[item];
            int to = best(item, from);
            Vectors.add(places, item * SIZE, 1, sums, to * SIZE, SIZE);
            mass[to] += masses[item];
            if (to == from) {
                return false;
            }
            at[item] = to;
            for (int other : near[item]) {
                if (at[other] != to && !waits[other]) {
                    waits[other] = true;
                    int end = first + waiting;
                    queue[end >= count ? end - count : end] = other;
                    waiting++;
                }
            }
            return true;
        }

        private int best(int item, int from) {
            double best = gain(item, from);
            int to = from;
            if (best < 0 && mass[item] == 0) {
                best = 0;
                to = item;
            }
            seen[from] = item;
            for (int other : near[item]) {
                int theme = at[other];
                if (seen[theme] != item) {
                    seen[theme] = item;
                    double gain = gain(item, theme);
                    if (gain > best + LEAST_GAIN && allowed(item, theme)) {
                        best = gain;
                        to = theme;
                    }
                }
            }
            seen[from] = -1;
            for (int other : near[item]) {
                seen[at[other]] = -1;
            }
            return to;
        }

        private double gain(int item, int theme) {
            return mass[theme] == 0
                    ? 0
                    : Vectors.dot(places, item * SIZE, sums, theme * SIZE, SIZE) - gamma * masses[item] * mass[theme];
        }

        private boolean allowed(int item, int theme) {
            for (int other : apart[item]) {
                if (at[other] == theme) {
                    return false;
                }
            }
            return true;
        }
    }
}
