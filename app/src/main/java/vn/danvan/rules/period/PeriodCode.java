package vn.danvan.rules.period;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of periods in exchange. Calendar periods are named as DHIS2 names them ({@code 202003}, {@code 2020Q1},
 * {@code 2020}, {@code 2020W5}); all others by kind, year and number ({@code six-months-2020}, {@code quarter-2020-1}), which
 * DHIS2 has no names for. A number that is 1 may be left out.
 *
 * @param kind the kind of period
 * @param index its number in the year, from 1
 */
public record PeriodCode(String kind, int year, int index) {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})W(\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern NAMED = Pattern.compile("([a-z][a-z-]*[a-z])-(\\d{4})(?:-(\\d{1,3}))?");

    private static final String CALENDAR_MONTH = "calendar-month";
    private static final String CALENDAR_QUARTER = "calendar-quarter";
    private static final String CALENDAR_YEAR = "calendar-year";
    private static final String WEEKS = "week";

    /** The name of the period. */
    public static PeriodCode of(ReportingPeriod period) {
        return new PeriodCode(period.kind(), period.year(), period.index());
    }

    /** What DHIS2 calls the kind of period; our own name where it has none. */
    public static String type(String kind) {
        return switch (kind) {
            case CALENDAR_MONTH -> "Monthly";
            case CALENDAR_QUARTER -> "Quarterly";
            case WEEKS -> "Weekly";
            case CALENDAR_YEAR -> "Yearly";
            default -> kind;
        };
    }

    /** Reads a name; empty when it is none. Whether there is such a period is not asked. */
    public static Optional<PeriodCode> read(String text) {
        String name = text.strip();
        return dated(MONTH, CALENDAR_MONTH, name)
                .or(() -> dated(QUARTER, CALENDAR_QUARTER, name))
                .or(() -> dated(WEEK, WEEKS, name))
                .or(() -> dated(YEAR, CALENDAR_YEAR, name))
                .or(() -> named(name));
    }

    private static Optional<PeriodCode> dated(Pattern pattern, String kind, String name) {
        Matcher found = pattern.matcher(name);
        if (!found.matches()) {
            return Optional.empty();
        }
        int index = found.groupCount() < 2 ? 1 : Integer.parseInt(found.group(2));
        return Optional.of(new PeriodCode(kind, Integer.parseInt(found.group(1)), index));
    }

    private static Optional<PeriodCode> named(String name) {
        Matcher found = NAMED.matcher(name);
        if (!found.matches()) {
            return Optional.empty();
        }
        int index = found.group(3) == null ? 1 : Integer.parseInt(found.group(3));
        return Optional.of(new PeriodCode(found.group(1), Integer.parseInt(found.group(2)), index));
    }

    /** The name, as {@link #read} reads it. */
    @Override
    public String toString() {
        String of = "%04d".formatted(year);
        return switch (kind) {
            case CALENDAR_MONTH -> of + "%02d".formatted(index);
            case CALENDAR_QUARTER -> of + "Q" + index;
            case WEEKS -> of + "W" + index;
            case CALENDAR_YEAR -> of;
            default -> kind + "-" + of + (index == 1 ? "" : "-" + index);
        };
    }
}
