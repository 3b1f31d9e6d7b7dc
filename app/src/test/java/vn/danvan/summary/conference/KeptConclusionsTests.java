package vn.danvan.summary.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.danvan.postgres.TestDatabase;

/** What a conference held before it could hold several documents belongs to it afterwards. */
class KeptConclusionsTests {

    private static FluentConfiguration summary(TestDatabase database, String module) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration/" + module)
                .schemas(module.equals("__root") ? "public" : module);
    }

    @Test
    void theConclusionsOfAnOlderDatabaseStayWithTheirConference() {
        TestDatabase database = TestDatabase.create("kept_conclusions_test");
        summary(database, "__root").load().migrate();
        summary(database, "summary").target("40").load().migrate();
        JdbcClient jdbc =
                JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        jdbc.sql("""
                insert into summary.summary
                    (id, outline, body, area, period_kind, period_year, period_index, created_at, created_by)
                select id, 'tong-ket-dan-van', id, id, 'year', 2020, 1, now(), id
                  from unnest(array['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002']::uuid[]) id
                """).update();
        jdbc.sql("""
                insert into summary.conference (id, summary, body, day, begins, place, agenda, document, created_at, created_by)
                select id, id, id, date '2021-01-14', '8 giờ', 'Hội trường', 'Khai mạc',
                       case when period_year = 2020 and id::text like '%1' then '00000000-0000-0000-0000-00000000000d'::uuid end,
                       now(), id
                  from summary.summary
                """).update();
        jdbc.sql("""
                insert into summary.conference_taken_in (intake, conference)
                values ('00000000-0000-0000-0000-00000000000e', '00000000-0000-0000-0000-000000000002')
                """).update();

        summary(database, "summary").load().migrate();

        assertThat(jdbc.sql(
                                "select conference::text, document::text, role, removed_at from summary.conference_document")
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(kept -> assertThat(kept)
                        .containsAllEntriesOf(Map.of(
                                "conference",
                                "00000000-0000-0000-0000-000000000001",
                                "document",
                                "00000000-0000-0000-0000-00000000000d",
                                "role",
                                "CONCLUSIONS"))
                        .containsEntry("removed_at", null));
        assertThat(jdbc.sql("select role from summary.conference_taken_in")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("CONCLUSIONS"));
    }
}
