package vn.danvan.directive.task.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danvan.directive.task.TaskLists;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.web.HomeCard;

/** The home page's card of what waits for the person. */
@Component
class WorkCard implements HomeCard {

    private final TaskLists lists;

    WorkCard(TaskLists lists) {
        this.lists = lists;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return !actor.is(Role.ADMINISTRATOR);
    }

    @Override
    public String template() {
        return "task/card-work";
    }

    @Override
    public Map<String, Object> model(Actor actor) {
        return Map.of("work", lists.work(actor));
    }
}
