package vn.danvan.directive.document;

import java.io.Serializable;
import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Identifies a document that is being taken in and not registered yet. */
public record IntakeId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link vn.danvan.kernel.NotFound}. */
    public static IntakeId of(String text) {
        return new IntakeId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
