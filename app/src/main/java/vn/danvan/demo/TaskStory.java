package vn.danvan.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.demo.YearContent.Plan;
import vn.danvan.directive.task.EarlierTasks;
import vn.danvan.directive.task.HandDowns.HandDown;
import vn.danvan.directive.task.HandDowns.Share;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskMove;
import vn.danvan.directive.task.TaskView;
import vn.danvan.kernel.Actor;

/** Puts on the timeline what happens to each task of the demo's year and to its parts down to the communes. */
final class TaskStory {

    /** A part that a body has to do, and who confirms it. */
    private record Part(TaskId id, String body, LocalDate given, LocalDate due, Actor doer, Actor confirmer) {

        /** The day when the given share of the time is over. */
        LocalDate at(double share) {
            return given.plusDays(Math.round(ChronoUnit.DAYS.between(given, due) * share));
        }
    }

    private static final String PROVINCE = "BDV-58";
    private static final int COMMUNES_EARLIER = 5;

    private final YearContent content;
    private final DemoPeople people;
    private final EarlierTasks earlier;
    private final TaskSteps steps;
    private final Timeline timeline;
    private final Random random;

    TaskStory(
            YearContent content,
            DemoPeople people,
            EarlierTasks earlier,
            TaskSteps steps,
            Timeline timeline,
            Random random) {
        this.content = content;
        this.people = people;
        this.earlier = earlier;
        this.steps = steps;
        this.timeline = timeline;
        this.random = random;
    }

    void plan(Plan plan) {
        timeline.on(plan.given(), () -> begin(plan));
    }

    private void begin(Plan plan) {
        Actor specialist = people.officer(PROVINCE, content);
        TaskView task = earlier.give(specialist, plan.year(), wanted(plan));
        if (!plan.to().isEmpty()) {
            LocalDate day = plan.given().plusDays(1 + random.nextInt(2));
            timeline.on(day, () -> handDown(plan, task, PROVINCE, plan.to(), day, plan.due()));
        }
        end(plan, task, specialist, people.actor(content.leader(PROVINCE)));
    }

    private NewTask wanted(Plan plan) {
        return new NewTask(
                plan.content(),
                labelled(plan.product()),
                plan.targets() == null ? null : labelled(plan.targets()),
                plan.domains(),
                people.body(PROVINCE),
                plan.with().stream().map(people::body).collect(Collectors.toSet()),
                plan.due(),
                false,
                List.of());
    }

    private void end(Plan plan, TaskView task, Actor specialist, Actor leader) {
        plan(plan.closed(), day -> {
            steps.submit(specialist, task.id(), "summary");
            timeline.on(day.plusDays(1), () -> steps.confirm(leader, task.id()));
        });
        plan(plan.suspended(), day -> steps.suspend(leader, task.id(), day));
        plan(plan.cancelled(), _ -> steps.cancel(leader, task.id()));
    }

    private void plan(@Nullable LocalDate day, java.util.function.Consumer<LocalDate> what) {
        if (day != null) {
            timeline.on(day, () -> what.accept(day));
        }
    }

    private void handDown(Plan plan, TaskView seen, String from, List<String> to, LocalDate day, LocalDate due) {
        Actor actor = from.equals(PROVINCE) ? people.officer(PROVINCE, content) : people.actor(content.leader(from));
        TaskView task = steps.now(actor, seen.id());
        if (!task.state().permits(TaskMove.HAND_DOWN)) {
            return;
        }
        List<Share> shares =
                to.stream().map(code -> new Share(people.body(code), due)).toList();
        List<TaskView> parts =
                earlier.handDown(actor, task, new HandDown(plan.part(), labelled(plan.product()), shares));
        for (int place = 0; place < parts.size(); place++) {
            String body = to.get(place);
            Part part = new Part(parts.get(place).id(), body, day, due, people.officer(body, content), actor);
            follow(plan, part, parts.get(place));
        }
    }

    private void follow(Plan plan, Part part, TaskView task) {
        Fate drawn = content.fate(plan.year(), random);
        Fate fate = plan.fates().getOrDefault(part.body(), drawn);
        if (fate == Fate.SILENT) {
            return;
        }
        LocalDate accepted = part.given().plusDays(random.nextInt(4));
        timeline.on(accepted, () -> steps.accept(part.doer(), part.id()));
        List<String> below = content.communes(part.body());
        if (plan.communes() && !below.isEmpty()) {
            LocalDate day = accepted.plusDays(1);
            timeline.on(
                    day,
                    () -> handDown(
                            plan, task, part.body(), below, day, part.due().minusDays(COMMUNES_EARLIER)));
        }
        timeline.on(part.at(0.35), () -> steps.report(part.doer(), part.id(), "started", 20 + 5 * random.nextInt(5)));
        finish(part, fate);
    }

    private void finish(Part part, Fate fate) {
        switch (fate) {
            case ON_TIME -> inTime(part, part.at(0.75 + random.nextDouble() * 0.25));
            case LATE -> late(part);
            case REDONE -> redone(part);
            case EXTENDED -> extended(part);
            case STUCK -> stuck(part);
            case WAITING -> {
                timeline.on(part.at(0.55), () -> steps.report(part.doer(), part.id(), "going", 95));
                submitOn(part, part.at(0.7));
            }
            case SENT_BACK -> {
                timeline.on(part.at(0.5), () -> steps.report(part.doer(), part.id(), "going", 90));
                submitOn(part, part.at(0.6));
                timeline.on(part.at(0.75), () -> steps.giveBack(part.confirmer(), part.id()));
            }
            case SILENT -> {}
        }
    }

    private void inTime(Part part, LocalDate submitted) {
        timeline.on(part.at(0.6), () -> steps.report(part.doer(), part.id(), "going", 60 + 5 * random.nextInt(6)));
        submitOn(part, submitted);
        timeline.on(submitted.plusDays(1 + random.nextInt(3)), () -> steps.confirm(part.confirmer(), part.id()));
    }

    private void late(Part part) {
        timeline.on(part.due().plusDays(1), () -> steps.urge(part.confirmer(), part.id()));
        inTime(part, part.due().plusDays(2 + random.nextInt(14)));
    }

    private void redone(Part part) {
        LocalDate submitted = part.at(0.7);
        submitOn(part, submitted);
        timeline.on(submitted.plusDays(1), () -> steps.giveBack(part.confirmer(), part.id()));
        timeline.on(submitted.plusDays(3), () -> steps.report(part.doer(), part.id(), "going", 90));
        LocalDate again = submitted.plusDays(4);
        timeline.on(again, () -> steps.submit(part.doer(), part.id(), "again"));
        timeline.on(again.plusDays(2), () -> steps.confirm(part.confirmer(), part.id()));
    }

    private void extended(Part part) {
        LocalDate decided = part.due().minusDays(3);
        timeline.on(decided, () -> steps.extend(part.confirmer(), part.id(), part.due(), decided));
        inTime(part, part.due().plusDays(5 + random.nextInt(20)));
    }

    private void stuck(Part part) {
        timeline.on(part.at(0.7), () -> steps.report(part.doer(), part.id(), "stuck", 30 + 5 * random.nextInt(4)));
        timeline.on(part.due().plusDays(4), () -> steps.urge(part.confirmer(), part.id()));
    }

    private void submitOn(Part part, LocalDate day) {
        timeline.on(day, () -> steps.submit(part.doer(), part.id(), "submitted"));
    }

    private String labelled(String text) {
        return text + " (" + content.label() + ")";
    }
}
