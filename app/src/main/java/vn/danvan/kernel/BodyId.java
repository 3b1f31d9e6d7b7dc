package vn.danvan.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a body (committee, board, Front, organisation, state body). */
public record BodyId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link NotFound}. */
    public static BodyId of(String text) {
        return new BodyId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
