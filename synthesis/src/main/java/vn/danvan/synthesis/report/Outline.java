package vn.danvan.synthesis.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.danvan.synthesis.theme.ThemeCounts;
import vn.danvan.synthesis.theme.ThemeSet;
import vn.danvan.synthesis.voice.ClauseList;

/** Which clauses and themes have a place on the page, and how much of each. */
final class Outline {

    private static final int MOST_CLAUSES = 1_000;
    private static final int MOST_FULL = 2_000;
    private static final int MOST_FULL_OF_ONE = 50;
    private static final int MOST_SHORT = 12_000;
    private static final int MOST_SHORT_OF_ONE = 2_000;

    private final List<ClausePart> parts;
    private final int clauses;
    private final boolean[] full;

    private Outline(List<ClausePart> parts, int clauses, boolean[] full) {
        this.parts = List.copyOf(parts);
        this.clauses = clauses;
        this.full = full;
    }

    /** The outline of what was found. */
    static Outline of(Findings findings) {
        List<List<Integer>> byClause = byClause(findings.themes());
        int[] kept = IntStream.range(0, byClause.size())
                .filter(clause -> !byClause.get(clause).isEmpty())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(
                                clause -> findings.clauseCounts().submissions(clause))
                        .reversed())
                .limit(MOST_CLAUSES)
                .mapToInt(clause -> clause)
                .sorted()
                .toArray();
        ThemeCounts counts = findings.counts();
        int[] shared = new int[kept.length];
        int[] all = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            List<Integer> themes = byClause.get(kept[i]);
            all[i] = themes.size();
            shared[i] = (int) themes.stream()
                    .filter(theme -> counts.submissions(theme) > 1)
                    .count();
        }
        int fullLevel = Shown.level(shared, MOST_FULL_OF_ONE, MOST_FULL);
        int shortLevel = Shown.level(all, MOST_SHORT_OF_ONE, MOST_SHORT);
        boolean[] full = new boolean[findings.themes().count()];
        List<ClausePart> parts = new ArrayList<>();
        for (int clause : kept) {
            ClausePart part = ClausePart.of(clause - 1, byClause.get(clause), counts, fullLevel, shortLevel);
            part.full().forEach(theme -> full[theme] = true);
            parts.add(part);
        }
        if (kept.length > 0 && kept[0] == 0) {
            parts.add(parts.removeFirst());
        }
        int clauses = (int)
                byClause.stream().skip(1).filter(themes -> !themes.isEmpty()).count();
        return new Outline(parts, clauses, full);
    }

    /** The themes that hold something, by clause number + 1. */
    private static List<List<Integer>> byClause(ThemeSet themes) {
        List<List<Integer>> byClause = new ArrayList<>();
        for (int theme = 0; theme < themes.count(); theme++) {
            int clause = themes.theme(theme).clause() + 1;
            while (byClause.size() <= clause) {
                byClause.add(new ArrayList<>());
            }
            byClause.get(clause).add(theme);
        }
        return byClause;
    }

    /** The clauses on the page in their order, what belongs to none last. */
    List<ClausePart> parts() {
        return parts;
    }

    /** How many clauses opinions are about, those not on the page included. */
    int clauses() {
        return clauses;
    }

    /** True when a theme is shown in full, so that others can point there. */
    boolean isFull(int theme) {
        return full[theme];
    }

    /** True when no opinion is about a clause. */
    boolean withoutClauses() {
        return parts.stream().allMatch(part -> part.clause() == ClauseList.NONE);
    }
}
