package vn.danvan.summary;

import java.io.Serializable;
import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Identifies a summary. */
public record SummaryId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link vn.danvan.kernel.NotFound}. */
    public static SummaryId of(String text) {
        return new SummaryId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
