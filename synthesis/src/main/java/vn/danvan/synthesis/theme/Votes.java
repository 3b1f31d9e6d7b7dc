package vn.danvan.synthesis.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Votes for stances. */
final class Votes {

    private static final List<Stance> STRONGEST_FIRST = List.of(Stance.REMOVE, Stance.ADD, Stance.AMEND, Stance.AGREE);

    private final Map<Stance, Long> votes = new EnumMap<>(Stance.class);

    void add(Stance stance, long weight) {
        votes.merge(stance, weight, Long::sum);
    }

    /** The stance with most votes; of equals the one that changes more; of none {@link Stance#OTHER}. */
    Stance most() {
        Stance best = Stance.OTHER;
        long most = votes.getOrDefault(Stance.OTHER, 0L);
        for (Stance stance : STRONGEST_FIRST) {
            long own = votes.getOrDefault(stance, 0L);
            if (own > most) {
                most = own;
                best = stance;
            }
        }
        return best;
    }
}
