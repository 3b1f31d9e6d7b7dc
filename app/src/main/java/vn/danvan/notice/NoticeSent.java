package vn.danvan.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice was written to a body or to an account. */
public record NoticeSent(
        UUID id, @Nullable UUID body, @Nullable UUID account, String kind, List<String> args, String link) {

    /** When it was written, to the millisecond: version 7 ids begin with their time (RFC 9562). */
    Instant at() {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
