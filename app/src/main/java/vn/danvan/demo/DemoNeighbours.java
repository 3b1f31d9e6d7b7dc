package vn.danvan.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Accounts of the other bodies that the demo's tasks are given to. */
@Component
@Profile("demo")
class DemoNeighbours implements DemoStep {

    private final DemoPeople people;

    DemoNeighbours(DemoPeople people) {
        this.people = people;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public void load() {
        DemoPerson.FURTHER.forEach(people::open);
    }
}
