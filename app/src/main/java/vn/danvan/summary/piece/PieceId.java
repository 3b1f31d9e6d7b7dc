package vn.danvan.summary.piece;

import java.io.Serializable;
import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Identifies a piece of one version of a summary. */
public record PieceId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link vn.danvan.kernel.NotFound}. */
    public static PieceId of(String text) {
        return new PieceId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
