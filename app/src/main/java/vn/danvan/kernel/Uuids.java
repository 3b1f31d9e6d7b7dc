package vn.danvan.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes and reads UUIDs; new ones are version 7 (RFC 9562), so that rows sort by the time they were made. */
public final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuids() {}

    /** A new version 7 UUID from the clock's millisecond and 74 random bits. */
    public static UUID next(Clock clock) {
        long high = (clock.millis() << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Reads a UUID that came from an address; text that is none names nothing, so it is {@link NotFound}. */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw new NotFound("id", text);
        }
    }
}
