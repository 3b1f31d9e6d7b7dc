package vn.danvan.reporting.submission;

import java.io.Serializable;
import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Identifies a submission: one version of one form of one body for one period. */
public record SubmissionId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link vn.danvan.kernel.NotFound}. */
    public static SubmissionId of(String text) {
        return new SubmissionId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
