package vn.danvan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.figure.Cut;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.reporting.figure.Outlier;
import vn.danvan.reporting.figure.Outliers;
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
    private Figures figures;

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
    void theLandThatOneCommuneSaysItGaveStandsOutAmongTheCommunes() {
        Actor leader = people.actor("lanhdao.tinh");
        AreaId commune = area("KDV-22831");
        FigureTable table = figures.table(
                leader,
                new FigureQuery(
                        List.of("NTM.DAT"),
                        area("BDV-58"),
                        Cut.COMMUNE,
                        List.of(periods.period("year", 2020, 1).orElseThrow()),
                        FigureQuery.Options.PLAIN));
        assertThat(Outliers.of(table).entrySet())
                .filteredOn(
                        found -> commune.value().equals(found.getKey().line().id()))
                .singleElement()
                .extracting(Map.Entry::getValue)
                .isEqualTo(new Outlier(true, true));
    }

    private AreaId area(String body) {
        return Objects.requireNonNull(organisation
                .requireBody(organisation.bodyByCode(body).orElseThrow(), LocalDate.of(2021, 2, 1))
                .area());
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

    /** Bodies and questions of mass mobilisation for which the sums of the two kinds of period differ in 2020. */
    private List<String> differing(String parts, int quarters, String whole) {
        return jdbc.sql("""
                with told as (
                    select body, period_kind as kind, question, sum(value) as value
                      from reporting.cell join reporting.submission on submission.id = cell.submission
                     where form = 'dan-van' and period_year = 2020 and created_at < '2021-02-01' and value is not null
                       and (period_kind = :whole or period_kind = :parts and period_index <= :quarters)
                       and question not in ('dvk.dt', 'dt.tv', 'dt.dt')
                     group by body, period_kind, question)
                select one.question || ' ' || one.value || ' ' || other.value
                  from told one join told other on other.body = one.body and other.question = one.question
                 where one.kind = :parts and other.kind = :whole and one.value <> other.value
                """)
                .param("parts", parts)
                .param("quarters", quarters)
                .param("whole", whole)
                .query(String.class)
                .list();
    }

    @Test
    void theQuartersMakeWhatABodyDidInTheYear() {
        assertThat(differing("calendar-quarter", 4, "year")).isEmpty();
    }

    @Test
    void sixMonthsSayWhatTheirTwoQuartersSay() {
        assertThat(differing("calendar-quarter", 2, "six-months")).isEmpty();
        assertThat(filed("dan-van", "six-months", 1)).containsExactly("APPROVED 72");
        assertThat(report("dan-van", "KDV-22774", "six-months").submittedOn())
                .isEqualTo(report("dan-van", "KDV-22771", "six-months").due().plusDays(3));
    }

    private List<String> filed(String form, String kind, int index) {
        return jdbc.sql("""
                select state || ' ' || count(*) from reporting.submission
                 where form = :form and period_kind = :kind and period_year = 2020 and period_index = :index
                   and created_at < '2021-02-01' group by state order by state
                """)
                .param("form", form)
                .param("kind", kind)
                .param("index", index)
                .query(String.class)
                .list();
    }

    @Test
    void contributionsScoresAndProjectsAreFiledWithGapsAndReportsThatWait() {
        assertThat(filed("nong-thon-moi", "calendar-year", 1)).hasSize(3).contains("RETURNED 1");
        assertThat(filed("qcdc", "calendar-year", 1)).hasSize(4).contains("DRAFT 1", "RETURNED 1");
        assertThat(filed("du-an-trong-diem", "calendar-quarter", 1)).containsExactly("APPROVED 73");
        assertThat(filed("du-an-trong-diem", "calendar-quarter", 4)).hasSize(3).contains("RETURNED 1");
        assertThat(report("nong-thon-moi", "KDV-22765", "calendar-year").waitingFor())
                .isEqualTo(organisation.bodyByCode("BDV-582").orElseThrow());
    }

    @Test
    void theSheetOfContributionsSaysWhatTheQuartersSaid() {
        assertThat(jdbc.sql("""
                with told as (
                    select body, form, replace(question, 'ntm.', '') as question, sum(value) as value
                      from reporting.cell join reporting.submission on submission.id = cell.submission
                     where (form, period_kind) in (('dan-van', 'calendar-quarter'), ('nong-thon-moi', 'calendar-year'))
                       and period_year = 2020 and created_at < '2021-02-01' and value is not null and question <> 'thon'
                     group by body, form, question)
                select one.question from told one join told other on other.body = one.body and other.question = one.question
                 where one.form = 'dan-van' and other.form = 'nong-thon-moi' and one.value <> other.value
                """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                select sum(value) from reporting.cell join reporting.submission on submission.id = cell.submission
                 where form = 'nong-thon-moi' and period_kind = 'calendar-year' and period_year = 2020
                   and created_at < '2021-02-01' and question = 'xa'
                """).query(Integer.class).single())
                .as("communes that meet the standard")
                .isBetween(20, 40);
    }

    @Test
    void householdsHandTheirLandOverInTheCourseOfTheYear() {
        List<Integer> handedOver = jdbc.sql("""
                select sum(value) from reporting.cell join reporting.submission on submission.id = cell.submission
                 where form = 'du-an-trong-diem' and period_kind = 'calendar-quarter' and period_year = 2020
                   and created_at < '2021-02-01' and question = 'bg' group by period_index order by period_index
                """).query(Integer.class).list();
        assertThat(handedOver).hasSize(4).isSorted();
        assertThat(handedOver.getFirst()).isPositive().isLessThan(handedOver.getLast() / 2);
    }

    @Test
    void everyFigureOfKeyProjectsIsReportedSomewhereAndReasonsOverlap() {
        assertThat(jdbc.sql("""
                select question from reporting.cell join reporting.submission on submission.id = cell.submission
                 where form = 'du-an-trong-diem' and period_kind = 'calendar-quarter' and period_year = 2020
                   and created_at < '2021-02-01' and question <> 'du-an' and words is null
                 group by question having coalesce(sum(value), 0) = 0
                """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                select count(*) from (
                    select sum(value) filter (where question like 'cdt.%') > sum(value) filter (where question = 'cdt') as more
                      from reporting.cell join reporting.submission on submission.id = cell.submission
                     where form = 'du-an-trong-diem' and period_year = 2020 and created_at < '2021-02-01'
                     group by submission.id) as told
                 where more
                """).query(Integer.class).single())
                .as("reports with more reasons than households")
                .isPositive();
    }

    @Test
    void nothingIsReportedOfThePollingDayThatIsStillToCome() {
        assertThat(jdbc.sql("""
                select count(*) from reporting.submission where created_at < '2021-02-01' and period_end >= '2021-02-01'
                """).query(Long.class).single()).isZero();
    }

    @Test
    void lateReportsAreLate() {
        assertThat(report("dan-van", "KDV-22813", "year").submittedOn())
                .isEqualTo(report("dan-van", "KDV-22810", "year").due().plusDays(7));
    }

    @Test
    void everyParagraphSaysThatItIsMadeUp() {
        assertThat(jdbc.sql("""
                select words from reporting.cell join reporting.submission on submission.id = cell.submission
                 where words not ilike '%minh họa%' and question <> 'loai' and period_year in (2019, 2020)
                   and created_at < '2021-02-01'
                """).query(String.class).list()).isEmpty();
    }
}
