package vn.danvan.summary;

import java.io.Serializable;
import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Identifies a version of a summary. */
public record VersionId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link vn.danvan.kernel.NotFound}. */
    public static VersionId of(String text) {
        return new VersionId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
