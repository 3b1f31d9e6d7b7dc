package vn.danvan.summary.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.directive.task.TaskFilter;
import vn.danvan.directive.task.TaskLists;
import vn.danvan.directive.task.TaskSort;
import vn.danvan.directive.task.TaskState;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Actor;
import vn.danvan.web.Days;
import vn.danvan.web.Texts;

/** Tasks of the year and of those before that are not done, as lines of a proposal. */
@Component
class UnfinishedTasks {

    private final TaskLists tasks;
    private final LineStore lines;
    private final Texts texts;
    private final Clock clock;

    UnfinishedTasks(TaskLists tasks, LineStore lines, Texts texts, Clock clock) {
        this.tasks = tasks;
        this.lines = lines;
        this.texts = texts;
        this.clock = clock;
    }

    /** Of this year and of those before, unless an earlier programme took the task over as a new one. */
    List<TaskView> of(Actor actor, int year) {
        TaskFilter open = TaskFilter.all().givenBy(actor.body()).onlyRoots().inStates(TaskState.OPEN);
        List<TaskView> left = tasks.first(actor, open, TaskSort.GIVEN, Integer.MAX_VALUE).stream()
                .filter(task -> task.year() <= year)
                .toList();
        Set<String> again = lines.carriedOver(
                left.stream().map(task -> task.id().toString()).toList());
        return left.stream()
                .filter(task -> task.year() == year || !again.contains(task.id().toString()))
                .toList();
    }

    /** A deadline that lies in the next year and is to come stays; what was submitted waits for whoever confirms it. */
    Candidate candidate(TaskView task, int year, LocalDate otherwise) {
        LocalDate due = task.due();
        boolean kept = due != null && due.getYear() > year && !due.isBefore(LocalDate.now(clock));
        return new Candidate(
                Origin.UNFINISHED,
                task.id().toString(),
                task.content(),
                task.lead(),
                kept ? due : otherwise,
                because(task, kept));
    }

    private String because(TaskView task, boolean kept) {
        LocalDate submitted = task.days().submitted();
        LocalDate due = task.due();
        if (task.state() == TaskState.SUBMITTED && submitted != null) {
            return words("submitted", task.reference(), Days.field(submitted));
        }
        return kept && due != null
                ? words("unfinished-due", task.reference(), Days.field(due))
                : words("unfinished", task.reference());
    }

    private String words(String reason, Object... args) {
        return texts.text(Texts.VIETNAMESE, "summary.proposal.because." + reason, args);
    }
}
