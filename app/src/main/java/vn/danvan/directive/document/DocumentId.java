package vn.danvan.directive.document;

import java.io.Serializable;
import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Identifies a registered document. */
public record DocumentId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link vn.danvan.kernel.NotFound}. */
    public static DocumentId of(String text) {
        return new DocumentId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
