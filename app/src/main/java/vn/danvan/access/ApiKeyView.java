package vn.danvan.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of the own account with which another program acts; the key itself is shown once and never again.
 *
 * @param expiresOn the first day on which it no longer works
 */
public record ApiKeyView(
        UUID id,
        String label,
        Instant createdAt,
        LocalDate expiresOn,
        @Nullable Instant lastUsedAt) {}
