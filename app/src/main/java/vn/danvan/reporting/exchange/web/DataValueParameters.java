package vn.danvan.reporting.exchange.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.DataValueQuery;
import vn.danvan.web.Ui;

/**
 * The parameters of a question for values, as DHIS2 names them.
 *
 * @param unmarked ours alone: true for a program that refuses properties DHIS2 does not have
 */
record DataValueParameters(
        @Nullable List<String> dataSet,
        @Nullable List<String> orgUnit,
        @Nullable List<String> period,
        @Nullable Boolean children,
        @Nullable String startDate,
        @Nullable String endDate,
        @Nullable String lastUpdated,
        @Nullable Boolean includeDeleted,
        @Nullable Boolean unmarked,
        @Nullable Integer limit) {

    private static final int LAST_YEAR = 9999;

    /** The question, or every parameter that cannot be read. */
    Outcome<DataValueQuery> query() {
        List<Refusal> faults = new ArrayList<>();
        DataValueQuery query = new DataValueQuery(
                dataSet == null ? List.of() : dataSet,
                orgUnit == null ? List.of() : orgUnit,
                Boolean.TRUE.equals(children),
                period == null ? List.of() : period,
                read("startDate", startDate, DataValueParameters::day, faults).orElse(null),
                read("endDate", endDate, DataValueParameters::day, faults).orElse(null),
                read("lastUpdated", lastUpdated, DataValueParameters::instant, faults)
                        .orElse(null),
                Boolean.TRUE.equals(includeDeleted),
                !Boolean.TRUE.equals(unmarked),
                limit == null ? 0 : Math.max(0, limit));
        return faults.isEmpty() ? Outcome.done(query) : Outcome.refused(faults);
    }

    private static Instant instant(String text) {
        if (text.length() <= "2021-01-31".length()) {
            return day(text).atStartOfDay(Ui.ZONE).toInstant();
        }
        OffsetDateTime moment = OffsetDateTime.parse(text);
        checkYear(moment.getYear());
        return moment.toInstant();
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        checkYear(day.getYear());
        return day;
    }

    /** Years of four digits: the database knows no others. */
    private static void checkYear(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("a year of four digits, not " + year);
        }
    }

    private static <T> Optional<T> read(
            String name, @Nullable String text, Function<String, T> reader, List<Refusal> faults) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (DateTimeException unreadable) {
            faults.add(Refusal.at(name, "exchange.day", name, text));
            return Optional.empty();
        }
    }
}
