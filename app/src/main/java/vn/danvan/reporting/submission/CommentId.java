package vn.danvan.reporting.submission;

import java.io.Serializable;
import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Identifies what somebody who approves remarked at a cell. */
public record CommentId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link vn.danvan.kernel.NotFound}. */
    public static CommentId of(String text) {
        return new CommentId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
