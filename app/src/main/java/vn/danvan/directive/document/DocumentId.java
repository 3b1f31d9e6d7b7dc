package vn.danvan.directive.document;

import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Stub of the contract. */
public record DocumentId(UUID value) {
    public static DocumentId of(String text) {
        return new DocumentId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
