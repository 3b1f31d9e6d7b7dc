package vn.danvan.web;

import java.util.Map;
import vn.danvan.kernel.Actor;

/** A card on the home page, contributed by a module as a bean; drawn by the module's own template. */
public interface HomeCard {

    /** Smaller stands first. */
    int order();

    /** Whether this person sees the card. */
    boolean shownTo(Actor actor);

    /** Name of the template, such as {@code directive/my-work-card}; it gets {@code ui} and what {@link #model} gives. */
    String template();

    /** What the template shows. */
    Map<String, Object> model(Actor actor);
}
