package vn.danvan.directive.task;

import java.io.Serializable;
import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Identifies a series of recurring tasks. */
public record SeriesId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link vn.danvan.kernel.NotFound}. */
    public static SeriesId of(String text) {
        return new SeriesId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
