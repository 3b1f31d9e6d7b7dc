package vn.danvan.synthesis.theme;

import java.util.Arrays;
import vn.danvan.synthesis.theme.ThemeConstraints.Pair;

/** The constraints, checked and ready for use: items that belong together are one group with one earlier theme. */
final class Decided {

    private static final int[] NOBODY = {};

    private final int[] group;
    private final int[] earlier;
    private final int[][] apart;
    private final boolean[] bound;

    /** Refuses constraints that contradict each other. */
    Decided(ThemeInput input, ThemeConstraints constraints) {
        int count = input.count();
        this.group = new int[count];
        Arrays.setAll(group, i -> i);
        this.bound = new boolean[count];
        this.earlier = new int[count];
        Arrays.fill(earlier, -1);
        readEarlier(input, constraints);
        for (Pair pair : constraints.together()) {
            join(input, pair);
        }
        for (int item = 0; item < count; item++) {
            inherit(item);
        }
        for (int item = 0; item < count; item++) {
            earlier[item] = earlier[find(item)];
        }
        this.apart = apart(constraints, count);
    }

    private void readEarlier(ThemeInput input, ThemeConstraints constraints) {
        if (constraints.earlier().isEmpty()) {
            return;
        }
        if (constraints.earlier().size() != input.count()) {
            throw new IllegalArgumentException("earlier themes are given for "
                    + constraints.earlier().size() + " items, but there are " + input.count());
        }
        for (int item = 0; item < earlier.length; item++) {
            earlier[item] = constraints.earlier().get(item);
            if (earlier[item] >= 0 && constraints.themes().get(earlier[item]).clause() != input.clause(item)) {
                throw new IllegalArgumentException(
                        "item " + item + " is of another clause than its earlier theme " + earlier[item]);
            }
        }
    }

    private void join(ThemeInput input, Pair pair) {
        if (input.clause(pair.one()) != input.clause(pair.other())) {
            throw new IllegalArgumentException("items " + pair.one() + " and " + pair.other()
                    + " are of different clauses and cannot be together");
        }
        bound[pair.one()] = true;
        bound[pair.other()] = true;
        int one = find(pair.one());
        int other = find(pair.other());
        group[Math.max(one, other)] = Math.min(one, other);
    }

    private int find(int item) {
        int at = item;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    private void inherit(int item) {
        int first = find(item);
        if (earlier[item] < 0 || first == item) {
            return;
        }
        if (earlier[first] >= 0 && earlier[first] != earlier[item]) {
            throw new IllegalArgumentException("items " + first + " and " + item
                    + " are to be together but are of the earlier themes " + earlier[first] + " and " + earlier[item]);
        }
        earlier[first] = earlier[item];
    }

    private int[][] apart(ThemeConstraints constraints, int count) {
        if (constraints.apart().isEmpty()) {
            return new int[0][];
        }
        IntBag[] bags = new IntBag[count];
        for (Pair pair : constraints.apart()) {
            int one = find(pair.one());
            int other = find(pair.other());
            if (one == other || (earlier[one] >= 0 && earlier[one] == earlier[other])) {
                throw new IllegalArgumentException(
                        "items " + pair.one() + " and " + pair.other() + " are to be together and apart");
            }
            bound[pair.one()] = true;
            bound[pair.other()] = true;
            put(bags, one, other);
            put(bags, other, one);
        }
        int[][] all = new int[count][];
        for (int item = 0; item < count; item++) {
            all[item] = bags[item] == null ? NOBODY : bags[item].toArray();
        }
        return all;
    }

    private static void put(IntBag[] bags, int from, int to) {
        bags[from] = bags[from] == null ? new IntBag() : bags[from];
        bags[from].add(to);
    }

    /** The first item of those that belong together with this one. */
    int group(int item) {
        return find(item);
    }

    /** The earlier theme or -1. */
    int earlier(int item) {
        return earlier[item];
    }

    /** The groups that must not be in one theme with this group. */
    int[] apart(int group) {
        return apart.length == 0 ? NOBODY : apart[group];
    }

    /** Whether a person has decided something about the item. */
    boolean bound(int item) {
        return bound[item];
    }
}
