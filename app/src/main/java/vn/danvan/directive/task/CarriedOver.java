package vn.danvan.directive.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;

/** Tasks of an earlier programme that are given once more, with all that belongs to them. */
@Component
@Transactional(readOnly = true)
public class CarriedOver {

    private final TaskStore store;
    private final TaskSeries series;
    private final Organisation organisation;
    private final TaskJournal journal;
    private final Clock clock;

    CarriedOver(TaskStore store, TaskSeries series, Organisation organisation, TaskJournal journal, Clock clock) {
        this.store = store;
        this.series = series;
        this.organisation = organisation;
        this.journal = journal;
        this.clock = clock;
    }

    /** Of these tasks those that the actor's body gave, or one whose place it has, as they stand now. */
    public Map<TaskId, TaskView> given(Actor actor, Collection<TaskId> tasks) {
        Map<TaskId, TaskView> given = new HashMap<>();
        List<BodyId> followed = organisation.inPlaceOf(actor.body(), LocalDate.now(clock));
        store.find(tasks).stream()
                .filter(task -> task.assigner().equals(actor.body()) || followed.contains(task.assigner()))
                .forEach(task -> given.put(task.id(), task));
        return given;
    }

    /** The numbers of these tasks, whoever gave them. */
    public Map<TaskId, String> references(Collection<TaskId> tasks) {
        return store.find(tasks).stream().collect(Collectors.toMap(TaskView::id, TaskView::reference));
    }

    /** The task of the actor's body as it is given again: its product, targets, lines of work, partners and sources. */
    public Optional<NewTask> again(Actor actor, TaskId id, String content, BodyId lead, @Nullable LocalDate due) {
        return Optional.ofNullable(given(actor, List.of(id)).get(id))
                .map(task -> new NewTask(
                        content,
                        task.product(),
                        task.targets(),
                        task.domains(),
                        lead,
                        partners(store.coordinating(id), lead),
                        due,
                        task.workingDay(),
                        store.sources(id)));
    }

    /**
     * Closes a task of the actor's body, with the parts of it that are open, because it goes on as another one: it is nobody's
     * work any more, stays among the tasks of its year and leads to the other. One that is closed stays as it is.
     */
    @Transactional
    public void close(Actor actor, TaskId id, TaskView onward) {
        TaskView task = given(actor, List.of(id)).get(id);
        if (task == null || !task.state().isOpen()) {
            return;
        }
        List<TaskView> closed = new ArrayList<>(store.openBelow(id));
        closed.add(task);
        for (TaskView one : closed) {
            store.update(one, TaskChange.of(one).to(TaskState.CARRIED_OVER).suspension(null), journal.now());
            store.carried(one.id(), onward.id());
            journal.carried(one, onward, actor);
        }
    }

    /** The same of a recurring task that ended. */
    public Optional<NewTask> again(Actor actor, SeriesId id, String content, BodyId lead, @Nullable LocalDate due) {
        return series.task(actor, id)
                .map(task -> new NewTask(
                        content,
                        task.product(),
                        task.targets(),
                        task.domains(),
                        lead,
                        partners(task.coordinating(), lead),
                        due,
                        task.workingDay(),
                        task.sources()));
    }

    /** Bodies that ended since take no part any more, and the lead is no partner of itself. */
    private Set<BodyId> partners(Set<BodyId> coordinating, BodyId lead) {
        LocalDate today = LocalDate.now(clock);
        return coordinating.stream()
                .filter(body -> !body.equals(lead) && organisation.exists(body, today))
                .collect(Collectors.toSet());
    }
}
