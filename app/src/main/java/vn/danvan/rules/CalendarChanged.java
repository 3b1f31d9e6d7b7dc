package vn.danvan.rules;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day off or a working day was announced or withdrawn; open deadlines that it touches are to be worked out again.
 *
 * @param working true when the announcement is of a working day
 * @param withdrawn true when the announcement no longer holds
 * @param label what people call the day
 * @param source the announcement it rests on
 * @param body the one body concerned, or null for everybody
 */
public record CalendarChanged(
        LocalDate date,
        boolean working,
        boolean withdrawn,
        String label,
        String source,
        @Nullable UUID body) {}
