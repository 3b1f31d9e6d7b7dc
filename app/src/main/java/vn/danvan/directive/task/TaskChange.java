package vn.danvan.directive.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.task.TaskView.Suspension;
import vn.danvan.kernel.AccountId;

/** The values of a task that moves change, before they are written; made from the task as it stands. */
record TaskChange(
        TaskState state,
        @Nullable LocalDate due,
        TaskView.Days days,
        @Nullable AccountId submittedBy,
        @Nullable Integer percent,
        @Nullable Suspension suspension) {

    static TaskChange of(TaskView task) {
        return new TaskChange(
                task.state(), task.due(), task.days(), task.submittedBy(), task.percent(), task.suspension());
    }

    TaskChange to(TaskState next) {
        return new TaskChange(next, due, days, submittedBy, percent, suspension);
    }

    TaskChange due(@Nullable LocalDate next) {
        return new TaskChange(state, next, days, submittedBy, percent, suspension);
    }

    TaskChange percent(@Nullable Integer next) {
        return new TaskChange(state, due, days, submittedBy, next == null ? percent : next, suspension);
    }

    TaskChange suspension(@Nullable Suspension next) {
        return new TaskChange(state, due, days, submittedBy, percent, next);
    }

    TaskChange accepted(@Nullable LocalDate on) {
        return days(new TaskView.Days(days.assigned(), on, days.submitted(), days.completed(), days.urged()));
    }

    TaskChange submitted(LocalDate on, AccountId by) {
        TaskView.Days next = new TaskView.Days(days.assigned(), days.accepted(), on, null, days.urged());
        return new TaskChange(state, due, next, by, percent, suspension);
    }

    TaskChange completed(@Nullable LocalDate on) {
        return days(new TaskView.Days(days.assigned(), days.accepted(), days.submitted(), on, days.urged()));
    }

    TaskChange urged(LocalDate on) {
        return days(new TaskView.Days(days.assigned(), days.accepted(), days.submitted(), days.completed(), on));
    }

    private TaskChange days(TaskView.Days next) {
        return new TaskChange(state, due, next, submittedBy, percent, suspension);
    }
}
