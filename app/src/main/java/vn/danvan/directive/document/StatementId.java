package vn.danvan.directive.document;

import java.util.UUID;
import vn.danvan.kernel.Uuids;

/** Stub of the contract. */
public record StatementId(UUID value) {
    public static StatementId of(String text) {
        return new StatementId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
