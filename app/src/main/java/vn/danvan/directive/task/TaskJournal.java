package vn.danvan.directive.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Uuids;
import vn.danvan.notice.Notices;

/** Keeps the traces of what is done to tasks: their own history, the audit chain, notices and events. */
@Component
class TaskJournal {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int TITLE = 90;

    private final TaskStore store;
    private final AuditTrail audit;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskJournal(TaskStore store, AuditTrail audit, Notices notices, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Writes a line of the task's own history. */
    void enter(TaskId task, TaskEntry.Kind kind, @Nullable Actor actor, @Nullable String note) {
        enter(task, TaskEntry.of(kind, now(), actor, note, null, List.of()));
    }

    void enter(TaskId task, TaskEntry entry) {
        store.addEntry(Uuids.next(clock), task, entry);
    }

    /** A new task: history, audit, event, and a notice to the lead body unless it gave itself the task. */
    void assigned(TaskView task, Actor actor) {
        enter(task.id(), TaskEntry.Kind.ASSIGNED, actor, null);
        audit.record(actor, "directive.task.assigned", "task", task.id().toString(), null, facts(task));
        events.publishEvent(new TaskAssigned(task.id(), task.lead(), task.assigner()));
        if (!task.lead().equals(task.assigner())) {
            notify(task.lead(), "task.assigned", task);
        }
        store.coordinating(task.id()).forEach(body -> notify(body, "task.coordinating", task));
    }

    /** A move: history, audit, event, and a notice to those who have to know. */
    void moved(TaskView before, TaskView after, TaskStep step, Actor actor) {
        enter(after.id(), Entries.of(step, now(), actor));
        audit.record(actor, action(step.move()), "task", after.id().toString(), facts(before), facts(after));
        events.publishEvent(new TaskMoved(after.id(), step.move(), after.state(), after.lead(), after.assigner()));
        tell(after, step.move());
    }

    private static String action(TaskMove move) {
        return "directive.task." + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void tell(TaskView task, TaskMove move) {
        switch (move) {
            case RETURN -> notify(task.lead(), "task.returned", task);
            case COMPLETE -> notify(task.lead(), "task.completed", task);
            case EXTEND -> notify(task.lead(), "task.extended", task);
            case SUSPEND -> notify(task.lead(), "task.suspended", task);
            case RESUME -> notify(task.lead(), "task.resumed", task);
            case CANCEL -> notify(task.lead(), "task.cancelled", task);
            case URGE -> notify(task.lead(), "task.urged", task);
            case SUBMIT -> notify(task.assigner(), "task.submitted", task);
            case ACCEPT, UNDO_ACCEPT, REPORT, UNDO_COMPLETE, HAND_DOWN, EDIT, REASSIGN -> {}
        }
    }

    /** A step that its author took back: history, audit, event, and a notice to those the step was told to. */
    void takenBack(TaskView before, TaskView after, TaskMove step, Actor actor) {
        enter(after.id(), TaskEntry.Kind.TAKEN_BACK, actor, step.name());
        changed(actor, "taken-back", before, facts(after));
        events.publishEvent(new TaskMoved(after.id(), step, after.state(), after.lead(), after.assigner()));
        notify(step == TaskMove.SUBMIT ? after.assigner() : after.lead(), "task.taken-back", after);
    }

    /** Fields changed for a reason: history, audit, event. */
    void edited(
            TaskView before, TaskView after, TaskMove move, String reason, List<TaskFieldChange> changes, Actor actor) {
        TaskEntry.Kind kind = TaskEntry.of(move);
        enter(after.id(), TaskEntry.of(kind, now(), actor, reason, after.version(), changes));
        Map<String, Object> was = new HashMap<>(facts(before));
        Map<String, Object> is = new HashMap<>(facts(after));
        changes.forEach(change -> {
            String field = change.field().name().toLowerCase(Locale.ROOT);
            was.put(field, String.valueOf(change.before()));
            is.put(field, String.valueOf(change.after()));
        });
        is.put("reason", reason);
        audit.record(actor, action(move), "task", after.id().toString(), was, is);
        events.publishEvent(new TaskMoved(after.id(), move, after.state(), after.lead(), after.assigner()));
    }

    /** Tells a body about a task: its number, its title and its deadline. */
    void notify(BodyId body, String kind, TaskView task) {
        notify(body, kind, task, "/tasks/" + task.id());
    }

    /** The same with a link elsewhere, for a body that does not see the task any more. */
    void notify(BodyId body, String kind, TaskView task, String link) {
        LocalDate due = task.due();
        notices.toBody(
                body,
                kind,
                List.of(task.reference(), title(task.content()), due == null ? "–" : DATE.format(due)),
                link);
    }

    private static String title(String content) {
        return content.length() <= TITLE ? content : content.substring(0, TITLE).strip() + "…";
    }

    /** A task that goes on as another one: history, audit, and a notice to its lead body, with a link to that one when it leads it. */
    void carried(TaskView before, TaskView onward, Actor actor) {
        enter(before.id(), TaskEntry.Kind.CARRIED_OVER, actor, onward.reference());
        changed(
                actor,
                "carried-over",
                before,
                Map.of("state", TaskState.CARRIED_OVER.name(), "onward", onward.reference()));
        if (!before.lead().equals(actor.body())) {
            notices.toBody(
                    before.lead(),
                    "task.carried-over",
                    List.of(before.reference(), title(before.content()), onward.reference()),
                    "/tasks/" + (before.lead().equals(onward.lead()) ? onward : before).id());
        }
    }

    /** Records a change that is not a move. */
    void changed(@Nullable Actor actor, String action, TaskView before, Map<String, ?> after) {
        audit.record(actor, "directive.task." + action, "task", before.id().toString(), facts(before), after);
    }

    private static Map<String, Object> facts(TaskView task) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("reference", task.reference());
        facts.put("state", task.state().name());
        facts.put("lead", task.lead().toString());
        facts.put("assigner", task.assigner().toString());
        facts.put("due", String.valueOf(task.due()));
        facts.put("version", task.version());
        return facts;
    }
}
