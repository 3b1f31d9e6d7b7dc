package vn.danvan.reporting.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.rules.period.PeriodCode;

/**
 * Which values another program asks for.
 *
 * @param dataSets forms; none means all
 * @param orgUnits codes of bodies, at least one
 * @param children whether the bodies below them are meant too
 * @param periods names of {@link PeriodCode}; none means all between the days
 * @param from the first day on which a period may end, or null
 * @param to the last such day, or null
 * @param updatedSince only values that changed then or later, or null
 * @param includeDeleted whether what is gone since is told too
 * @param markUnapproved whether values of reports that are not approved yet are marked, and come again once they are
 * @param limit how many values at most, 0 for all; more than one answer holds are refused all the same
 */
public record DataValueQuery(
        List<String> dataSets,
        List<String> orgUnits,
        boolean children,
        List<String> periods,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant updatedSince,
        boolean includeDeleted,
        boolean markUnapproved,
        int limit) {

    /** Keeps copies. */
    public DataValueQuery {
        dataSets = List.copyOf(dataSets);
        orgUnits = List.copyOf(orgUnits);
        periods = List.copyOf(periods);
    }
}
