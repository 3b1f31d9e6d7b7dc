package vn.danvan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskStep;
import vn.danvan.directive.task.TaskView;
import vn.danvan.directive.task.Tasks;
import vn.danvan.kernel.Actor;

/** Single steps on the demo's tasks, with texts that say they are made up; a step the task's state bars is left out. */
final class TaskSteps {

    private static final int EXTENSION_DAYS = 30;

    private final Tasks tasks;
    private final YearContent content;
    private final Random random;

    TaskSteps(Tasks tasks, YearContent content, Random random) {
        this.tasks = tasks;
        this.content = content;
        this.random = random;
    }

    /** The task as it stands at the moment. */
    TaskView now(Actor actor, TaskId id) {
        return tasks.require(actor, id);
    }

    void accept(Actor actor, TaskId id) {
        take(actor, id, new TaskStep.Accept());
    }

    void report(Actor actor, TaskId id, String kind, int percent) {
        String text = text(kind).replace("{0}", Integer.toString(percent));
        take(actor, id, new TaskStep.Report(text, percent, List.of()));
    }

    void submit(Actor actor, TaskId id, String kind) {
        take(actor, id, new TaskStep.Submit(text(kind), List.of()));
    }

    void confirm(Actor actor, TaskId id) {
        take(actor, id, new TaskStep.Complete(text("confirmed")));
    }

    void giveBack(Actor actor, TaskId id) {
        take(actor, id, new TaskStep.Return(text("returned")));
    }

    void urge(Actor actor, TaskId id) {
        take(actor, id, new TaskStep.Urge(text("urged")));
    }

    void extend(Actor actor, TaskId id, LocalDate due, LocalDate decided) {
        LocalDate later = due.plusDays(EXTENSION_DAYS);
        take(actor, id, new TaskStep.Extend(later, text("authority"), null, decided, text("extended")));
    }

    void suspend(Actor actor, TaskId id, LocalDate from) {
        take(actor, id, new TaskStep.Suspend(from, null, text("suspended")));
    }

    void cancel(Actor actor, TaskId id) {
        take(actor, id, new TaskStep.Cancel(text("cancelled"), text("cancelledBy")));
    }

    private String text(String kind) {
        return content.sentence(kind, random) + " (" + content.label() + ")";
    }

    private void take(Actor actor, TaskId id, TaskStep step) {
        TaskView task = now(actor, id);
        if (task.state().permits(step.move())) {
            Done.value(tasks.perform(actor, id, task.version(), step));
        }
    }
}
