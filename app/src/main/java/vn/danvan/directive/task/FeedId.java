package vn.danvan.directive.task;

import java.io.Serializable;
import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Identifies a calendar feed. */
public record FeedId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link vn.danvan.kernel.NotFound}. */
    public static FeedId of(String text) {
        return new FeedId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
