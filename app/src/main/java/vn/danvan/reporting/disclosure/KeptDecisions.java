package vn.danvan.reporting.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.rules.period.ReportingPeriod;

/** Decisions in memory, each as long as the facts it was made of are the same; those that were asked for last. */
final class KeptDecisions {

    /**
     * What a decision is about.
     *
     * @param history the state of the organisation's history
     */
    record Key(Families.Book book, Family family, List<AreaId> provinces, List<ReportingPeriod> periods, long history) {

        /** The year that all periods are reported for. */
        int year() {
            return periods.getFirst().year();
        }
    }

    /**
     * A decision that is kept.
     *
     * @param state of the facts it was made of
     * @param unread how often it was made ahead since a reader asked for it
     */
    record Held(Key key, long state, Decision decision, int unread) {

        private Held asked() {
            return unread == 0 ? this : new Held(key, state, decision, 0);
        }
    }

    private static final long MOST = 32L << 20;

    private final Map<Key, Held> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /**
     * The decision, made anew when the state of the facts is another one. Of a transaction whose facts may never come to be
     * nothing is kept, and nothing that is kept is for it.
     *
     * @param state read before the facts: facts that change in between are decided about again
     */
    Decision of(Key key, OptionalLong state, Supplier<Decision> decide) {
        if (state.isEmpty()) {
            return decide.get();
        }
        Decision known = find(key, state.getAsLong());
        return known != null ? known : keep(new Held(key, state.getAsLong(), decide.get(), 0));
    }

    private synchronized @Nullable Decision find(Key key, long state) {
        Held found = kept.get(key);
        if (found == null || found.state() != state) {
            return null;
        }
        kept.put(key, found.asked());
        return found.decision();
    }

    /** Keeps one in the place of what was kept of the same. */
    synchronized Decision keep(Held made) {
        subtract(kept.put(made.key(), made));
        weight += made.decision().weight();
        while (weight > MOST && kept.size() > 1) {
            subtract(kept.remove(kept.keySet().iterator().next()));
        }
        return made.decision();
    }

    private void subtract(@Nullable Held old) {
        weight -= old == null ? 0 : old.decision().weight();
    }

    /** Whether a decision about the facts in that state is kept; asking for it is not reading it. */
    synchronized boolean holds(Key key, long state) {
        return kept.values().stream()
                .anyMatch(held -> held.state() == state && held.key().equals(key));
    }

    /** Keeps it no longer, unless a reader has had it made anew. */
    synchronized void forget(Held old) {
        if (holds(old.key(), old.state())) {
            subtract(kept.remove(old.key()));
        }
    }

    /** All that is kept, what was asked for last first. */
    synchronized List<Held> held() {
        return List.copyOf(kept.values()).reversed();
    }
}
