package vn.danvan.directive.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.StatementId;
import vn.danvan.kernel.BodyId;

/**
 * A task with all that belongs to it.
 *
 * @param parent the task it is a part of, when there is one and the reader may see it
 * @param deadlines every deadline it had, the one in force first
 * @param history what happened, latest first
 * @param parts the tasks directly below it
 * @param moves what the reader may do to it today
 * @param takeBack the reader's own last step, while it can be taken back
 * @param carried the tasks of other years that it goes on from and as
 */
public record TaskDetail(
        TaskView task,
        @Nullable TaskView parent,
        Set<BodyId> coordinating,
        List<DeadlineVersion> deadlines,
        List<TaskEntry> history,
        List<StatementId> sources,
        List<TaskView> parts,
        Set<TaskMove> moves,
        @Nullable TakeBack takeBack,
        Carried carried) {

    /**
     * What links a task to those of other years, as far as the reader may see them.
     *
     * @param onward the task as which it goes on, or null
     * @param earlier the tasks that go on as this one
     */
    public record Carried(@Nullable TaskView onward, List<TaskView> earlier) {

        /** Keeps a copy. */
        public Carried {
            earlier = List.copyOf(earlier);
        }
    }

    /** A step that can be taken back until then. */
    public record TakeBack(TaskMove move, Instant until) {}

    public TaskDetail {
        coordinating = Set.copyOf(coordinating);
        deadlines = List.copyOf(deadlines);
        history = List.copyOf(history);
        sources = List.copyOf(sources);
        parts = List.copyOf(parts);
        moves = Set.copyOf(moves);
    }

    /** How many parts fall into each class that day; cancelled ones into none. */
    public Map<TallyClass, Long> tally(LocalDate today) {
        Map<TallyClass, Long> counts = new EnumMap<>(TallyClass.class);
        parts.forEach(part -> part.tallyClass(today).ifPresent(found -> counts.merge(found, 1L, Long::sum)));
        return counts;
    }

    /** True when the reader may make the move. */
    public boolean may(TaskMove move) {
        return moves.contains(move);
    }
}
