package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.task.TaskFieldChange.Field;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Organisation;

/**
 * Making another body the lead of a task: it takes the task on anew, and what was done so far stays in the history.
 *
 * <p>Open parts the former lead handed down either go along, so that the new lead follows and confirms them, or keep the
 * task where it is. Nobody is left with work that nobody will confirm.
 */
@Component
@Transactional
public class LeadChanges {

    private static final int LONGEST_REASON = 2_000;

    /**
     * Who leads from now on.
     *
     * @param lead the new lead body; null is refused
     * @param partsGoAlong the new lead follows the open parts handed down by the former one
     * @param formerCoordinates the former lead takes part from now on
     * @param reason why; must be given
     */
    public record LeadChange(@Nullable BodyId lead, boolean partsGoAlong, boolean formerCoordinates, String reason) {}

    private final TaskStore store;
    private final TaskDesk desk;
    private final TaskJournal journal;
    private final TaskAssignments assignments;
    private final TaskDeadlines deadlines;
    private final Organisation organisation;

    LeadChanges(
            TaskStore store,
            TaskDesk desk,
            TaskJournal journal,
            TaskAssignments assignments,
            TaskDeadlines deadlines,
            Organisation organisation) {
        this.store = store;
        this.desk = desk;
        this.journal = journal;
        this.assignments = assignments;
        this.deadlines = deadlines;
        this.organisation = organisation;
    }

    /**
     * Makes another body the lead; both are told.
     *
     * @param version the version the actor saw; another one is a {@link vn.danvan.kernel.Conflict}
     * @return the task as it is then, or every reason why the lead stays
     */
    public Outcome<TaskView> reassign(Actor actor, TaskId id, int version, LeadChange wanted) {
        TaskView task = desk.movable(actor, id, version, TaskMove.REASSIGN, journal.today());
        List<TaskView> parts = openParts(id);
        List<Refusal> faults = check(task, parts, wanted);
        return faults.isEmpty()
                ? Outcome.done(carryOut(actor, task, parts, wanted, Objects.requireNonNull(wanted.lead())))
                : Outcome.refused(faults);
    }

    private List<TaskView> openParts(TaskId id) {
        return store.parts(id).stream().filter(part -> part.state().isOpen()).toList();
    }

    private List<Refusal> check(TaskView task, List<TaskView> parts, LeadChange wanted) {
        if (!task.state().permits(TaskMove.REASSIGN)) {
            return List.of(Refusal.of("task.barred." + task.state()));
        }
        List<Refusal> faults = new ArrayList<>();
        BodyId lead = wanted.lead();
        if (lead == null) {
            faults.add(Refusal.at("lead", "task.lead-missing"));
        } else {
            checkLead(task, parts, lead, faults);
        }
        if (!parts.isEmpty() && !wanted.partsGoAlong()) {
            faults.add(Refusal.at("partsGoAlong", "task.parts-stay", parts.size()));
        }
        WordingRules.reason(wanted.reason(), LONGEST_REASON, faults);
        return faults;
    }

    private void checkLead(TaskView task, List<TaskView> parts, BodyId lead, List<Refusal> faults) {
        if (lead.equals(task.lead())) {
            faults.add(Refusal.at("lead", "task.lead-same"));
        } else if (organisation.body(lead, journal.today()).isEmpty()) {
            faults.add(Refusal.at("lead", "task.lead-ended"));
        } else if (parts.stream().anyMatch(part -> part.lead().equals(lead))) {
            faults.add(Refusal.at("lead", "task.lead-has-part"));
        } else if (holdsBeside(task, lead)) {
            faults.add(Refusal.at("lead", "task.already-part"));
        }
    }

    /** Whether the body leads the task above or another part of it. */
    private boolean holdsBeside(TaskView task, BodyId lead) {
        TaskId above = task.parent();
        return above != null
                && (store.find(above)
                                .filter(parent -> parent.lead().equals(lead))
                                .isPresent()
                        || store.parts(above).stream()
                                .anyMatch(part -> part.state() != TaskState.CANCELLED
                                        && part.lead().equals(lead)));
    }

    private TaskView carryOut(Actor actor, TaskView task, List<TaskView> parts, LeadChange wanted, BodyId lead) {
        Set<BodyId> before = store.coordinating(task.id());
        Set<BodyId> coordinating = new HashSet<>(before);
        coordinating.remove(lead);
        if (wanted.formerCoordinates()) {
            coordinating.add(task.lead());
        }
        TaskState state = lead.equals(task.assigner()) ? TaskState.ACCEPTED : TaskState.ASSIGNED;
        LocalDate due = due(task, lead);
        store.reassign(task, new TaskStore.Lead(lead, coordinating, state, due, journal.today()), journal.now());
        if (!Objects.equals(due, task.due())) {
            deadlines.add(
                    task.id(),
                    DeadlineVersion.moved(
                            Objects.requireNonNull(due), DeadlineVersion.Cause.CALENDAR, null, journal.today()));
        }
        assignments.letRead(actor, Set.of(lead), store.sources(task.id()));
        TaskView after = store.find(task.id()).orElseThrow();
        List<TaskFieldChange> changes = new ArrayList<>();
        TaskEdits.add(changes, Field.LEAD, task.lead().toString(), lead.toString());
        TaskEdits.add(changes, Field.COORDINATING, TaskEdits.bodies(before), TaskEdits.bodies(coordinating));
        journal.edited(task, after, TaskMove.REASSIGN, wanted.reason().strip(), changes, actor);
        parts.forEach(part -> follow(actor, part, lead, wanted));
        tell(task, after);
        return after;
    }

    /** The day somebody set, on the new lead's calendar; one that has passed there stays as it was. */
    private @Nullable LocalDate due(TaskView task, BodyId lead) {
        if (!task.workingDay() || task.due() == null) {
            return task.due();
        }
        LocalDate settled = deadlines.settle(deadlines.decided(task.id()), true, lead);
        return settled == null || settled.isBefore(journal.today()) ? task.due() : settled;
    }

    private void follow(Actor actor, TaskView part, BodyId lead, LeadChange wanted) {
        store.follow(part, lead, journal.now());
        TaskView after = store.find(part.id()).orElseThrow();
        List<TaskFieldChange> changes =
                List.of(new TaskFieldChange(Field.ASSIGNER, part.assigner().toString(), lead.toString()));
        journal.edited(part, after, TaskMove.REASSIGN, wanted.reason().strip(), changes, actor);
        journal.notify(part.lead(), "task.assigner-changed", after);
    }

    private void tell(TaskView before, TaskView after) {
        BodyId former = before.lead();
        if (!former.equals(after.assigner())) {
            boolean sees = desk.isSeenBy(former, after, journal.today());
            journal.notify(former, "task.taken-over", after, sees ? "/tasks/" + after.id() : "/tasks");
        }
        if (!after.lead().equals(after.assigner())) {
            journal.notify(after.lead(), "task.handed-over", after);
        }
        Set<BodyId> others = new HashSet<>(store.coordinating(after.id()));
        others.remove(former);
        others.remove(after.assigner());
        others.forEach(body -> journal.notify(body, "task.edited", after));
    }
}
