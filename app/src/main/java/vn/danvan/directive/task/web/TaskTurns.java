package vn.danvan.directive.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import vn.danvan.directive.task.TaskDetail;
import vn.danvan.directive.task.TaskEntry;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Turn;

/** Answers of forms about a task. */
final class TaskTurns {

    /** Why a form that gives tasks does nothing the second time. */
    static final String SENT_BEFORE = "task.added-before";

    private TaskTurns() {}

    /** Says who changed the task while the form was open, and how; the form comes again as it was typed. */
    static Turn overtaken(Turn turn, TaskDetail detail, TaskNames names) {
        TaskEntry last = detail.history().getFirst();
        String who = last.account() == null
                ? turn.texts().text(turn.locale(), "task.by-system")
                : names.person(last.account());
        return turn.answer(
                HttpServletResponse.SC_CONFLICT,
                List.of(Refusal.of(
                        "task.overtaken",
                        who,
                        turn.texts().text(turn.locale(), "task.entry." + last.kind()),
                        turn.texts()
                                .text(
                                        turn.locale(),
                                        "task.state." + detail.task().state()))));
    }

    /** Goes to the task's page and says there what was done to it. */
    static String to(Turn turn, TaskView task, String key) {
        return turn.to("/tasks/" + task.id(), key, task.reference());
    }

    /** Goes back to the task's page and says there why nothing can be done. */
    static String back(Turn turn, TaskId task, Refusal reason) {
        return turn.back("/tasks/" + task, reason);
    }
}
