package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** People of the demo province who give tasks, carry them out and look on, on the first day. */
@DanvanTest
abstract class TaskCase {

    static final LocalDate DAY = SettableClock.FIRST_DAY;
    static final LocalDate DUE = LocalDate.of(2021, 3, 31);

    @Autowired
    Programmes programmes;

    @Autowired
    Tasks tasks;

    @Autowired
    HandDowns handDowns;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Actor leader;
    Actor specialist;
    Actor district;
    Actor districtLeader;
    Actor otherDistrict;
    Actor commune;

    @BeforeEach
    void peopleOnTheFirstDay() {
        clock.setTo(DAY);
        leader = people.actor("lanhdao.tinh");
        specialist = people.actor("chuyenvien.tinh");
        district = people.actor("canbo.phanrang");
        districtLeader = people.actor("lanhdao.phanrang");
        otherDistrict = people.actor("canbo.bacai");
        commune = people.actor("xa.dovinh");
    }

    TaskView add(String content, BodyId lead, Set<BodyId> coordinating, @Nullable LocalDate due, boolean workingDay) {
        NewTask task = new NewTask(content, null, null, List.of(), lead, coordinating, due, workingDay, List.of());
        return done(programmes.add(specialist, 1971, List.of(task))).getFirst();
    }

    TaskView add(String content) {
        return add(content, district.body(), Set.of(), DUE, false);
    }

    TaskView step(Actor actor, TaskView task, TaskStep step) {
        return done(tasks.perform(actor, task.id(), task.version(), step));
    }

    TaskView now(TaskView task) {
        return tasks.require(specialist, task.id());
    }

    TaskView part(Actor actor, TaskView task, BodyId body) {
        HandDowns.HandDown wanted =
                new HandDowns.HandDown(task.content(), null, List.of(new HandDowns.Share(body, null)));
        return done(handDowns.handDown(actor, task.id(), task.version(), wanted))
                .getFirst();
    }

    /** The kinds of the notices a body got about the task, earliest first. */
    List<String> notices(BodyId body, TaskView task) {
        return jdbc.sql("""
                select kind from notice.notice where body_id = :body and args[1] = :reference order by at, id
                """)
                .param("body", body.value())
                .param("reference", task.reference())
                .query(String.class)
                .list();
    }

    List<String> audited(TaskView task) {
        return jdbc.sql("select action from audit.entry where subject_id = :id order by seq")
                .param("id", task.id().toString())
                .query(String.class)
                .list();
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(List<Refusal> refusals) -> throw new AssertionError(refusals.toString());
        };
    }

    static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(List<Refusal> refusals)
                ? refusals.stream().map(Refusal::code).toList()
                : List.of();
    }
}
