package vn.danvan.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.submission.Deputies;
import vn.danvan.web.Ui;

/** An officer who stood in for the leader of a district for a week that is over. */
@Component
@Profile("demo")
class DemoDeputy implements DemoStep {

    private static final LocalDate GIVEN = LocalDate.of(2021, 1, 8);
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 11);
    private static final LocalDate LAST = LocalDate.of(2021, 1, 15);

    private final Deputies deputies;
    private final DemoPeople people;

    DemoDeputy(Deputies deputies, DemoPeople people) {
        this.deputies = deputies;
        this.people = people;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void load() {
        Actor leader = people.actor("lanhdao.phanrang");
        Actor officer = people.actor("canbo.phanrang");
        PastMoment.at(
                GIVEN.atTime(LocalTime.of(15, 0)).atZone(Ui.ZONE).toInstant(),
                () -> Done.value(deputies.give(leader, officer.position(), FIRST, LAST)));
    }
}
