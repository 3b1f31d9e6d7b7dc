package vn.danvan.synthesis.theme;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.danvan.synthesis.parallel.Workers;

/**
 * The themes of a run: first those of the earlier run under their old numbers, then new ones by clause, in a clause those that
 * most rows stand for first. Every item is in exactly one.
 */
public final class ThemeSet {

    private static final int STEP = 64;

    private final int[] themeOf;
    private final List<Theme> themes;
    private final Explainer explainer;

    ThemeSet(
            ThemeInput input,
            ThemeSettings settings,
            ThemeConstraints constraints,
            Landscape landscape,
            Found found,
            Workers workers)
            throws IOException {
        int[][] members = members(input, found);
        int[] order = order(input, found, members, constraints.themes().size());
        this.explainer = new Explainer(input, settings, landscape, found);
        this.themeOf = new int[input.count()];
        Theme[] drawn = new Theme[order.length];
        StanceCues cues = new StanceCues();
        workers.inParts(order.length, STEP, (from, to) -> {
            Portrait portrait = new Portrait(input, settings, landscape.space(), cues);
            for (int number = from; number < to; number++) {
                for (int item : members[order[number]]) {
                    themeOf[item] = number;
                }
                drawn[number] = draw(portrait, found, order[number], members[order[number]], constraints);
            }
        });
        this.themes = List.of(drawn);
    }

    private static Theme draw(Portrait portrait, Found found, int theme, int[] members, ThemeConstraints constraints) {
        boolean earlier = theme < constraints.themes().size();
        if (members.length == 0) {
            String label = constraints.themes().get(theme).label();
            return new Theme(found.clause(theme), label, Stance.OTHER, Found.NONE, 0, 0, List.of());
        }
        Theme drawn = portrait.draw(found.clause(theme), found.middle(theme), members);
        return earlier ? drawn.withLabel(constraints.themes().get(theme).label()) : drawn;
    }

    private static int[][] members(ThemeInput input, Found found) {
        int[] sizes = new int[found.count()];
        for (int item = 0; item < input.count(); item++) {
            sizes[found.theme(item)]++;
        }
        int[][] members = new int[sizes.length][];
        Arrays.setAll(members, theme -> new int[sizes[theme]]);
        for (int item = input.count() - 1; item >= 0; item--) {
            int theme = found.theme(item);
            members[theme][--sizes[theme]] = item;
        }
        return members;
    }

    /** The found themes in their final order. */
    private static int[] order(ThemeInput input, Found found, int[][] members, int earlier) {
        long[] weights = new long[members.length];
        for (int item = 0; item < input.count(); item++) {
            weights[found.theme(item)] += input.weight(item);
        }
        Comparator<Integer> order = Comparator.<Integer>comparingInt(found::clause)
                .thenComparing(Comparator.<Integer>comparingLong(theme -> weights[theme])
                        .reversed())
                .thenComparingInt(theme -> members[theme][0]);
        IntStream fresh = IntStream.range(earlier, members.length)
                .filter(theme -> members[theme].length > 0)
                .boxed()
                .sorted(order)
                .mapToInt(theme -> theme);
        return IntStream.concat(IntStream.range(0, earlier), fresh).toArray();
    }

    /** How many themes there are, those of the earlier run included. */
    public int count() {
        return themes.size();
    }

    /** The theme of an item, from 0 to below {@link #count()}. */
    public int themeOf(int item) {
        return themeOf[item];
    }

    /** A theme, from 0 to below {@link #count()}. */
    public Theme theme(int number) {
        return themes.get(number);
    }

    /** Why an item is in its theme. */
    public synchronized Explanation explain(int item) {
        return explainer.explain(item, themeOf[item]);
    }
}
