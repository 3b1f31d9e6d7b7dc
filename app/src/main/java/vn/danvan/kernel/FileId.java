package vn.danvan.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a stored file. */
public record FileId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link NotFound}. */
    public static FileId of(String text) {
        return new FileId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
