package vn.danvan.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;

/** Which bodies a summary concerns: whose it may be, and who stands above, below and after its body. */
@Component
class SummaryBodies {

    private final Organisation organisation;
    private final Areas areas;
    private final Scenes scenes;
    private final Letterheads heads;
    private final Clock clock;

    SummaryBodies(Organisation organisation, Areas areas, Scenes scenes, Letterheads heads, Clock clock) {
        this.organisation = organisation;
        this.areas = areas;
        this.scenes = scenes;
        this.heads = heads;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The body whose people write the summary today. */
    BodyId holder(SummaryView summary) {
        return scenes.holder(summary);
    }

    /** The body as it is, or as it last was. */
    BodyView body(BodyId id) {
        return organisation.requireBody(id, today());
    }

    Optional<AreaId> area(BodyId body) {
        return Optional.ofNullable(body(body).area());
    }

    /** Why the body composes no summary: it works for no area, or the content does not say how its documents are headed. */
    Optional<Refusal> barred(BodyId id) {
        Optional<AreaId> area = area(id);
        if (area.isEmpty()) {
            return Optional.of(Refusal.of("summary.no-area"));
        }
        return heads.isHeaded(id, area.get(), today())
                ? Optional.empty()
                : Optional.of(Refusal.of("summary.no-head", body(id).name()));
    }

    /** Those that read on a day; the lineage of a body is looked up once. */
    final class Reading {

        private final Actor actor;
        private final LocalDate today = today();
        private final Map<BodyId, List<BodyId>> after = new HashMap<>();
        private final List<BodyId> before;

        private Reading(Actor actor) {
            this.actor = actor;
            this.before = areas.lineage(actor.body()).predecessors().stream()
                    .map(step -> new BodyId(step.predecessor()))
                    .filter(ended -> !organisation.exists(ended, today))
                    .toList();
        }

        /**
         * A body stands above or below another when it does so today or did on the last day of the period: a body that ended
         * keeps its superiors. Whoever has taken a summary over reads it as its own. What is signed also stays with those that followed it or those, and with those
         * around them.
         */
        boolean may(SummaryView summary, boolean signed) {
            BodyId body = summary.body();
            BodyId holder = holder(summary);
            LocalDate then = scenes.day(summary.period());
            boolean above = within(actor.body(), body, then)
                    || (!holder.equals(body) && organisation.within(actor.body(), holder, today));
            boolean below = within(body, actor.body(), then);
            if (signed && !above && !below) {
                above = followers(body).stream().anyMatch(follower -> within(actor.body(), follower, today))
                        || before.stream().anyMatch(ended -> organisation.within(ended, body, then));
                below = followers(body).stream().anyMatch(follower -> within(follower, actor.body(), today))
                        || before.stream().anyMatch(ended -> organisation.within(body, ended, then));
            }
            return SummaryAuthority.mayRead(actor, body, signed, above, below);
        }

        private boolean within(BodyId superior, BodyId body, LocalDate then) {
            return organisation.within(superior, body, today) || organisation.within(superior, body, then);
        }

        /** Who took over from a body that is no more. */
        private List<BodyId> followers(BodyId body) {
            return after.computeIfAbsent(body, ended -> organisation.exists(ended, today) ? List.of() : traced(ended));
        }

        private List<BodyId> traced(BodyId ended) {
            List<BodyId> found = new ArrayList<>();
            areas.lineage(ended).successors().forEach(step -> found.add(new BodyId(step.successor())));
            return found;
        }
    }

    Reading reading(Actor actor) {
        return new Reading(actor);
    }
}
