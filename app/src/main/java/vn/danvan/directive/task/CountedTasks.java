package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.spi.CountedDays;

/** The tasks behind a number that was counted from them, exactly those. */
@Component
@Transactional(readOnly = true)
public class CountedTasks {

    /**
     * What is counted.
     *
     * @param days on which it happened, or of which the last is judged
     * @param body that led them on the last of the days
     */
    public record Wanted(TaskCount what, CountedDays days, BodyId body) {}

    /**
     * The tasks that were counted.
     *
     * @param seen those that the actor may open, by deadline
     * @param counted how many there are in all
     */
    public record Found(List<TaskView> seen, int counted) {

        /** Keeps a copy. */
        public Found {
            seen = List.copyOf(seen);
        }

        /** How many of them the actor may not open, since bodies that were below stand there no more. */
        public int unseen() {
            return counted - seen.size();
        }
    }

    private final TaskCounts counts;
    private final TaskLists lists;
    private final TaskStore store;
    private final Organisation organisation;

    CountedTasks(TaskCounts counts, TaskLists lists, TaskStore store, Organisation organisation) {
        this.counts = counts;
        this.lists = lists;
        this.store = store;
        this.organisation = organisation;
    }

    /** Address of the page that lists what was counted. */
    static String link(TaskCount what, CountedDays days, BodyId body) {
        return "/tasks/counted?what=" + what + "&from=" + days.first() + "&to=" + days.last() + "&body=" + body;
    }

    /** {@link NotFound} for a body that neither is the actor's own nor stood or stands below it. */
    public Found of(Actor actor, Wanted wanted) {
        TaskQueries.Scope scope = lists.scope(actor);
        if (!organisation.oversees(actor.body(), wanted.body(), then(wanted), scope.today())) {
            throw new NotFound("body", wanted.body());
        }
        List<TaskCounts.Fate> all = counts.each(wanted.days(), List.of(wanted.body())).stream()
                .filter(fate -> fate.counts().contains(wanted.what()))
                .toList();
        return new Found(seen(all, scope).stream().map(TaskCounts.Fate::task).toList(), all.size());
    }

    /** The last of the days or, of a body that ended before, its own last one: until then it stood below others. */
    private LocalDate then(Wanted wanted) {
        LocalDate last = organisation.knownDay(wanted.days().last());
        return organisation.lastDay(wanted.body()).filter(last::isAfter).orElse(last);
    }

    /** The tasks of the bodies, each with what it is counted as. */
    List<TaskCounts.Fate> all(CountedDays days, Collection<BodyId> bodies) {
        return counts.each(days, bodies);
    }

    /** Those of them that the actor may open. */
    Set<TaskId> seen(Actor actor, List<TaskCounts.Fate> fates) {
        return seen(fates, lists.scope(actor)).stream()
                .map(fate -> fate.task().id())
                .collect(Collectors.toSet());
    }

    /** Those that lists show within the scope. */
    private List<TaskCounts.Fate> seen(List<TaskCounts.Fate> fates, TaskQueries.Scope scope) {
        Set<BodyId> below = new HashSet<>(scope.bodies());
        return fates.stream()
                .filter(fate -> isSeen(fate.task(), below, scope.own()))
                .toList();
    }

    private boolean isSeen(TaskView task, Collection<BodyId> below, BodyId own) {
        return below.contains(task.lead())
                || below.contains(task.assigner())
                || store.coordinating(task.id()).contains(own);
    }
}
