package vn.danvan.reporting.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.fact.ProvinceFacts;

/**
 * Decides again what readers have asked for once what it rests on has changed, so that the next reader need not wait for it. It
 * looks at what is committed, whoever changed it and by whatever way; a reader who comes first is answered as if it were not
 * there.
 */
@Component
class DecisionsAhead {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionsAhead.class);

    /** Reports that come in without a pause are not waited for any longer. */
    private static final int MOST_LOOKS = 5;

    /** What is left over is for the next look, so that a look leaves most of the machine to others. */
    private static final int MOST_AT_ONCE = 8;

    /** What nobody has read since it was made ahead so often is made again by the next who asks. */
    private static final int MOST_UNREAD = 20;

    private record Ground(List<AreaId> provinces, int year) {

        private static Ground of(KeptDecisions.Held held) {
            return new Ground(held.key().provinces(), held.key().year());
        }

        private List<ProvinceFacts.Place> places() {
            return provinces.stream()
                    .map(province -> new ProvinceFacts.Place(province, year))
                    .toList();
        }
    }

    private record Mark(Veils.Basis basis, long changes) {}

    /**
     * What was seen of a ground at the last look.
     *
     * @param looks how many looks have seen it since it changed; 0 when its decisions are known to hold
     */
    private record Seen(Mark mark, int looks) {

        private boolean holds(Mark now) {
            return looks == 0 && mark.equals(now);
        }

        private boolean isDue(Mark now) {
            return mark.equals(now) || looks >= MOST_LOOKS;
        }
    }

    private final Veils veils;
    private final ProvinceFacts facts;
    private final Map<Ground, Seen> seen = new HashMap<>();
    private volatile boolean ended;

    DecisionsAhead(Veils veils, ProvinceFacts facts) {
        this.veils = veils;
        this.facts = facts;
    }

    /** Looks once; answers how many decisions it made. Two at once do the work of one. */
    synchronized int look() {
        Map<Ground, List<KeptDecisions.Held>> held = veils.held().stream()
                .collect(Collectors.groupingBy(Ground::of, LinkedHashMap::new, Collectors.toList()));
        seen.keySet().retainAll(held.keySet());
        if (held.isEmpty()) {
            return 0;
        }
        int made = 0;
        for (Map.Entry<Ground, Mark> mark : marks(held.keySet()).entrySet()) {
            Ground ground = mark.getKey();
            if (isDue(ground, mark.getValue())) {
                Iterator<KeptDecisions.Held> left =
                        Objects.requireNonNull(held.get(ground)).iterator();
                while (left.hasNext() && made < MOST_AT_ONCE && !ended) {
                    made += again(left.next()) ? 1 : 0;
                }
                seen.put(ground, new Seen(mark.getValue(), left.hasNext() ? MOST_LOOKS : 0));
            }
        }
        return made;
    }

    /** Read before anything is decided: what changes in between is seen at the next look. */
    private Map<Ground, Mark> marks(Collection<Ground> grounds) {
        Veils.Basis basis = veils.basis();
        Map<ProvinceFacts.Place, Long> changes = facts.changes(grounds.stream()
                .flatMap(ground -> ground.places().stream())
                .distinct()
                .toList());
        Map<Ground, Mark> marks = new LinkedHashMap<>();
        grounds.forEach(ground -> marks.put(
                ground,
                new Mark(
                        basis,
                        ground.places().stream()
                                .mapToLong(place -> changes.getOrDefault(place, 0L))
                                .sum())));
        return marks;
    }

    private boolean isDue(Ground ground, Mark now) {
        Seen before = seen.get(ground);
        if (before != null && before.holds(now)) {
            return false;
        }
        if (before != null && before.isDue(now)) {
            return true;
        }
        seen.put(ground, new Seen(now, before == null ? 1 : before.looks() + 1));
        return false;
    }

    /** One that fails is told by its ids and kept no longer, so the next look goes on with the others. */
    private boolean again(KeptDecisions.Held held) {
        boolean failed = true;
        try {
            boolean made = veils.again(held, MOST_UNREAD);
            failed = false;
            return made;
        } finally {
            if (failed) {
                LOG.warn(
                        "what is hidden in {} of {} could not be decided ahead; the next reader asks for it",
                        held.key().provinces(),
                        held.key().year());
            }
        }
    }

    /** Makes no further decision. */
    void end() {
        ended = true;
    }
}
