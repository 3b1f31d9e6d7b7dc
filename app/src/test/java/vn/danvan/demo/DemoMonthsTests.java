package vn.danvan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danvan.reporting.submission.SubmissionState;

/** What every body of the demo reported on mass mobilisation month by month in 2020. */
class DemoMonthsTests extends DemoMonthsCase {

    DemoMonthsTests() {
        super("dan-van");
    }

    @Test
    void everyBodyReportsEveryMonthButForAFewGaps() {
        assertThat(reportsOfEachMonth())
                .containsExactly(
                        "1 72", "2 73", "3 72", "4 71", "5 73", "6 73", "7 72", "8 73", "9 72", "10 72", "11 73",
                        "12 71");
    }

    @Test
    void whatWasSentBackOrWaitsIsOfTheLastMonths() {
        assertThat(unapprovedOfEachMonth())
                .containsExactlyInAnyOrder("11 RETURNED 1", "12 RETURNED 1", "12 SUBMITTED 9");
        assertThat(report("BDV-58", 12).state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(report("BDV-589", 12).state()).isEqualTo(SubmissionState.APPROVED);
    }

    @Test
    void mostAreInTimeAndSomeOfEveryLevelAreLate() {
        assertThat(report("KDV-22762", 4).submittedOn())
                .isEqualTo(report("KDV-22762", 4).due().plusDays(5));
        assertThat(report("BDV-588", 9).submittedOn())
                .isEqualTo(report("BDV-588", 9).due().plusDays(2));
        assertThat(report("BDV-58", 4).submittedOn())
                .isEqualTo(report("BDV-58", 4).due().plusDays(2));
        assertThat(texts("select period_index::text" + months()
                        + " and version = 1 and submitted_at > due + interval '1 day'"))
                .hasSizeBetween(15, 40);
    }

    /** Figures of bodies with a report for each month of a quarter; what stands at its end is not added. */
    private static final String COMPARED = """
            with told as (
                select body, question, period_kind as kind, sum(value) as value, count(distinct submission.id) as reports,
                       case period_kind when 'calendar-month' then (period_index + 2) / 3 else period_index end as quarter
                  from reporting.cell join reporting.submission on submission.id = cell.submission
                 where form = 'dan-van' and period_kind in ('calendar-month', 'calendar-quarter') and period_year = 2020
                   and is_current and created_at < '2021-02-01' and value is not null
                   and question not in ('dvk.dt', 'dt.tv', 'dt.dt')
                 group by body, question, period_kind, quarter)
            select month.quarter || ' ' || month.question || ' ' || month.value || ' ' || whole.value
              from told month join told whole using (body, question, quarter)
             where month.kind = 'calendar-month' and whole.kind = 'calendar-quarter' and month.reports = 3
            """;

    @Test
    void theMonthsOfAQuarterMakeTheQuarter() {
        assertThat(texts(COMPARED)).hasSizeGreaterThan(4 * 60 * 20);
        assertThat(texts(COMPARED + " and month.value <> whole.value")).isEmpty();
    }

    @Test
    void whereLandIsGivenSomebodyGivesIt() {
        assertThat(texts("""
                select submission.id::text
                  from reporting.submission join reporting.cell on cell.submission = submission.id
                 where form = 'dan-van' and period_kind in ('calendar-month', 'calendar-quarter') and period_year = 2020
                   and created_at < '2021-02-01' and question in ('ntm.dat', 'ntm.ho')
                 group by submission.id having count(*) filter (where value > 0) = 1
                """)).isEmpty();
    }

    @Test
    void aWardHasOneMonthThatIsOverdueToTryFillingIn() {
        assertThat(lists.mine(people.actor("xa.dovinh")).late())
                .filteredOn(line -> line.slot().form().equals("dan-van"))
                .extracting(line -> line.slot().period().index())
                .contains(12)
                .doesNotContain(10, 11);
    }
}
