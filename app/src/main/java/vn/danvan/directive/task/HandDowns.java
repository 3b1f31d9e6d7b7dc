package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.task.TaskEntry.Kind;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/** Handing a task down: each chosen body gets a part of its own below it. */
@Component
@Transactional
public class HandDowns {

    /** What one body gets; a null deadline means the deadline of the task above. */
    public record Share(BodyId body, @Nullable LocalDate due) {}

    /**
     * What is handed down to whom.
     *
     * @param content what each body is to do
     * @param product what each hands in, or null
     */
    public record HandDown(String content, @Nullable String product, List<Share> shares) {
        public HandDown {
            shares = List.copyOf(shares);
        }

        /** What the body of the share gets of the task, with the sentences it comes from. */
        NewTask part(TaskView task, Share share, List<StatementId> sources) {
            return new NewTask(
                    content,
                    product,
                    null,
                    task.domains(),
                    share.body(),
                    Set.of(),
                    share.due() == null ? task.due() : share.due(),
                    task.workingDay(),
                    sources);
        }
    }

    private final TaskStore store;
    private final TaskDesk desk;
    private final TaskAssignments assignments;
    private final TaskJournal journal;

    HandDowns(TaskStore store, TaskDesk desk, TaskAssignments assignments, TaskJournal journal) {
        this.store = store;
        this.desk = desk;
        this.assignments = assignments;
        this.journal = journal;
    }

    /** Bodies that already have a part of the task which is not cancelled. */
    @Transactional(readOnly = true)
    public Set<BodyId> holders(Actor actor, TaskId id) {
        desk.readable(actor, id, journal.today());
        return holders(id);
    }

    private Set<BodyId> holders(TaskId id) {
        return store.parts(id).stream()
                .filter(part -> part.state() != TaskState.CANCELLED)
                .map(TaskView::lead)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every reason why it cannot be handed down like this; the fields of a body's row end in its place, from 0. */
    @Transactional(readOnly = true)
    public List<Refusal> check(Actor actor, TaskId id, int version, HandDown wanted) {
        TaskView task = desk.movable(actor, id, version, TaskMove.HAND_DOWN, journal.today());
        if (!task.state().permits(TaskMove.HAND_DOWN)) {
            return List.of(Refusal.of("task.barred." + task.state()));
        }
        List<Refusal> faults = new ArrayList<>();
        if (wanted.shares().isEmpty()) {
            faults.add(Refusal.at("body", "task.bodies-missing"));
        }
        if (wanted.content().isBlank()) {
            faults.add(Refusal.at("content", "task.content-missing"));
            return faults;
        }
        Set<BodyId> holders = holders(id);
        List<StatementId> sources = store.sources(id);
        for (int place = 0; place < wanted.shares().size(); place++) {
            Share share = wanted.shares().get(place);
            faults.addAll(assignments.check(wanted.part(task, share, sources), task, "-" + place));
            if (holders.contains(share.body()) || share.body().equals(task.lead())) {
                faults.add(Refusal.at("body", "task.already-part"));
            }
        }
        return faults;
    }

    /**
     * Gives each body its part.
     *
     * @param version the version of the task the actor saw; another one is a {@link vn.danvan.kernel.Conflict}
     * @return the parts in the order of the shares
     */
    public Outcome<List<TaskView>> handDown(Actor actor, TaskId id, int version, HandDown wanted) {
        List<Refusal> faults = check(actor, id, version, wanted);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        TaskView task = desk.movable(actor, id, version, TaskMove.HAND_DOWN, journal.today());
        store.update(task, TaskChange.of(task).to(StepRules.next(task, TaskMove.HAND_DOWN)), journal.now());
        journal.enter(
                id, Kind.HANDED_DOWN, actor, Integer.toString(wanted.shares().size()));
        List<StatementId> sources = store.sources(id);
        return Outcome.done(wanted.shares().stream()
                .map(share -> assignments.assignPart(actor, task, wanted.part(task, share, sources)))
                .toList());
    }
}
