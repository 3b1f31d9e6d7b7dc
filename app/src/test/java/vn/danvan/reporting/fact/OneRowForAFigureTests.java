package vn.danvan.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.danvan.postgres.TestDatabase;

/** What a database holds of reported parts is the same after they have come to stand in one row. */
class OneRowForAFigureTests {

    @Test
    void partsOfABodyComeToStandInOneRowAndWholesStayAsTheyAre() throws SQLException {
        TestDatabase database = TestDatabase.create("one_row_test");
        migrate(database, "90");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into reporting.period_key (key, kind, year, index, start_day, end_day) overriding system value
                    values (1, 'calendar-month', 2020, 1, date '2020-01-01', date '2020-01-31')
                    """);
            statement.execute("""
                    insert into reporting.fact (indicator, period, body, part, province, value, estimated, approved, submission,
                                                counted)
                    values (1, 1, 1, 'TT_XA', 9, 3, false, true, gen_random_uuid(), false),
                           (1, 1, 1, 'CN_XA', 9, 4.5, true, true, gen_random_uuid(), true),
                           (1, 1, 2, 'TT_XA', 9, 7, false, false, gen_random_uuid(), true),
                           (2, 1, 1, '', 9, 12, true, true, gen_random_uuid(), true)
                    """);
            List<String> changes = read(statement, "select cast(changes as text) from reporting.fact_change");
            migrate(database, "91");
            assertThat(read(statement, """
                    select concat_ws(' ', fact.indicator, body, value, told.parts, numbers, rough.parts, estimated, approved)
                      from reporting.fact
                      left join reporting.part_set told on told.key = fact.told
                      left join reporting.part_set rough on rough.key = fact.rough
                     order by fact.indicator, body
                    """))
                    .containsExactly(
                            "1 1 7.5 {CN_XA,TT_XA} {4.5,3} {CN_XA} t t", "1 2 7 {TT_XA} {7} f f", "2 1 12 t t");
            assertThat(read(statement, "select cast(changes as text) from reporting.fact_change"))
                    .isNotEmpty()
                    .isEqualTo(changes);
        }
    }

    private static void migrate(TestDatabase database, String version) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .schemas("reporting")
                .locations("classpath:db/migration/reporting")
                .target(version)
                .load()
                .migrate();
    }

    private static List<String> read(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
