package vn.danvan.organisation;

import java.io.Serializable;
import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Identifies a change of the organisation. */
public record EventId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link vn.danvan.kernel.NotFound}. */
    public static EventId of(String text) {
        return new EventId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
