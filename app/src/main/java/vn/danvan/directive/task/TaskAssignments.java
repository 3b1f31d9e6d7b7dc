package vn.danvan.directive.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.directive.task.TaskStore.NewTaskRow;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.organisation.Organisation;

/** Checks and writes new tasks, whatever they come from: a programme, a task above them, a series. */
@Component
class TaskAssignments {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int LONGEST = 4_000;

    /** The period of a series that a task is made for. */
    record Occurrence(SeriesId series, LocalDate period) {}

    private final TaskStore store;
    private final TaskJournal journal;
    private final Organisation organisation;
    private final Clock clock;

    TaskAssignments(TaskStore store, TaskJournal journal, Organisation organisation, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Every reason why the task cannot be given; {@code suffix} ends the names of the form's fields. */
    List<Refusal> check(NewTask task, @Nullable TaskView parent, String suffix) {
        List<Refusal> faults = new ArrayList<>();
        if (task.content().isBlank()) {
            faults.add(Refusal.at("content" + suffix, "task.content-missing"));
        } else if (task.content().length() > LONGEST) {
            faults.add(Refusal.at(
                    "content" + suffix, "task.text-long", task.content().length(), LONGEST));
        }
        faults.addAll(checkBodies(task, suffix));
        LocalDate due = task.due();
        LocalDate above = parent == null ? null : parent.due();
        if (above != null && (due == null || due.isAfter(above))) {
            faults.add(Refusal.at("due" + suffix, "task.due-after-parent", DATE.format(above)));
        }
        return faults;
    }

    private List<Refusal> checkBodies(NewTask task, String suffix) {
        LocalDate today = journal.today();
        BodyId lead = task.lead();
        if (lead == null) {
            return List.of(Refusal.at("lead" + suffix, "task.lead-missing"));
        }
        List<Refusal> faults = new ArrayList<>();
        if (organisation.body(lead, today).isEmpty()) {
            faults.add(Refusal.at("lead" + suffix, "task.lead-ended"));
        }
        if (task.coordinating().contains(lead)) {
            faults.add(Refusal.at("coordinating" + suffix, "task.lead-coordinates"));
        }
        return faults;
    }

    /** Writes a task of the actor's programme of the year. */
    TaskView assign(Actor actor, int year, NewTask task, @Nullable Occurrence occurrence) {
        ProgrammeId programme = store.programme(
                new ProgrammeId(Uuids.next(clock)), actor.body(), year, actor.account().value(), journal.now());
        String reference = store.nextNumber(programme) + "/" + year;
        return write(actor, task, programme, year, reference, null, occurrence);
    }

    /** Writes a part of a task. */
    TaskView assignPart(Actor actor, TaskView parent, NewTask task) {
        String reference = parent.reference().replace("/", "." + store.nextPart(parent.id()) + "/");
        return write(actor, task, parent.programme(), parent.year(), reference, parent.id(), null);
    }

    private TaskView write(
            Actor actor,
            NewTask task,
            ProgrammeId programme,
            int year,
            String reference,
            @Nullable TaskId parent,
            @Nullable Occurrence occurrence) {
        TaskId id = new TaskId(Uuids.next(clock));
        LocalDate today = journal.today();
        BodyId lead = Objects.requireNonNull(task.lead());
        TaskState first = lead.equals(actor.body()) ? TaskState.ACCEPTED : TaskState.ASSIGNED;
        SeriesId series = occurrence == null ? null : occurrence.series();
        LocalDate period = occurrence == null ? null : occurrence.period();
        store.insert(
                new NewTaskRow(
                        id, reference, programme, year, parent, series, period, task, lead, actor.body(), first, today),
                journal.now());
        store.addDeadline(
                id,
                new DeadlineVersion(
                        0,
                        task.due(),
                        DeadlineVersion.Cause.ASSIGNED,
                        null,
                        null,
                        null,
                        null,
                        actor.account(),
                        actor.body(),
                        today));
        TaskView written = store.find(id).orElseThrow();
        journal.assigned(written, actor);
        return written;
    }
}
