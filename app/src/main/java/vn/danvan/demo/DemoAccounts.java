package vn.danvan.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An account for each role at the province, in two districts and in two communes. */
@Component
@Profile("demo")
class DemoAccounts implements DemoStep {

    private final DemoPeople people;

    DemoAccounts(DemoPeople people) {
        this.people = people;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        DemoPerson.SHOWN.forEach(people::open);
    }
}
