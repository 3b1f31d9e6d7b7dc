package vn.danvan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Actor;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;

/** The synthetic reports that people find in the demo province. */
@DanvanTest
class DemoReportsTests {

    @Autowired
    private People people;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Periods periods;

    @Autowired
    private JdbcClient jdbc;

    private SubmissionView report(String form, String body, String kind) {
        return submissions
                .of(new Slot(
                        form,
                        organisation.bodyByCode(body).orElseThrow(),
                        periods.period(kind, 2020, 1).orElseThrow()))
                .orElseThrow();
    }

    private List<String> states(int year) {
        return jdbc.sql("""
                select state || ' ' || count(*) from reporting.submission
                 where form = 'dan-van' and period_kind = 'year' and period_year = :year group by state order by state
                """).param("year", year).query(String.class).list();
    }

    @Test
    void theYear2019IsApprovedThroughout() {
        assertThat(states(2019)).containsExactly("APPROVED 73");
    }

    @Test
    void theYear2020HasGapsAndReportsThatWait() {
        assertThat(states(2020))
                .hasSize(3)
                .anyMatch(state -> state.startsWith("APPROVED"))
                .contains("RETURNED 1");
    }

    @Test
    void aScoreSheetFailsByThree() {
        Actor leader = people.actor("lanhdao.tinh");
        SubmissionView sheet = report("qcdc", "KDV-22861", "calendar-year");
        assertThat(sheet.state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(submissions.detail(leader, sheet.id()).findings())
                .filteredOn(Finding.Fails.class::isInstance)
                .singleElement()
                .satisfies(fails ->
                        assertThat(((Finding.Fails) fails).difference()).isEqualByComparingTo("3"));
    }

    @Test
    void noFigureThatIsDrawnIsNothingEverywhere() {
        assertThat(jdbc.sql("""
                select question from reporting.cell join reporting.submission on submission.id = cell.submission
                 where form = 'dan-van' and period_kind = 'year' and period_year = 2020 and value is not null
                   and created_at < '2021-02-01'
                 group by question having sum(value) = 0
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void theQuartersMakeWhatABodyDidInTheYear() {
        String sum = """
                select sum(value) from reporting.cell join reporting.submission on submission.id = cell.submission
                 where form = 'dan-van' and period_kind = :kind and period_year = 2020 and question = 'dvk.dk'
                   and created_at < '2021-02-01' and body = :body
                """;
        UUID body = organisation.bodyByCode("KDV-22741").orElseThrow().value();
        assertThat(jdbc.sql(sum)
                        .param("kind", "calendar-quarter")
                        .param("body", body)
                        .query(BigDecimal.class)
                        .single())
                .isPositive()
                .isEqualByComparingTo(jdbc.sql(sum)
                        .param("kind", "year")
                        .param("body", body)
                        .query(BigDecimal.class)
                        .single());
    }

    @Test
    void lateReportsAreLate() {
        assertThat(report("dan-van", "KDV-22813", "year").submittedOn())
                .isEqualTo(report("dan-van", "KDV-22810", "year").due().plusDays(7));
    }

    @Test
    void everyParagraphSaysThatItIsMadeUp() {
        assertThat(jdbc.sql(
                                "select count(*) from reporting.cell where words is not null and words not like '%minh họa%'"
                                        + " and submission in (select id from reporting.submission where period_year = 2019 and created_at < '2021-02-01')")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
