package vn.danvan.organisation;

import java.util.List;
import vn.danvan.kernel.Refusal;

/**
 * What a change will do when it comes into force.
 *
 * @param obstacles why it cannot be carried out as it stands; none when it can
 * @param lines what ends, begins and changes
 * @param ending the bodies that end, with their open work
 */
public record ChangePreview(List<Refusal> obstacles, List<Line> lines, List<Ending> ending) {

    /** What happens to a unit. */
    public enum Effect {
        /** It exists no longer from the day on. */
        ENDS,
        /** It exists from the day on. */
        BEGINS,
        /** It goes on with another name, kind or place. */
        CHANGES,
        /** By undoing a change: it goes on as if it had never ended. */
        REOPENS,
        /** By undoing a change: it never began. */
        VANISHES,
        /** By undoing a change: it has its former name, kind or place again. */
        RETURNS
    }

    /**
     * One unit that is touched.
     *
     * @param name its name so far, or the name it begins with
     * @param after its name or the unit above it from then on; empty when it ends or begins
     */
    public record Line(Effect effect, UnitType type, String name, String after) {}

    /** A body that ends and what it still has open. */
    public record Ending(BodyView body, List<BodyView> successors, List<HandOvers.Work> work) {

        /** Items open over every kind of work. */
        public long open() {
            return work.stream().mapToLong(HandOvers.Work::items).sum();
        }
    }

    public ChangePreview {
        obstacles = List.copyOf(obstacles);
        lines = List.copyOf(lines);
        ending = List.copyOf(ending);
    }
}
