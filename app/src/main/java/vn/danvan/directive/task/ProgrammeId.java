package vn.danvan.directive.task;

import java.io.Serializable;
import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Identifies a programme of a body for a year. */
public record ProgrammeId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link vn.danvan.kernel.NotFound}. */
    public static ProgrammeId of(String text) {
        return new ProgrammeId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
