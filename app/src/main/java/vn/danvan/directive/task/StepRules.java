package vn.danvan.directive.task;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;

/** What a step needs to be carried out, and what it changes; pure. */
final class StepRules {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 200;

    private StepRules() {}

    /** Every reason why the step cannot be taken on the task today; none when it can. */
    static List<Refusal> check(TaskView task, TaskStep step, LocalDate today) {
        if (!task.state().permits(step.move())) {
            return List.of(Refusal.of("task.barred." + task.state()));
        }
        List<Refusal> faults = new ArrayList<>();
        switch (step) {
            case TaskStep.Report report -> report(report, faults);
            case TaskStep.Submit submit -> text(submit.text(), "task.text-missing", faults);
            case TaskStep.Return back -> text(back.reason(), "task.reason-missing", faults);
            case TaskStep.Extend extend -> extend(task, extend, today, faults);
            case TaskStep.Suspend suspend -> suspend(task, suspend, today, faults);
            case TaskStep.Resume resume -> resume(task, resume, today, faults);
            case TaskStep.Cancel cancel -> cancel(cancel, faults);
            case TaskStep.UndoAccept _ -> sameDay(task.days().accepted(), today, faults);
            case TaskStep.UndoComplete _ -> sameDay(task.days().completed(), today, faults);
            case TaskStep.Urge urge -> urge(task, urge, today, faults);
            case TaskStep.Complete complete -> WordingRules.length(complete.note(), "text", LONGEST, faults);
            case TaskStep.Accept _ -> {}
        }
        return faults;
    }

    private static void text(String text, String code, List<Refusal> faults) {
        if (text.isBlank()) {
            faults.add(Refusal.at("text", code));
        }
        WordingRules.length(text, "text", LONGEST, faults);
    }

    private static void report(TaskStep.Report report, List<Refusal> faults) {
        text(report.text(), "task.text-missing", faults);
        Integer percent = report.percent();
        if (percent != null && (percent < 0 || percent > 100)) {
            faults.add(Refusal.at("percent", "task.percent-range", percent));
        }
    }

    private static void extend(TaskView task, TaskStep.Extend extend, LocalDate today, List<Refusal> faults) {
        LocalDate due = task.due();
        WordingRules.day(extend.due(), "due", faults);
        WordingRules.length(extend.authority(), "authority", LONGEST_NAME, faults);
        WordingRules.length(extend.decisionNumber(), "decisionNumber", LONGEST_NAME, faults);
        if (due != null && !extend.due().isAfter(due)) {
            faults.add(Refusal.at("due", "task.extension-not-later", DATE.format(due)));
        }
        if (extend.due().isBefore(today)) {
            faults.add(Refusal.at("due", "task.due-past", DATE.format(extend.due())));
        }
        if (extend.authority().isBlank()) {
            faults.add(Refusal.at("authority", "task.authority-missing"));
        }
        LocalDate decided = extend.decisionDate();
        if (decided != null && decided.isAfter(today)) {
            faults.add(Refusal.at("decisionDate", "task.decision-future", DATE.format(decided)));
        }
        text(extend.reason(), "task.reason-missing", faults);
    }

    private static void suspend(TaskView task, TaskStep.Suspend suspend, LocalDate today, List<Refusal> faults) {
        if (suspend.from().isAfter(today)) {
            faults.add(Refusal.at("from", "task.suspend-future", DATE.format(suspend.from())));
        }
        if (suspend.from().isBefore(task.days().assigned())) {
            faults.add(Refusal.at(
                    "from", "task.suspend-before", DATE.format(task.days().assigned())));
        }
        LocalDate until = suspend.until();
        WordingRules.day(until, "until", faults);
        if (until != null && until.isBefore(suspend.from())) {
            faults.add(Refusal.at("until", "task.suspend-end", DATE.format(until)));
        }
        text(suspend.reason(), "task.reason-missing", faults);
    }

    private static void resume(TaskView task, TaskStep.Resume resume, LocalDate today, List<Refusal> faults) {
        LocalDate due = resume.due();
        WordingRules.day(due, "due", faults);
        if (due != null && due.isBefore(today) && !due.equals(task.due())) {
            faults.add(Refusal.at("due", "task.due-past", DATE.format(due)));
        }
    }

    private static void cancel(TaskStep.Cancel cancel, List<Refusal> faults) {
        text(cancel.reason(), "task.reason-missing", faults);
        WordingRules.length(cancel.authority(), "authority", LONGEST_NAME, faults);
        if (cancel.authority().isBlank()) {
            faults.add(Refusal.at("authority", "task.authority-missing"));
        }
    }

    private static void sameDay(@Nullable LocalDate done, LocalDate today, List<Refusal> faults) {
        if (!today.equals(done)) {
            faults.add(Refusal.of("task.undo-late", done == null ? "–" : DATE.format(done)));
        }
    }

    /** Every reason why no task at all can be urged with this text. */
    static List<Refusal> urging(String text) {
        List<Refusal> faults = new ArrayList<>();
        WordingRules.length(text, "text", LONGEST, faults);
        return faults;
    }

    private static void urge(TaskView task, TaskStep.Urge urge, LocalDate today, List<Refusal> faults) {
        faults.addAll(urging(urge.text()));
        if (today.equals(task.days().urged())) {
            faults.add(Refusal.of("task.urged-today", task.reference()));
        }
    }

    /** The values of the task after a step that was found good. */
    static TaskChange change(TaskView task, TaskStep step, Actor actor, LocalDate today) {
        TaskChange change = TaskChange.of(task).to(next(task, step.move()));
        return switch (step) {
            case TaskStep.Accept _ -> change.accepted(today);
            case TaskStep.UndoAccept _ -> change.accepted(null);
            case TaskStep.Report report -> change.percent(report.percent());
            case TaskStep.Submit _ -> change.submitted(today, actor.account());
            case TaskStep.Complete _ -> change.completed(today);
            case TaskStep.UndoComplete _ -> change.completed(null);
            case TaskStep.Extend extend -> change.due(extend.due());
            case TaskStep.Suspend suspend ->
                change.suspension(new TaskView.Suspension(suspend.from(), suspend.until(), task.state()));
            case TaskStep.Resume resume ->
                resume.due() == null
                        ? change.suspension(null)
                        : change.due(resume.due()).suspension(null);
            case TaskStep.Cancel _ -> change.suspension(null);
            case TaskStep.Urge _ -> change.urged(today);
            case TaskStep.Return _ -> change;
        };
    }

    static TaskState next(TaskView task, TaskMove move) {
        TaskView.Suspension halt = task.suspension();
        return switch (task.state().on(move)) {
            case Transition.To to -> to.state();
            case Transition.Stays _ -> task.state();
            case Transition.Back _ -> halt == null ? TaskState.IN_PROGRESS : halt.before();
            case Transition.Barred _ -> throw new IllegalStateException(task.state() + " bars " + move);
        };
    }
}
