package vn.danvan.rules.period;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;

/**
 * A kind of reporting period as it is defined for some time.
 *
 * @param start month and day on which the first period of a year begins; ignored for weeks
 * @param previousYear true when that day lies in the calendar year before
 * @param months length of one period; 0 for ISO weeks
 * @param perYear how many follow one another in a year; weeks count as many as the year has
 * @param dueWorkingDays working days after the end until the report is due; 0 where hours are asked for
 * @param fixed the one day it is for, such as a polling day, else empty
 * @param from the first day on which the definition is in force; a period belongs to the definition in force on its end
 */
public record PeriodKind(
        String id,
        Wording name,
        MonthDay start,
        boolean previousYear,
        int months,
        int perYear,
        int dueWorkingDays,
        Optional<FixedDay> fixed,
        LocalDate from,
        Optional<LocalDate> to,
        Confidence confidence,
        String source) {

    /**
     * A day that comes once.
     *
     * @param hours the hours of snapshots, each counting from the beginning of the day; when there are none, the day is one
     *     period
     * @param dueMinutes how many minutes after its hour a snapshot is in time; 0 without hours
     */
    public record FixedDay(LocalDate day, List<Integer> hours, int dueMinutes) {

        /** Keeps a copy of the hours. */
        public FixedDay {
            hours = List.copyOf(hours);
        }
    }

    /** Whether a year has more than one of its periods. */
    public boolean several() {
        return weekly() || (fixed.isEmpty() ? perYear > 1 : hourly());
    }

    /** Whether the periods are ISO weeks, Monday to Sunday. */
    public boolean weekly() {
        return months == 0 && fixed.isEmpty();
    }

    /**
     * The number of the last period of this kind in that period of another kind of the same year: the same number where a year
     * has as many of both, the fourth quarter for a year; empty for a kind that is longer or does not fit in.
     */
    public OptionalInt lastIn(PeriodKind other, int index) {
        if (months == 0 || other.months == 0 || months > other.months) {
            return OptionalInt.empty();
        }
        if (perYear == other.perYear) {
            return OptionalInt.of(index);
        }
        return other.months % months == 0 ? OptionalInt.of(index * other.months / months) : OptionalInt.empty();
    }

    /** Tells this definition of the kind from all others: its id and the first day it is for. */
    public String edition() {
        return id + "@" + from;
    }

    /** The same, ending before that day when it would go on; it is left as it is when it ends before anyway. */
    PeriodKind endingBefore(LocalDate next) {
        return to.filter(next::isAfter).isPresent()
                ? this
                : new PeriodKind(
                        id,
                        name,
                        start,
                        previousYear,
                        months,
                        perYear,
                        dueWorkingDays,
                        fixed,
                        from,
                        Optional.of(next.minusDays(1)),
                        confidence,
                        source);
    }

    /** Whether both are of one sort: weeks, runs of months, hours of a day, or a day. */
    boolean sortedLike(PeriodKind other) {
        return weekly() == other.weekly() && fixed.isPresent() == other.fixed.isPresent() && hourly() == other.hourly();
    }

    private boolean hourly() {
        return fixed.filter(one -> !one.hours().isEmpty()).isPresent();
    }

    /** Whether the periods of both have the same days, whatever they are called and whenever they are due. */
    boolean daysLike(PeriodKind other) {
        return start.equals(other.start)
                && previousYear == other.previousYear
                && months == other.months
                && perYear == other.perYear;
    }

    boolean inForceOn(LocalDate date) {
        return !date.isBefore(from) && to.filter(date::isAfter).isEmpty();
    }

    /** Whether both define the same kind for a day. */
    boolean meets(PeriodKind other) {
        return id.equals(other.id)
                && other.to.filter(from::isAfter).isEmpty()
                && to.filter(other.from::isAfter).isEmpty();
    }

    LocalDate firstDay(int year, int index) {
        return start.atYear(previousYear ? year - 1 : year).plusMonths((long) (index - 1) * months);
    }
}
