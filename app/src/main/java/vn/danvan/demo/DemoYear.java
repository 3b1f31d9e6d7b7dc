package vn.danvan.demo;

import java.time.LocalDate;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.directive.task.EarlierTasks;
import vn.danvan.directive.task.Tasks;
import vn.danvan.notice.Notices;

/**
 * A synthetic year of tasks, labelled as such: given, handed down, reported on, late, returned, extended, halted, called
 * off. It comes out the same every time, and everything in it goes through the façades at its moment in the past.
 */
@Component
@Profile("demo")
class DemoYear implements DemoStep {

    private static final LocalDate NOTICES_READ = LocalDate.of(2021, 1, 26);

    private final EarlierTasks earlier;
    private final Tasks tasks;
    private final Notices notices;
    private final DemoPeople people;

    DemoYear(EarlierTasks earlier, Tasks tasks, Notices notices, DemoPeople people) {
        this.earlier = earlier;
        this.tasks = tasks;
        this.notices = notices;
        this.people = people;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        DemoPerson.all().map(DemoPerson::username).forEach(people::actor);
        YearContent content = YearContent.read();
        Random random = new Random(content.seed());
        Timeline timeline = new Timeline(content.until(), random);
        TaskStory story =
                new TaskStory(content, people, earlier, new TaskSteps(tasks, content, random), timeline, random);
        content.plans().forEach(story::plan);
        timeline.on(NOTICES_READ, this::readNotices);
        timeline.run();
    }

    private void readNotices() {
        people.all().forEach(notices::openAll);
    }
}
