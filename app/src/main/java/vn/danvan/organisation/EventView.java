package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change with its state.
 *
 * @param verified false when a source for its units or its day is missing
 * @param undone when and why it was undone after it had been in force, or null
 * @param version counts its revisions, so that nobody overwrites what somebody else has just entered
 */
public record EventView(
        EventId id,
        EventKind kind,
        EventState state,
        UnitType type,
        @Nullable LocalDate effective,
        @Nullable LocalDate decided,
        @Nullable String legalBasis,
        boolean verified,
        @Nullable Allocation allocation,
        @Nullable String note,
        List<Unit> from,
        List<Unit> to,
        @Nullable Undone undone,
        int version) {

    /** When and why a change that had been in force was taken back. */
    public record Undone(LocalDate on, String reason) {}

    /** A unit the change concerns, by the name it had or gets. */
    public record Unit(UUID id, UnitType type, String name) {}

    public EventView {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
