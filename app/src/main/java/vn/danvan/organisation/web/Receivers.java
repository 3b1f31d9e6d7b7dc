package vn.danvan.organisation.web;

import java.util.List;
import vn.danvan.organisation.BodyView;

/**
 * Who may take over the work of a body.
 *
 * @param suggested those that follow it, else those above it, as they are today
 * @param found what a search found besides, best first
 */
public record Receivers(List<BodyView> suggested, List<BodyView> found) {

    public Receivers {
        suggested = List.copyOf(suggested);
        found = List.copyOf(found);
    }
}
