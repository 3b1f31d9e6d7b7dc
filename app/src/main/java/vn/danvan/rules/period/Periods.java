package vn.danvan.rules.period;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.ContentSource;

/** The reporting periods of each kind, with their cut-offs and due days. */
public final class Periods {

    /** A report is due at most so long after the end of its period, by whichever rule; until then the calendar must reach. */
    private static final int YEARS_TO_DUE = 2;

    private final Supplier<List<PeriodKind>> kinds;
    private final WorkCalendar calendar;

    private Periods(Supplier<List<PeriodKind>> kinds, WorkCalendar calendar) {
        this.kinds = kinds;
        this.calendar = calendar;
    }

    /** The kinds shipped with the program; due days are counted on the calendar given. */
    public static Periods shipped(WorkCalendar calendar) {
        return of(shippedKinds(), calendar);
    }

    /** The kinds shipped with the program, in the order of the content; throws, naming every fault, when there is any. */
    public static List<PeriodKind> shippedKinds() {
        return List.copyOf(new PeriodFiles(ContentSource.shipped()).kinds());
    }

    /** These kinds and no others. */
    public static Periods of(List<PeriodKind> kinds, WorkCalendar calendar) {
        List<PeriodKind> copy = List.copyOf(kinds);
        return new Periods(() -> copy, calendar);
    }

    /** Whatever kinds are in force when somebody asks. */
    public static Periods current(Supplier<List<PeriodKind>> kinds, WorkCalendar calendar) {
        return new Periods(kinds, calendar);
    }

    /** The same kinds with due days counted on another calendar, such as one body's own. */
    public Periods on(WorkCalendar other) {
        return new Periods(kinds, other);
    }

    /** Every kind there ever was, in the order of the content. */
    public List<PeriodKind> all() {
        return kinds.get();
    }

    /** The ids of all kinds. */
    public Set<String> ids() {
        return all().stream().map(PeriodKind::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds defined on that day, in the order of the content. */
    public List<PeriodKind> kinds(LocalDate asOf) {
        return all().stream().filter(kind -> kind.inForceOn(asOf)).toList();
    }

    /**
     * The definition of the kind in force on that day; where there is none, the last one before, else the first one after. Empty when
     * the kind was never defined.
     */
    public Optional<PeriodKind> definition(String kind, LocalDate day) {
        List<PeriodKind> own = all().stream()
                .filter(one -> one.id().equals(kind))
                .sorted(Comparator.comparing(PeriodKind::from))
                .toList();
        return own.stream()
                .filter(one -> !one.from().isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> own.stream().findFirst());
    }

    /** All periods of the kind reported for the year, in order; none for a kind that is not defined then, nor where the calendar ends. */
    public List<ReportingPeriod> ofYear(String kind, int year) {
        if (year < WorkCalendar.FIRST.getYear() || year > WorkCalendar.LAST.getYear() - YEARS_TO_DUE) {
            return List.of();
        }
        return all().stream()
                .filter(one -> one.id().equals(kind))
                .flatMap(one ->
                        IntStream.rangeClosed(1, count(one, year)).boxed().flatMap(index -> period(one, year, index)))
                .toList();
    }

    /** The period of the kind with that number in the year. */
    public Optional<ReportingPeriod> period(String kind, int year, int index) {
        return ofYear(kind, year).stream()
                .filter(period -> period.index() == index)
                .findFirst();
    }

    /** The period of that name. */
    public Optional<ReportingPeriod> period(PeriodCode name) {
        return period(name.kind(), name.year(), name.index());
    }

    /** Whether there is still that period with the same days and the same hour: an administrator may give it others. */
    public boolean stands(ReportingPeriod period) {
        return period(PeriodCode.of(period))
                .filter(now -> now.start().equals(period.start())
                        && now.end().equals(period.end())
                        && now.at().equals(period.at()))
                .isPresent();
    }

    /** The period of the kind in which events of the day count; empty between cumulative periods. */
    public Optional<ReportingPeriod> containing(String kind, LocalDate day) {
        return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                .boxed()
                .flatMap(year -> ofYear(kind, year).stream())
                .filter(period -> period.contains(day))
                .findFirst();
    }

    /** The period of the kind before this one: of a polling day an earlier hour of that day only. */
    public Optional<ReportingPeriod> previous(ReportingPeriod period) {
        if (period.index() > 1) {
            return period(period.kind(), period.year(), period.index() - 1);
        }
        List<ReportingPeriod> before = ofYear(period.kind(), period.year() - 1);
        boolean once = all().stream()
                .anyMatch(
                        kind -> kind.id().equals(period.kind()) && kind.fixed().isPresent());
        return once || before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
    }

    /** The periods that a report of this one is compared with, the nearest first: of a polling day every earlier hour. */
    public List<ReportingPeriod> earlier(ReportingPeriod period) {
        return period.at().isPresent()
                ? ofYear(period.kind(), period.year()).reversed().stream()
                        .filter(one -> one.index() < period.index())
                        .toList()
                : previous(period).stream().toList();
    }

    /** The later hours of the same polling day, the nearest first; none of other periods. */
    public List<ReportingPeriod> later(ReportingPeriod period) {
        return period.at().isPresent()
                ? ofYear(period.kind(), period.year()).stream()
                        .filter(one -> one.index() > period.index())
                        .toList()
                : List.of();
    }

    /** The period of the kind with the same number in the year before; empty when there was none. */
    public Optional<ReportingPeriod> yearBefore(ReportingPeriod period) {
        return period(period.kind(), period.year() - 1, period.index());
    }

    private static int count(PeriodKind kind, int year) {
        if (kind.fixed().isPresent()) {
            PeriodKind.FixedDay fixed = kind.fixed().get();
            return fixed.day().getYear() == year ? Math.max(1, fixed.hours().size()) : 0;
        }
        return kind.weekly()
                ? (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                        .rangeRefinedBy(LocalDate.of(year, 7, 1))
                        .getMaximum()
                : kind.perYear();
    }

    private Stream<ReportingPeriod> period(PeriodKind kind, int year, int index) {
        if (kind.fixed().isPresent()) {
            return kind.inForceOn(kind.fixed().get().day())
                    ? Stream.of(ofDay(kind, kind.fixed().get(), index))
                    : Stream.empty();
        }
        LocalDate start = kind.weekly() ? monday(year, index) : kind.firstDay(year, index);
        LocalDate end = kind.weekly()
                ? start.plusDays(6)
                : start.plusMonths(kind.months()).minusDays(1);
        return kind.inForceOn(end) && calendar.covers(end)
                ? Stream.of(new ReportingPeriod(kind.id(), year, index, start, end, due(end, kind.dueWorkingDays())))
                : Stream.empty();
    }

    private ReportingPeriod ofDay(PeriodKind kind, PeriodKind.FixedDay fixed, int index) {
        LocalDate day = fixed.day();
        Optional<LocalTime> at = fixed.hours().isEmpty()
                ? Optional.empty()
                : Optional.of(LocalTime.of(fixed.hours().get(index - 1), 0));
        return new ReportingPeriod(
                kind.id(),
                day.getYear(),
                index,
                day,
                day,
                due(day, kind.dueWorkingDays()),
                at,
                at.map(hour -> hour.plusMinutes(fixed.dueMinutes())));
    }

    private static LocalDate monday(int year, int week) {
        LocalDate fourth = LocalDate.of(year, 1, 4);
        return fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
    }

    private LocalDate due(LocalDate end, int workingDays) {
        LocalDate due = end;
        for (int counted = 0; counted < workingDays; counted++) {
            due = calendar.workingDayNotBefore(due.plusDays(1));
        }
        return due;
    }
}
