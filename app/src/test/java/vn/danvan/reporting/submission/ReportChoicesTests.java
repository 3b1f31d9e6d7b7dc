package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;
import vn.danvan.web.Choice;

/** However old the reports are, the year for which they were written can be chosen. */
@DanvanTest
@Transactional
class ReportChoicesTests {

    @Autowired
    private ReportChoices choices;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void itIs2031() {
        clock.setTo(LocalDate.of(2031, 3, 1));
    }

    @Test
    void everyYearSinceTheFirstReportCanBeChosenAndTheComingOne() {
        begun("dan-van", "calendar-quarter", 2016);

        assertThat(choices.years(null))
                .extracting(Choice::value)
                .startsWith("2032", "2031")
                .contains("2016", "2020", "2026");
    }

    @Test
    void theYearInTheAddressIsOfferedAsWellAndNothingThatIsNoYear() {
        assertThat(choices.years("1999")).extracting(Choice::value).contains("1999");
        assertThat(choices.years("hai")).extracting(Choice::value).doesNotContain("hai");
    }

    private void begun(String form, String kind, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        jdbc.sql("""
                insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index,
                    period_start, period_end, due, state, created_at, changed_at)
                values (:id, :form, :edition, :body, :kind, :year, 1, :first, :first, :first, 'DRAFT', now(), now())
                """)
                .param("id", UUID.randomUUID())
                .param("form", form)
                .param("edition", form + "@2018-01-01")
                .param(
                        "body",
                        organisation.bodyByCode("KDV-22738").orElseThrow().value())
                .param("kind", kind)
                .param("year", year)
                .param("first", first)
                .update();
    }
}
