package vn.danvan.bench.rollup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * A country that reports: every commune fills in every indicator every month. The rows lie in the order in which submissions
 * come in, month by month and commune by commune, not in the order in which they are asked for.
 *
 * @param provinces lie side by side in the numbers of the communes
 */
record Country(int communes, int indicators, int months, int provinces, int districts) {

    /** As many as there are. */
    static final int ALL_PROVINCES = 34;

    private static final int ALL_COMMUNES = 3321;
    private static final int DISTRICTS_OF_A_PROVINCE = 10;
    private static final int FIRST_YEAR = 2021;
    private static final int INDICATORS = 300;
    private static final int MONTHS = 60;

    /** The whole country or some of its provinces; each is as large as it is in the whole. */
    static Country of(int provinces) {
        return new Country(
                ALL_COMMUNES * provinces / ALL_PROVINCES,
                INDICATORS,
                MONTHS,
                provinces,
                provinces * DISTRICTS_OF_A_PROVINCE);
    }

    /** What is reported, a row each; the parts of a figure along several axes stand in one. */
    long values() {
        return (long) communes * indicators * months;
    }

    /** The areas: provinces from 1, districts from 1001, communes from 10001, each with an id made of its number. */
    static UUID area(int number) {
        return new UUID(0, number);
    }

    static String indicator(int number) {
        return "BENCH." + number;
    }

    int provinceOfCommune(int commune) {
        return 1 + (commune - 1) * provinces / communes;
    }

    int districtOfCommune(int commune) {
        return 1001 + (commune - 1) * districts / communes;
    }

    List<UUID> allProvinces() {
        List<UUID> all = new ArrayList<>();
        for (int province = 1; province <= provinces; province++) {
            all.add(area(province));
        }
        return all;
    }

    /** Consecutive months. */
    List<ReportingPeriod> months(int first, int count) {
        List<ReportingPeriod> found = new ArrayList<>();
        for (int month = first; month < first + count; month++) {
            LocalDate start = LocalDate.of(FIRST_YEAR, 1, 1).plusMonths(month);
            LocalDate end = start.plusMonths(1).minusDays(1);
            found.add(new ReportingPeriod("calendar-month", start.getYear(), start.getMonthValue(), start, end, end));
        }
        return found;
    }

    /** Gives every indicator, area, body and month its number. */
    void name(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("insert into reporting.indicator_key (key, code) overriding system value"
                    + " select n, 'BENCH.' || n from generate_series(1, " + indicators + ") n");
            statement.execute("insert into reporting.period_key (key, kind, year, index, start_day, end_day)"
                    + " overriding system value select n + 1, 'calendar-month', extract(year from d), extract(month from d), d,"
                    + " (d + interval '1 month' - interval '1 day')::date from generate_series(0, " + (months - 1)
                    + ") n, lateral (select (date '" + FIRST_YEAR + "-01-01' + n * interval '1 month')::date d) day");
            for (String range :
                    List.of("1, " + provinces, "1001, " + (1000 + districts), "10001, " + (10_000 + communes))) {
                statement.execute("insert into reporting.area_key (key, area) overriding system value"
                        + " select n, lpad(to_hex(n), 32, '0')::uuid from generate_series(" + range + ") n");
            }
            statement.execute("insert into reporting.body_key (key, body) overriding system value"
                    + " select n, lpad(to_hex(n), 32, '0')::uuid from generate_series(1, " + communes + ") n");
        }
    }

    /** Says which figures a report has, and how many parts of each it tells. */
    void layOut(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create temporary table figure (indicator integer, told integer, parts integer)");
            statement.execute("insert into figure select n, null, 0 from generate_series(1, " + indicators + ") n");
        }
        try (PreparedStatement set = database.prepareStatement(
                        "insert into reporting.part_set (key, indicator, parts, digest) overriding system value"
                                + " values (?, ?, ?, ?)");
                PreparedStatement figure =
                        database.prepareStatement("update figure set told = ?, parts = ? where indicator = ?")) {
            for (Crossed crossed : Crossed.ALL) {
                List<String> combinations = crossed.combinations();
                set.setInt(1, crossed.number());
                set.setInt(2, crossed.number());
                set.setArray(3, database.createArrayOf("text", combinations.toArray()));
                set.setString(4, crossed.axes().toString());
                set.executeUpdate();
                figure.setInt(1, crossed.number());
                figure.setInt(2, combinations.size());
                figure.setInt(3, crossed.number());
                figure.executeUpdate();
            }
        }
    }

    /** Lays out the rows of a month; a few are estimates or not approved yet. */
    void report(Connection database, int month) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("""
                insert into reporting.fact (indicator, period, body, commune, district, province, value, told, numbers, estimated,
                    rough, approved, submission)
                select i, ?, b, 10000 + b, 1001 + (b - 1) * ? / ?, 1 + (b - 1) * ? / ?,
                       case when told is null then seed % 500 + 500 else (select sum(one) from unnest(numbers) one) end,
                       told, numbers, guessed, case when guessed then told end, hashint4(b) % 50 <> 0,
                       lpad(to_hex(? * 100000 + b), 32, '0')::uuid
                  from (select b, i, told, hashint4(b + i) % 20 = 0 as guessed, hashint4(i * 7919 + b * 31 + ?) as seed,
                               case when told is not null
                                    then (select array_agg(hashint4(i * 7919 + b * 31 + ? + number * 611953) % 500 + 500)
                                            from generate_series(1, parts) number) end as numbers
                          from generate_series(1, ?) b, figure as asked (i, told, parts)) figure
                 order by b, i
                """)) {
            int seed = month * 104_729;
            int at = 1;
            for (int value : new int[] {month, districts, communes, provinces, communes, month, seed, seed, communes}) {
                statement.setInt(at++, value);
            }
            statement.executeUpdate();
        }
    }

    /** Counts one change of each report, as the triggers would have done row by row. */
    void countChanges(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("insert into reporting.form_indicator (indicator, form)"
                    + " select n, 'bench' from generate_series(1, " + indicators + ") n");
            statement.execute("insert into reporting.fact_change (province, year, form, submission, changes)"
                    + " select 1 + (b - 1) * " + provinces + " / " + communes + ", " + FIRST_YEAR
                    + " + (month - 1) / 12, 'bench',"
                    + " lpad(to_hex(month * 100000 + b), 32, '0')::uuid, 1 from generate_series(1, " + communes
                    + ") b, generate_series(1, " + months + ") month");
            statement.execute("vacuum (freeze, analyze) reporting.fact_change");
        }
    }
}
