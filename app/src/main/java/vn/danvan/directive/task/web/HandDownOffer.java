package vn.danvan.directive.task.web;

import vn.danvan.organisation.BodyView;

/**
 * A body that a task may be handed down to, with what was chosen for it.
 *
 * @param holds true when it already has a part of the task
 * @param due the deadline typed for it, or an empty text for the task's own
 */
public record HandDownOffer(BodyView body, boolean holds, boolean chosen, String due) {}
