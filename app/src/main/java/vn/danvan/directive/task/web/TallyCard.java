package vn.danvan.directive.task.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danvan.directive.task.Tallies;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.web.HomeCard;

/** The home page's card of how the year's tasks stand, for boards and committees with bodies below them. */
@Component
class TallyCard implements HomeCard {

    private final Tallies tallies;
    private final BodyTexts bodies;

    TallyCard(Tallies tallies, BodyTexts bodies) {
        this.tallies = tallies;
        this.bodies = bodies;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return !actor.is(Role.ADMINISTRATOR) && !bodies.below(actor.body()).isEmpty();
    }

    @Override
    public String template() {
        return "task/card-tally";
    }

    @Override
    public Map<String, Object> model(Actor actor) {
        return Map.of("tally", tallies.tally(actor, actor.body(), bodies.today().getYear()));
    }
}
