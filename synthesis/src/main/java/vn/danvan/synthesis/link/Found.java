package vn.danvan.synthesis.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.danvan.synthesis.draft.Draft;

/** The ties of one opinion, one a clause. */
final class Found {

    private static final Comparator<Tie> ORDER = Comparator.comparingDouble((Tie tie) -> -tie.link.score())
            .thenComparing(tie -> tie.link.how())
            .thenComparingInt(Tie::place);

    private final Draft draft;
    private final int[] unitOf;
    private final List<Tie> ties = new ArrayList<>();

    private record Tie(int place, Link link) {}

    Found(Draft draft, int[] unitOf) {
        this.draft = draft;
        this.unitOf = unitOf;
    }

    void add(int place, double score, How how, Link.Evidence evidence) {
        Link link = new Link(draft.clause(place).anchor(), score, how, evidence);
        for (int i = 0; i < ties.size(); i++) {
            if (ties.get(i).place == place) {
                if (score > ties.get(i).link.score()) {
                    ties.set(i, new Tie(place, link));
                }
                return;
            }
        }
        ties.add(new Tie(place, link));
    }

    boolean isEmpty() {
        return ties.isEmpty();
    }

    /** Whether a clause of this unit is tied. */
    boolean covers(int unit) {
        for (Tie tie : ties) {
            if (unitOf[tie.place] == unit) {
                return true;
            }
        }
        return false;
    }

    /** The most likely ones, at most {@code max}; none where not even the first is justified. */
    List<Link> best(int max) {
        ties.sort(ORDER);
        if (ties.isEmpty() || ties.getFirst().link.score() < Calibration.LEAST_BEST) {
            return List.of();
        }
        return ties.stream()
                .limit(max)
                .map(Tie::link)
                .filter(link -> link.score() >= Calibration.LEAST)
                .toList();
    }
}
