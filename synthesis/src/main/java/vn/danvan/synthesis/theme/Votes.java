package vn.danvan.synthesis.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Votes for stances. */
final class Votes {

    private static final List<Stance> STRONGEST_FIRST = List.of(Stance.REMOVE, Stance.ADD, Stance.AMEND, Stance.AGREE);

    /** Of all votes, the part that a stance needs to speak for texts of which others tell none: a half. */
    private static final int HALF = 2;

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

    /**
     * The stance of texts that ask for the same, most of which may not tell theirs: the one with most votes that is not
     * {@link Stance#OTHER}, when it has half of all.
     */
    Stance leading() {
        long all = votes.values().stream().mapToLong(own -> own).sum();
        Stance best = Stance.OTHER;
        long most = 0;
        for (Stance stance : STRONGEST_FIRST) {
            long own = votes.getOrDefault(stance, 0L);
            if (own > most) {
                most = own;
                best = stance;
            }
        }
        return most * HALF >= all ? best : Stance.OTHER;
    }
}
