package vn.danvan.directive.document;

import java.io.Serializable;
import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Identifies a statement of a document. */
public record StatementId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link vn.danvan.kernel.NotFound}. */
    public static StatementId of(String text) {
        return new StatementId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
