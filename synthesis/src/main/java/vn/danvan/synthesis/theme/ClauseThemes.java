package vn.danvan.synthesis.theme;

import java.io.IOException;
import java.util.Arrays;

/**
 * Finds the themes of the items of one clause. Items first go to earlier themes; of the rest a sample is joined to themes, the
 * others are placed among them, and those that belong to none are the next sample, so that rare demands keep their own themes
 * and no step costs more than the sample allows.
 */
final class ClauseThemes {

    private static final int SIZE = TextSpace.SIZE;
    private static final int STEP = 512;
    private static final int SHRINK_MEAN = 50;
    private static final double LEAST_GAMMA = 0.2;
    private static final double MOST_GAMMA = 0.6;

    private final ThemeInput input;
    private final ThemeSettings settings;
    private final Decided decided;
    private final Landscape landscape;
    private final Found found;

    /** What all clauses share. */
    ClauseThemes(ThemeInput input, ThemeSettings settings, Decided decided, Landscape landscape, Found found) {
        this.input = input;
        this.settings = settings;
        this.decided = decided;
        this.landscape = landscape;
        this.found = found;
    }

    /** Puts all these items, which are in order and of one clause, into themes. */
    void find(int[] items, Parts parts) throws IOException {
        int clause = input.clause(items[0]);
        float[] mean = mean(items, parts);
        found.mean(clause, mean);
        int[] left = new Round(clause, mean, parts).keep(items);
        int most = settings.sample();
        for (int round = 1; left.length > 0; round++) {
            left = new Round(clause, mean, parts).join(left, most, settings.seed() + round);
            most = (int) Math.min(Integer.MAX_VALUE / SIZE / 2L, most * 2L);
        }
    }

    /** The mean place of the clause, drawn to that of all items when there are few. */
    private float[] mean(int[] items, Parts parts) throws IOException {
        int[] sample = Draw.some(items, settings.sample(), settings.seed());
        float[] places = landscape.places(sample, new float[SIZE], parts);
        float[] mean = landscape.mean().clone();
        for (int i = 0; i < SIZE; i++) {
            mean[i] *= SHRINK_MEAN;
        }
        for (int i = 0; i < sample.length; i++) {
            Vectors.add(places, i * SIZE, 1, mean, 0, SIZE);
        }
        for (int i = 0; i < SIZE; i++) {
            mean[i] /= SHRINK_MEAN + sample.length;
        }
        return mean;
    }

    /** One sample with those that are placed among its themes. */
    private final class Round {
        private final int clause;
        private final float[] mean;
        private final Parts parts;

        Round(int clause, float[] mean, Parts parts) {
            this.clause = clause;
            this.mean = mean;
            this.parts = parts;
        }

        /** Keeps items with an earlier theme there and places others among them; gives those that belong to none. */
        int[] keep(int[] items) throws IOException {
            int[] known =
                    Arrays.stream(items).filter(i -> decided.earlier(i) >= 0).toArray();
            if (known.length == 0) {
                return items;
            }
            for (int item : known) {
                found.put(item, decided.earlier(item));
            }
            int[] sample = withEachTheme(known);
            int[] themes = Arrays.stream(sample)
                    .map(decided::earlier)
                    .sorted()
                    .distinct()
                    .toArray();
            int[] local = new int[sample.length];
            for (int i = 0; i < local.length; i++) {
                local[i] = Arrays.binarySearch(themes, decided.earlier(sample[i]));
            }
            Neighbourhood near = neighbourhood(sample);
            Model model = new Model(near, local, gamma(near));
            found.describe(themes, clause, model, sample);
            int[] others =
                    Arrays.stream(items).filter(i -> decided.earlier(i) < 0).toArray();
            return place(model, themes, others);
        }

        private int[] withEachTheme(int[] known) {
            int[] drawn = Draw.some(known, settings.sample(), settings.seed());
            if (drawn.length == known.length) {
                return drawn;
            }
            int[] firsts = firsts(known);
            return java.util.stream.IntStream.concat(Arrays.stream(drawn), Arrays.stream(firsts))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        private int[] firsts(int[] known) {
            java.util.BitSet seen = new java.util.BitSet();
            return Arrays.stream(known)
                    .filter(item -> {
                        boolean first = !seen.get(decided.earlier(item));
                        seen.set(decided.earlier(item));
                        return first;
                    })
                    .toArray();
        }

        /** Joins a sample to new themes and places the others; gives those that belong to none. */
        int[] join(int[] items, int most, long seed) throws IOException {
            int[] sample = items.length <= most + most / 2 ? items : withBound(items, most, seed);
            Neighbourhood near = neighbourhood(sample);
            double gamma = gamma(near);
            int[] local = Nodes.themes(sample, near, decided, gamma, seed);
            Model model = new Model(near, local, gamma);
            int[] themes = found.open(model.themes());
            for (int i = 0; i < sample.length; i++) {
                found.put(sample[i], themes[local[i]]);
            }
            found.describe(themes, clause, model, sample);
            return sample.length == items.length ? new int[0] : place(model, themes, without(items, sample));
        }

        private int[] withBound(int[] items, int most, long seed) {
            return java.util.stream.IntStream.concat(
                            Arrays.stream(Draw.some(items, most, seed)),
                            Arrays.stream(items).filter(decided::bound))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        private static int[] without(int[] items, int[] sample) {
            return Arrays.stream(items)
                    .filter(item -> Arrays.binarySearch(sample, item) < 0)
                    .toArray();
        }

        private Neighbourhood neighbourhood(int[] sample) throws IOException {
            return new Neighbourhood(
                    landscape.places(sample, mean, parts), settings.neighbours(), settings.seed(), parts);
        }

        private double gamma(Neighbourhood near) {
            double own = settings.share() * near.usual();
            double mixed = (own * near.count() + landscape.gamma() * Landscape.SHRINK_GAMMA)
                    / (near.count() + Landscape.SHRINK_GAMMA);
            return Math.clamp(mixed, LEAST_GAMMA, MOST_GAMMA);
        }

        private int[] place(Model model, int[] themes, int[] items) throws IOException {
            Model.Places places = model.places(settings.seed(), parts);
            parts.run(items.length, STEP, (from, to) -> {
                Placer placer = new Placer(places, themes, mean);
                for (int i = from; i < to; i++) {
                    if (!decided.bound(items[i])) {
                        found.put(items[i], placer.theme(items[i]));
                    }
                }
            });
            Placer placer = new Placer(places, themes, mean);
            for (int item : items) {
                if (decided.bound(item)) {
                    int first = decided.group(item);
                    found.put(item, first < item ? found.theme(first) : placer.theme(item));
                }
            }
            return Arrays.stream(items).filter(item -> !found.has(item)).toArray();
        }
    }

    /** Places items among the themes of a model, on one thread. */
    private final class Placer {
        private final Model.Places.Placing placing;
        private final int[] themes;
        private final float[] mean;
        private final Terms read = new Terms(settings.seed());
        private final float[] place = new float[SIZE];

        Placer(Model.Places places, int[] themes, float[] mean) {
            this.placing = places.new Placing();
            this.themes = themes;
            this.mean = mean;
        }

        int theme(int item) {
            landscape.place(item, mean, read, place);
            int local = placing.place(place, theme -> refused(item, themes[theme]));
            return local < 0 ? Found.NONE : themes[local];
        }

        private boolean refused(int item, int theme) {
            for (int other : decided.apart(decided.group(item))) {
                if (found.has(other) && found.theme(other) == theme) {
                    return true;
                }
            }
            return false;
        }
    }
}
