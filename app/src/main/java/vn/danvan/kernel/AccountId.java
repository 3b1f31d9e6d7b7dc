package vn.danvan.kernel;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an account that signs in. */
public record AccountId(UUID value) implements Serializable {

    /** Reads the id from its text form; anything but a UUID is refused with {@link NotFound}. */
    public static AccountId of(String text) {
        return new AccountId(Uuids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
