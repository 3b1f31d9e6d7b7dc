package vn.danvan.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.PositionView;
import vn.danvan.organisation.Positions;

/** Who stands in for a leader and approves in the body's name for some days. */
@Component
@Transactional
public class Deputies {

    private static final int FARTHEST_YEARS = 5;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final DeputyStore store;
    private final Positions positions;
    private final AuditTrail audit;
    private final Notices notices;
    private final Clock clock;

    Deputies(DeputyStore store, Positions positions, AuditTrail audit, Notices notices, Clock clock) {
        this.store = store;
        this.positions = positions;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** The deputies of the actor's body, present and past, the latest first. */
    @Transactional(readOnly = true)
    public List<DeputyView> of(Actor actor) {
        return store.of(actor.body());
    }

    /** The posts of the actor's body that can stand in for its leader. */
    @Transactional(readOnly = true)
    public List<PositionView> candidates(Actor actor) {
        return positions.holdersOf(actor.body(), LocalDate.now(clock)).stream()
                .filter(post -> post.role() == Role.SPECIALIST || post.role() == Role.UNIT_OFFICER)
                .toList();
    }

    /** The posts of these deputies, by id. */
    @Transactional(readOnly = true)
    public List<PositionView> posts(List<DeputyView> deputies) {
        return positions.positions(
                deputies.stream().map(DeputyView::position).distinct().toList(), LocalDate.now(clock));
    }

    /**
     * Lets a post of the leader's own body stand in for it. Refused: a post that cannot, days in the past, an end before the
     * beginning, more than a year, days on which the post stands in already: two would have to be ended one by one.
     */
    public Outcome<DeputyView> give(
            Actor actor, @Nullable PositionId position, @Nullable LocalDate from, @Nullable LocalDate last) {
        requireLeader(actor);
        List<Refusal> faults = faults(actor, position, from, last);
        if (!faults.isEmpty() || position == null || from == null || last == null) {
            return Outcome.refused(faults);
        }
        store.lock();
        Optional<DeputyView> other = store.overlapping(position, from, last);
        if (other.isPresent()) {
            return Outcome.refused(Refusal.at(
                    "from",
                    "report.deputy-twice",
                    name(position),
                    DATE.format(other.get().from()),
                    DATE.format(other.get().last())));
        }
        DeputyView deputy =
                new DeputyView(Uuids.next(clock), actor.body(), position, from, last, actor.account(), null);
        store.insert(deputy, clock.instant());
        audit.record(
                actor,
                "reporting.deputy.given",
                "deputy",
                deputy.id().toString(),
                null,
                Map.of("position", position.toString(), "from", from.toString(), "until", last.toString()));
        notices.toBody(
                actor.body(),
                "report.deputy",
                List.of(name(position), DATE.format(from), DATE.format(last)),
                "/reports/deputies");
        return Outcome.done(deputy);
    }

    private String name(PositionId position) {
        return positions.requirePosition(position, LocalDate.now(clock)).personName();
    }

    private List<Refusal> faults(
            Actor actor, @Nullable PositionId position, @Nullable LocalDate from, @Nullable LocalDate last) {
        List<Refusal> faults = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        if (position == null
                || candidates(actor).stream().noneMatch(post -> post.id().equals(position))) {
            faults.add(Refusal.at("position", "report.deputy-who"));
        }
        if (from == null) {
            faults.add(Refusal.at("from", "report.deputy-from"));
        } else if (from.isBefore(today)) {
            faults.add(Refusal.at("from", "report.deputy-past", DATE.format(from), DATE.format(today)));
        }
        LocalDate farthest = today.plusYears(FARTHEST_YEARS);
        if (from != null && from.isAfter(farthest)) {
            faults.add(Refusal.at("from", "report.deputy-far", DATE.format(from), DATE.format(farthest)));
        } else if (last == null) {
            faults.add(Refusal.at("last", "report.deputy-last"));
        } else if (from != null && last.isBefore(from)) {
            faults.add(Refusal.at("last", "report.deputy-order", DATE.format(last), DATE.format(from)));
        } else if (from != null && last.isAfter(longest(from))) {
            faults.add(Refusal.at("last", "report.deputy-long", DATE.format(longest(from))));
        }
        return faults;
    }

    /** The last day of a year that begins that day. */
    private static LocalDate longest(LocalDate from) {
        return from.plusYears(1).minusDays(1);
    }

    /** Ends it at once; what the deputy approved stays approved. */
    public void end(Actor actor, UUID id) {
        requireLeader(actor);
        DeputyView deputy = store.find(id)
                .filter(found -> found.body().equals(actor.body()))
                .orElseThrow(() -> new NotFound("deputy", id));
        if (deputy.endedAt() == null) {
            store.end(id, clock.instant());
            audit.record(
                    actor,
                    "reporting.deputy.ended",
                    "deputy",
                    id.toString(),
                    null,
                    Map.of("position", deputy.position().toString()));
        }
    }

    private static void requireLeader(Actor actor) {
        if (!SubmissionAuthority.mayDepute(actor, actor.body())) {
            throw new Forbidden("deputies as " + actor.role());
        }
    }
}
