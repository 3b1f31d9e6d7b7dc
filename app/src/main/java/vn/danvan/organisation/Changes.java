package vn.danvan.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;

/** Changes of the organisation, from proposal to force. Only coming into force touches the graph. */
@Component
@Transactional
public class Changes {

    private final EventStore events;
    private final PlanWriter writer;
    private final GraphCache graphs;
    private final AuditTrail audit;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Changes(
            EventStore events,
            PlanWriter writer,
            GraphCache graphs,
            AuditTrail audit,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.events = events;
        this.writer = writer;
        this.graphs = graphs;
        this.audit = audit;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** True when the actor may record decisions and bring changes into force: an administrator of a provincial body. */
    @Transactional(readOnly = true)
    public boolean mayCarryOut(Actor by) {
        return OrganisationAuthority.mayCarryOut(
                by, Organisation.provincial(graphs.current(), by.body(), LocalDate.now(clock)));
    }

    /** Records a proposal; refused when what its kind needs is missing. */
    public Outcome<EventId> propose(ChangeRequest request, Actor by) {
        allow(OrganisationAuthority.mayPropose(by), "propose a change");
        List<Refusal> faults = ChangeFaults.of(request);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        EventId id = new EventId(Uuids.next(clock));
        events.insert(id, request);
        record(by, "organisation.change.proposed", id, request.kind());
        return Outcome.done(id);
    }

    /** Replaces what a proposal says; refused like {@link #propose}, and for anything but a proposal. */
    public Outcome<EventId> revise(EventId id, int version, ChangeRequest request, Actor by) {
        allow(OrganisationAuthority.mayPropose(by), "revise a change");
        EventStore.Row row = row(id);
        List<Refusal> faults = new ArrayList<>(ChangeFaults.of(request));
        if (row.state() != EventState.PROPOSED) {
            faults.add(Refusal.of("organisation.change.not-proposed"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        events.revise(id, version, request);
        record(by, "organisation.change.revised", id, request.kind());
        return Outcome.done(id);
    }

    /** Records that the competent body has decided it; refused without legal basis, day of decision and day of effect. */
    public Outcome<EventId> decide(EventId id, int version, Actor by) {
        EventStore.Row row = row(id);
        List<Refusal> faults = new ArrayList<>(steps(row, EventState.DECIDED));
        String basis = row.legalBasis();
        if (basis == null || basis.isBlank()) {
            faults.add(Refusal.at("legalBasis", "organisation.change.legal-basis"));
        }
        LocalDate decided = row.decided();
        if (decided == null || decided.isAfter(LocalDate.now(clock))) {
            faults.add(Refusal.at("decided", "organisation.change.decided"));
        }
        if (row.effective() == null) {
            faults.add(Refusal.at("effective", "organisation.change.effective"));
        }
        return moved(row, version, EventState.DECIDED, faults, by);
    }

    /** Takes a proposal or an undone decision back; nothing follows from it any more. */
    public Outcome<EventId> withdraw(EventId id, int version, Actor by) {
        EventStore.Row row = row(id);
        return moved(row, version, EventState.SUPERSEDED, steps(row, EventState.SUPERSEDED), by);
    }

    private Outcome<EventId> moved(EventStore.Row row, int version, EventState to, List<Refusal> faults, Actor by) {
        boolean ownProposal = to == EventState.SUPERSEDED && row.state() == EventState.PROPOSED;
        allow(ownProposal ? OrganisationAuthority.mayPropose(by) : mayCarryOut(by), "move a change to " + to);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        events.move(row.id(), version, to);
        audit.record(
                by,
                "organisation.change.moved",
                "organisation-event",
                row.id().toString(),
                Map.of("state", row.state().name()),
                Map.of("state", to.name()));
        return Outcome.done(row.id());
    }

    /**
     * Carries the change out in the graph from its day on and tells everybody which bodies end. Refused unless decided,
     * and for every obstacle {@link ChangeRegister#preview} names.
     */
    public Outcome<EventId> bringIntoForce(EventId id, int version, Actor by) {
        allow(mayCarryOut(by), "bring a change into force");
        EventStore.Row row = row(id);
        List<Refusal> faults = steps(row, EventState.IN_FORCE);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        LocalDate day = row.effective();
        Plan plan = Planner.plan(graphs.locked(), row.request(), day, () -> Uuids.next(clock));
        if (!plan.obstacles().isEmpty() || day == null) {
            return Outcome.refused(plan.obstacles());
        }
        events.move(id, version, EventState.IN_FORCE);
        writer.write(id, day, plan);
        events.replaceUnits(id, false, begun(row, plan));
        graphs.changed(id, day);
        audit.record(
                by,
                "organisation.change.in-force",
                "organisation-event",
                id.toString(),
                Map.of("state", row.state().name()),
                Map.of(
                        "state",
                        EventState.IN_FORCE.name(),
                        "day",
                        day.toString(),
                        "steps",
                        plan.steps().size()));
        plan.steps(Plan.EndBody.class)
                .forEach(step -> publisher.publishEvent(new BodyEnded(
                        step.body().body(), day, successors(plan, step.body().body()))));
        return Outcome.done(id);
    }

    private static List<UUID> begun(EventStore.Row row, Plan plan) {
        List<UUID> begun = new ArrayList<>();
        ChangeRequest request = row.request();
        if (request != null && request.into() != null) {
            begun.add(request.into());
        }
        plan.steps(Plan.BeginArea.class)
                .forEach(step -> begun.add(step.area().id().value()));
        if (begun.isEmpty()) {
            plan.steps(Plan.BeginBody.class)
                    .forEach(step -> begun.add(step.body().body().value()));
        }
        return begun;
    }

    static List<BodyId> successors(Plan plan, BodyId ended) {
        return plan.steps(Plan.Follow.class).stream()
                .filter(step ->
                        step.type() == UnitType.BODY && step.predecessor().equals(ended.value()))
                .map(step -> new BodyId(step.successor()))
                .toList();
    }

    private static List<Refusal> steps(EventStore.Row row, EventState next) {
        return row.state().mayBecome(next)
                ? List.of()
                : List.of(Refusal.of("organisation.change.step", row.state().name(), next.name()));
    }

    private EventStore.Row row(EventId id) {
        return events.byId(id).orElseThrow(() -> new NotFound("organisation event", id));
    }

    private static void allow(boolean allowed, String what) {
        if (!allowed) {
            throw new Forbidden(what);
        }
    }

    private void record(Actor by, String action, EventId id, EventKind kind) {
        audit.record(by, action, "organisation-event", id.toString(), null, Map.of("kind", kind.name()));
    }
}
