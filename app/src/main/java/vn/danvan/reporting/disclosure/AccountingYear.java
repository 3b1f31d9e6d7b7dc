package vn.danvan.reporting.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * All periods of every kind that are reported for one year. Figures of different years are never held against each other, so
 * that kinds with other cut-offs, which reach into the neighbouring years, do not tie all years together.
 */
record AccountingYear(int year, List<ReportingPeriod> periods, List<LocalDate> ends) {

    AccountingYear {
        periods = List.copyOf(periods);
        ends = List.copyOf(ends);
    }

    AccountingYear(int year, List<ReportingPeriod> periods) {
        this(
                year,
                periods,
                periods.stream().map(ReportingPeriod::end).distinct().sorted().toList());
    }

    /** The place of the period, by its kind and number; below 0 when it is none of the year. */
    int indexOf(ReportingPeriod period) {
        for (int at = 0; at < periods.size(); at++) {
            if (periods.get(at).isNamedAs(period)) {
                return at;
            }
        }
        return -1;
    }

    LocalDate lastEnd() {
        return ends.getLast();
    }

    LocalDate firstStart() {
        return periods.stream()
                .map(ReportingPeriod::start)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Lists the periods of years; read again when an administrator has put other kinds of periods into force. */
    @Component
    static class Years {

        private record Known(List<PeriodKind> kinds, Map<Integer, AccountingYear> years) {}

        private final Periods periods;
        private volatile Known known = new Known(List.of(), Map.of());

        Years(Periods periods) {
            this.periods = periods;
        }

        /** The year that the period is reported for, with the period itself even when no kind has it. */
        AccountingYear of(ReportingPeriod period) {
            AccountingYear year = Objects.requireNonNull(years().computeIfAbsent(period.year(), this::read));
            if (year.indexOf(period) >= 0) {
                return year;
            }
            List<ReportingPeriod> more = new ArrayList<>(year.periods());
            more.add(period);
            return new AccountingYear(period.year(), more);
        }

        private Map<Integer, AccountingYear> years() {
            List<PeriodKind> kinds = periods.all();
            Known now = known;
            if (!now.kinds().equals(kinds)) {
                now = new Known(kinds, new ConcurrentHashMap<>());
                known = now;
            }
            return now.years();
        }

        private AccountingYear read(int year) {
            return new AccountingYear(
                    year,
                    periods.all().stream()
                            .map(PeriodKind::id)
                            .distinct()
                            .flatMap(kind -> periods.ofYear(kind, year).stream())
                            .toList());
        }
    }
}
