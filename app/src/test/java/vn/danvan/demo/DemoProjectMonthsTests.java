package vn.danvan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.reporting.submission.ReportLists;

/** What every body of the demo reported on key projects month by month in 2020, and that none of it is overdue. */
class DemoProjectMonthsTests extends DemoMonthsCase {

    DemoProjectMonthsTests() {
        super("du-an-trong-diem");
    }

    @Test
    void everyBodyReportsEveryMonthButForAFewGaps() {
        assertThat(reportsOfEachMonth())
                .containsExactly(
                        "1 73", "2 72", "3 73", "4 72", "5 73", "6 73", "7 72", "8 73", "9 73", "10 72", "11 73",
                        "12 72");
        assertThat(unapprovedOfEachMonth()).containsExactlyInAnyOrder("12 RETURNED 1", "12 SUBMITTED 10");
    }

    @Test
    void someAreLateAndOneWasCorrectedWithBothVersionsKept() {
        assertThat(report("KDV-22813", 5).submittedOn())
                .isEqualTo(report("KDV-22813", 5).due().plusDays(4));
        assertThat(report("BDV-589", 4).submittedOn())
                .isEqualTo(report("BDV-589", 4).due().plusDays(1));
        assertThat(report("KDV-22897", 11).version()).isEqualTo(2);
        assertThat(texts("""
                select max(value) / min(value) || '' from reporting.cell
                  join reporting.submission on submission.id = cell.submission
                 where form = 'du-an-trong-diem' and period_kind = 'calendar-month' and period_year = 2020
                   and period_index = 11 and question = 'tien' and part = ''
                   and body = (select body from reporting.submission where id = '%s')
                """.formatted(report("KDV-22897", 11).id())))
                .singleElement()
                .satisfies(times -> assertThat(times).startsWith("10.0"));
    }

    /** Figures of a body in the last month of a quarter, or of its three months, beside those of the quarter. */
    private static String compared(String what, String questions) {
        return """
                with told as (
                    select body, question, cell.part, period_kind as kind, period_index as index, value,
                           case period_kind when 'calendar-month' then (period_index + 2) / 3 else period_index end as quarter
                      from reporting.cell join reporting.submission on submission.id = cell.submission
                     where form = 'du-an-trong-diem' and period_year = 2020 and is_current and created_at < '2021-02-01'
                       and value is not null and split_part(cell.part, '/', 1) = '')
                select whole.quarter || ' ' || whole.question || ' ' || whole.value
                  from told whole join told month using (body, question, part, quarter)
                 where whole.kind = 'calendar-quarter' and month.kind = 'calendar-month' and %s
                 group by body, whole.quarter, whole.question, whole.value
                """.formatted(questions) + what;
    }

    private static final String FLOWS = "question in ('hop', 'dthoai', 'luot', 'don')";
    private static final String STOCKS = "not (" + FLOWS + ") and month.index = 3 * whole.quarter";

    @Test
    void theMonthsOfAQuarterMakeItsTalksAndLettersAndTheLastOneSaysHowFarTheLandHasCome() {
        assertThat(texts(compared("having count(*) = 3", FLOWS))).hasSizeGreaterThan(200);
        assertThat(texts(compared("having count(*) = 3 and sum(month.value) <> whole.value", FLOWS)))
                .isEmpty();
        assertThat(texts(compared("", STOCKS))).hasSizeGreaterThan(500);
        assertThat(texts(compared("having max(month.value) <> whole.value", STOCKS)))
                .isEmpty();
    }

    @Test
    void noStepOfAProjectGoesBackFromMonthToMonth() {
        assertThat(texts("""
                select body || ' ' || question from (
                    select body, question, value,
                           lag(value) over (partition by body, question order by period_index) as before
                      from reporting.cell join reporting.submission on submission.id = cell.submission
                     where form = 'du-an-trong-diem' and period_kind = 'calendar-month' and period_year = 2020
                       and is_current and created_at < '2021-02-01' and part = ''
                       and question in ('kd', 'pd', 'nt', 'bg', 'tdc', 'dtkd', 'dtpd', 'dtnt', 'dtbg', 'tien')) as told
                 where value < before
                """)).isEmpty();
        assertThat(texts("""
                select submission.id::text from reporting.cell
                  join reporting.submission on submission.id = cell.submission
                 where form = 'du-an-trong-diem' and period_kind = 'calendar-month' and period_year = 2020
                   and created_at < '2021-02-01' and part = ''
                 group by submission.id
                having max(value) filter (where question = 'kd') > max(value) filter (where question = 'ah')
                    or max(value) filter (where question = 'pd') > max(value) filter (where question = 'kd')
                    or max(value) filter (where question = 'nt') > max(value) filter (where question = 'pd')
                    or max(value) filter (where question = 'bg') > max(value) filter (where question = 'nt')
                """)).isEmpty();
    }

    static Stream<String> everybody() {
        return DemoPerson.all().map(DemoPerson::username).filter(name -> !name.startsWith("quantri"));
    }

    /** Of other forms, and of other years, tests begin reports and take them back. */
    @ParameterizedTest
    @MethodSource("everybody")
    void noMonthOfKeyProjectsIsOverdueInAnOwnList(String username) {
        assertThat(lists.mine(people.actor(username)).late().stream()
                        .map(ReportLists.Line::slot)
                        .filter(slot -> slot.form().equals("du-an-trong-diem"))
                        .filter(slot -> slot.period().year() >= 2020))
                .isEmpty();
    }
}
