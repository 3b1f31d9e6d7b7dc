package vn.danvan.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.rules.calendar.AnnouncedDay;

/**
 * An announced day that holds.
 *
 * @param body the one body concerned, or null for everybody
 * @param announcedBy the account that entered it
 */
public record AnnouncedDayView(
        UUID id, AnnouncedDay day, @Nullable UUID body, Instant announcedAt, UUID announcedBy) {}
