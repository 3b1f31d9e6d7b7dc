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
    record Key(
            Families.Book book, Family family, List<AreaId> provinces, List<ReportingPeriod> periods, long history) {}

    private record Kept(long state, Decision decision) {}

    private static final long MOST = 32L << 20;

    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
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
        return known != null ? known : keep(key, new Kept(state.getAsLong(), decide.get()));
    }

    private synchronized @Nullable Decision find(Key key, long state) {
        Kept found = kept.get(key);
        return found != null && found.state() == state ? found.decision() : null;
    }

    private synchronized Decision keep(Key key, Kept made) {
        forget(kept.put(key, made));
        weight += made.decision().weight();
        while (weight > MOST && kept.size() > 1) {
            forget(kept.remove(kept.keySet().iterator().next()));
        }
        return made.decision();
    }

    private void forget(@Nullable Kept old) {
        weight -= old == null ? 0 : old.decision().weight();
    }
}
