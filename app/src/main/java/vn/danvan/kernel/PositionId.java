package vn.danvan.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a person's post in a body for a time. */
public record PositionId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link NotFound}. */
    public static PositionId of(String text) {
        return new PositionId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
