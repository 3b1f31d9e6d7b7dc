package vn.danvan.rules.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.YamlMap;

/**
 * Checks definitions of period kinds that somebody brings, each fault at its place.
 *
 * @param known the kinds in force
 * @param merged all kinds as they would be
 */
record PeriodChecks(List<PeriodKind> known, List<PeriodKind> merged, List<PeriodFiles.Written> written) {

    static final Comparator<ReportingPeriod> IN_TIME = Comparator.comparing(ReportingPeriod::kind)
            .thenComparing(ReportingPeriod::start)
            .thenComparingInt(ReportingPeriod::index);

    /** As other programs name periods: {@link PeriodCode} could not read any other id. */
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** Other programs know these by the calendar: {@code 202003} is March and nothing else. */
    private static final Set<String> OF_THE_CALENDAR =
            Set.of("calendar-month", "calendar-quarter", "calendar-year", "week");

    private static final int MONTHS = 12;

    /** Each definition for itself. */
    void definitions() {
        written.forEach(one -> {
            PeriodKind kind = one.kind();
            if (!ID.matcher(kind.id()).matches() || kind.id().length() < 2) {
                one.places().fault("id", "rules.fault.period-id", kind.id());
            }
            known.stream()
                    .filter(other -> other.id().equals(kind.id()))
                    .findFirst()
                    .ifPresent(other -> alike(kind, other, one.places()));
            merged.stream()
                    .filter(then -> then.edition().equals(kind.edition()))
                    .findFirst()
                    .ifPresent(then -> day(then, one.places()));
            lost(one);
        });
    }

    /** A day that comes once must not be lost because a definition of other days begins before it. */
    private void lost(PeriodFiles.Written brought) {
        known.stream()
                .filter(kind -> kind.id().equals(brought.kind().id()))
                .filter(kind -> kind.from().isBefore(brought.kind().from()))
                .forEach(kind -> kind.fixed()
                        .map(PeriodKind.FixedDay::day)
                        .filter(kind::inForceOn)
                        .filter(day -> merged.stream()
                                .filter(then -> then.edition().equals(kind.edition()))
                                .noneMatch(then -> then.inForceOn(day)))
                        .filter(day ->
                                merged.stream().noneMatch(then -> then.id().equals(kind.id()) && isOn(then, day)))
                        .ifPresent(day -> brought.places().fault("from", "rules.fault.period-lost", kind.id(), day)));
    }

    private static boolean isOn(PeriodKind kind, LocalDate day) {
        return kind.inForceOn(day)
                && kind.fixed()
                        .map(PeriodKind.FixedDay::day)
                        .filter(day::equals)
                        .isPresent();
    }

    private static void alike(PeriodKind kind, PeriodKind other, YamlMap places) {
        if (!kind.sortedLike(other)) {
            places.fault("id", "rules.fault.period-sort", kind.id());
        } else if (OF_THE_CALENDAR.contains(kind.id()) && !kind.daysLike(other)) {
            places.fault("start", "rules.fault.period-calendar", kind.id());
        }
    }

    private static void day(PeriodKind kind, YamlMap places) {
        kind.fixed()
                .map(PeriodKind.FixedDay::day)
                .filter(day -> !kind.inForceOn(day) || !WorkCalendar.national().covers(day))
                .ifPresent(day -> places.fault(
                        "day",
                        "rules.fault.period-day",
                        day,
                        kind.from(),
                        kind.to().map(LocalDate::toString).orElse("…")));
    }

    /**
     * The definitions one after the other: no period has the name of another, and none that is in use changes.
     *
     * @param moved periods in use that would change
     */
    void sequence(List<ReportingPeriod> moved) {
        Periods periods = Periods.of(merged, WorkCalendar.national());
        written.forEach(one -> {
            String id = one.kind().id();
            years(one.kind())
                    .forEach(year -> twice(periods.ofYear(id, year)).stream()
                            .limit(1)
                            .forEach(period -> one.places()
                                    .fault(
                                            "from",
                                            "rules.fault.period-twice",
                                            id,
                                            Integer.toString(year),
                                            period.index())));
        });
        written.stream()
                .map(one -> one.kind().id())
                .distinct()
                .forEach(id -> used(
                        id, moved.stream().filter(one -> one.kind().equals(id)).toList()));
    }

    private void used(String id, List<ReportingPeriod> moved) {
        if (moved.isEmpty()) {
            return;
        }
        ReportingPeriod last = moved.getLast();
        written.stream()
                .filter(one -> one.kind().id().equals(id))
                .findFirst()
                .ifPresent(one -> one.places()
                        .fault(
                                "from",
                                "rules.fault.period-used",
                                id,
                                moved.size(),
                                PeriodCode.of(last).toString(),
                                last.start(),
                                last.end()));
    }

    private static List<ReportingPeriod> twice(List<ReportingPeriod> periods) {
        Map<Integer, Integer> seen = new HashMap<>();
        return periods.stream()
                .filter(period -> seen.merge(period.index(), 1, Integer::sum) > 1)
                .toList();
    }

    private static List<Integer> years(PeriodKind kind) {
        LocalDate around = kind.fixed().map(PeriodKind.FixedDay::day).orElse(kind.from());
        int last = kind.to().map(LocalDate::getYear).orElse(around.getYear());
        return List.of(around.getYear() - 1, around.getYear(), around.getYear() + 1, last, last + 1).stream()
                .distinct()
                .toList();
    }

    /** Days that would stand in no period of the kind, or in two, where one definition follows another. */
    void gaps(ContentFaults warnings) {
        Periods periods = Periods.of(merged, WorkCalendar.national());
        written.stream().filter(one -> coversTheYear(one.kind())).forEach(one -> {
            List<ReportingPeriod> around = new ArrayList<>();
            IntStream.rangeClosed(-1, 1)
                    .map(years -> one.kind().from().getYear() + years)
                    .forEach(year -> around.addAll(periods.ofYear(one.kind().id(), year)));
            around.sort(IN_TIME);
            for (int at = 1; at < around.size(); at++) {
                LocalDate end = around.get(at - 1).end();
                LocalDate start = around.get(at).start();
                if (!end.plusDays(1).equals(start)) {
                    warnings.atLine(
                            one.places().line("from"),
                            "rules.warning.period-gap",
                            one.kind().id(),
                            end,
                            start);
                }
            }
        });
    }

    private static boolean coversTheYear(PeriodKind kind) {
        return kind.weekly() || kind.months() * kind.perYear() == MONTHS;
    }
}
