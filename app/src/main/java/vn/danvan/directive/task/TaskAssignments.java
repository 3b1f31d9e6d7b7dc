package vn.danvan.directive.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.StatementId;
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

    /** The period of a series that a task is made for. */
    record Occurrence(SeriesId series, LocalDate period) {}

    private final TaskStore store;
    private final TaskJournal journal;
    private final Organisation organisation;
    private final TaskDeadlines deadlines;
    private final DirectiveDocuments documents;
    private final Clock clock;

    TaskAssignments(
            TaskStore store,
            TaskJournal journal,
            Organisation organisation,
            TaskDeadlines deadlines,
            DirectiveDocuments documents,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.documents = documents;
        this.clock = clock;
    }

    /** Every reason why the task cannot be given; {@code suffix} ends the names of the form's fields. */
    List<Refusal> check(NewTask task, @Nullable TaskView parent, String suffix) {
        List<Refusal> faults = new ArrayList<>(
                WordingRules.check(task.content(), task.product(), task.targets(), task.domains(), suffix));
        faults.addAll(checkBodies(task, suffix));
        LocalDate due = task.due();
        WordingRules.day(due, "due" + suffix, faults);
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
                new ProgrammeId(Uuids.next(clock)),
                actor.body(),
                year,
                actor.account().value(),
                journal.now());
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
        LocalDate due = deadlines.settle(task.due(), task.workingDay(), lead);
        store.insert(
                new NewTaskRow(
                        id,
                        reference,
                        programme,
                        year,
                        parent,
                        series,
                        period,
                        task.dueOn(due),
                        lead,
                        actor.body(),
                        first,
                        today),
                journal.now());
        deadlines.add(id, DeadlineVersion.setBy(actor, task.due(), DeadlineVersion.Cause.ASSIGNED, today), due);
        Set<BodyId> readers = new HashSet<>(task.coordinating());
        readers.add(lead);
        letRead(actor, readers, task.sources());
        TaskView written = store.find(id).orElseThrow();
        journal.assigned(written, actor);
        return written;
    }

    /** Whoever has to act on a sentence may read the document it stands in, at every level, when the giver may. */
    void letRead(Actor actor, Set<BodyId> bodies, List<StatementId> sources) {
        Set<BodyId> readers = new HashSet<>(bodies);
        readers.remove(actor.body());
        if (readers.isEmpty()) {
            return;
        }
        documents.handDownSources(actor, sources, readers);
    }
}
