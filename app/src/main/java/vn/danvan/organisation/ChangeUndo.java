package vn.danvan.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/**
 * Takes a change back that was wrongly brought into force, while nothing later builds on it. The change stays in the
 * history as superseded, with the reason; what had ended goes on as if it never had, what had begun never began.
 */
@Component
@Transactional
public class ChangeUndo {

    private static final int LONGEST = 1000;

    private final UndoPlanner planner;
    private final ChangeJournal journal;
    private final EventStore events;
    private final GraphCache graphs;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeUndo(
            UndoPlanner planner,
            ChangeJournal journal,
            EventStore events,
            GraphCache graphs,
            AuditTrail audit,
            Clock clock) {
        this.planner = planner;
        this.journal = journal;
        this.events = events;
        this.graphs = graphs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What undoing the change would do, and what stands against it. */
    @Transactional(readOnly = true)
    public UndoPreview preview(EventId id) {
        return planner.preview(graphs.current(), id);
    }

    /**
     * Undoes a change in force; work handed over since stays where it is. Refused without a reason (1000 characters at
     * most), and for every obstacle {@link #preview} names. {@link Forbidden} for anybody but an administrator of a
     * provincial body; {@link Conflict} when the change is no longer in this version.
     */
    public Outcome<EventId> undo(EventId id, int version, String reason, Actor by) {
        LocalDate today = LocalDate.now(clock);
        if (!OrganisationAuthority.mayCarryOut(by, Organisation.provincial(graphs.current(), by.body(), today))) {
            throw new Forbidden("undo a change");
        }
        UndoPreview preview = planner.preview(graphs.locked(), id);
        List<Refusal> refusals = new ArrayList<>(preview.obstacles());
        if (reason.isBlank() || reason.length() > LONGEST) {
            refusals.add(Refusal.at("reason", "organisation.undo.reason", LONGEST));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        LocalDate from = events.byId(id).map(EventStore.Row::effective).orElse(today);
        events.undo(id, version, new EventView.Undone(today, reason.strip()));
        journal.takeBack(id);
        graphs.changed(id, from);
        audit.record(
                by,
                "organisation.change.undone",
                "organisation-event",
                id.toString(),
                Map.of("state", EventState.IN_FORCE.name()),
                Map.of(
                        "state",
                        EventState.SUPERSEDED.name(),
                        "reason",
                        reason.strip(),
                        "units",
                        preview.lines().size()));
        return Outcome.done(id);
    }
}
