package vn.danvan.organisation.web;

import java.util.List;
import vn.danvan.organisation.BodyView;

/**
 * Who may take over the work of a body.
 *
 * @param successors those that follow it and exist today
 * @param superiors when none does, those above it today, nearest first
 * @param found what a search found besides, best first
 * @param more the search would find others too
 */
public record Receivers(List<BodyView> successors, List<BodyView> superiors, List<BodyView> found, boolean more) {

    public Receivers {
        successors = List.copyOf(successors);
        superiors = List.copyOf(superiors);
        found = List.copyOf(found);
    }
}
