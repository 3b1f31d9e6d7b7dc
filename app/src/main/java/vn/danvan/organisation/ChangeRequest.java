package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as somebody enters it.
 *
 * @param from the units it starts from; for a level that is abolished, every unit of it
 * @param to the units that begin, or the new name and kind
 * @param into the existing unit that takes the others in, or null when a new one begins
 * @param parent the area or body above: of new units, or the new one of a transfer
 * @param effective first day of the new state; a proposal may leave it open
 * @param decided day of the decision, once there is one
 * @param allocation needed for a split
 */
public record ChangeRequest(
        EventKind kind,
        UnitType type,
        List<UUID> from,
        List<NewUnit> to,
        @Nullable UUID into,
        @Nullable UUID parent,
        @Nullable LocalDate effective,
        @Nullable LocalDate decided,
        String legalBasis,
        String note,
        @Nullable Allocation allocation) {

    /**
     * A unit that begins, or what a unit is called from now on.
     *
     * @param shortName for bodies; the name stands in where it is empty
     * @param kind name of an {@link AreaKind} or {@link BodyKind}
     * @param code the statistics office's code of an area, the own code of a body; may be empty for an area
     */
    public record NewUnit(String name, String shortName, String kind, String code) {}

    public ChangeRequest {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
