package vn.danvan.organisation.web;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.EventView;
import vn.danvan.organisation.HandOvers;
import vn.danvan.organisation.Lineage;
import vn.danvan.organisation.PositionView;

/**
 * What the page of a body shows.
 *
 * @param undone its beginning was undone, so that it exists on no day
 * @param above the bodies that direct it, the highest first
 * @param work what it has open and what was handed over
 */
public record BodyPage(
        LocalDate on,
        BodyView body,
        boolean exists,
        boolean undone,
        List<BodyView> above,
        List<BodyView> below,
        List<BodyView> partners,
        List<PositionView> holders,
        List<PositionView> history,
        Lineage lineage,
        List<EventView> events,
        Work work,
        boolean mayPropose) {

    /** A body with those who hold posts in it. */
    public record Held(BodyView body, List<PositionView> holders) {}

    /** A hand-over with the names in it. */
    public record Handed(BodyView from, BodyView to, HandOvers.Done done, PositionView by) {}

    /**
     * The work side of a body.
     *
     * @param open what it has open, by kind
     * @param handed hand-overs from it or to it
     */
    public record Work(List<HandOvers.Work> open, List<Handed> handed, boolean mayHandOver) {}
}
