package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.AskedSql;
import vn.danvan.support.SettableClock;

/** The preview of many reports asks the database as often as that of a few; the test takes back what it did. */
@Transactional
class PreviewQueriesTests extends ReportCase {

    @Autowired
    BulkApprovals bulk;

    @Autowired
    Organisation organisation;

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    /** Reports of all bodies below the province that wait for it, and of the month before, with an estimate in each. */
    private List<Seen> waiting(ReportingPeriod period) {
        BodyId province = leader.body();
        List<BodyId> below = organisation.subtree(province, period.end()).stream()
                .map(body -> body.id())
                .filter(body -> !body.equals(province))
                .toList();
        ReportingPeriod before = month(period.year(), period.index() - 1);
        insert(before, below, "APPROVED");
        insert(period, below, "SUBMITTED");
        return jdbc
                .sql(
                        "select * from reporting.submission where state = 'SUBMITTED' and period_end = :end and body = any(:below)")
                .param("end", period.end())
                .param("below", SubmissionRows.ids(below))
                .query(SubmissionRows::view)
                .list()
                .stream()
                .map(Seen::of)
                .toList();
    }

    private void insert(ReportingPeriod period, List<BodyId> bodies, String state) {
        jdbc.sql("""
                insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index, period_start,
                    period_end, due, state, waiting_for, level, submitted_at, created_at, changed_at)
                select gen_random_uuid(), 'dan-van', :edition, body, 'calendar-month', :year, :index, :start, :end, :due,
                       :state, case when :state = 'SUBMITTED' then cast(:province as uuid) end,
                       case when :state = 'SUBMITTED' then 1 else 0 end, now(), now(), now()
                  from unnest(cast(:bodies as uuid[])) as body
                """)
                .param(
                        "edition",
                        forms.current()
                                .form(FORM)
                                .orElseThrow()
                                .edition(period.end())
                                .orElseThrow()
                                .id())
                .param("bodies", SubmissionRows.ids(bodies))
                .param("year", period.year())
                .param("index", period.index())
                .param("start", period.start())
                .param("end", period.end())
                .param("due", period.due())
                .param("state", state)
                .param("province", leader.body().value())
                .update();
        jdbc.sql("""
                insert into reporting.cell (submission, question, part, value, estimated, not_applicable, changed_at, changed_by)
                select id, 'ttr.cuoc', '', 7, true, false, now(), gen_random_uuid() from reporting.submission
                 where form = 'dan-van' and period_end = :end and state = :state and body = any(:bodies)
                """)
                .param("end", period.end())
                .param("state", state)
                .param("bodies", SubmissionRows.ids(bodies))
                .update();
    }

    private static long queries(Runnable work) {
        return AskedSql.count("prepared SQL statement", work);
    }

    @Test
    void fiveHundredAreLookedAtInAsManyQueriesAsAFew() {
        clock.setTo(LocalDate.of(2024, 12, 1));
        List<Seen> all = new ArrayList<>();
        for (int month : List.of(2, 4, 6, 8, 10, 12)) {
            all.addAll(waiting(month(2023, month)));
        }
        all.addAll(waiting(month(2024, 2)));
        all.subList(500, all.size()).clear();
        List<Seen> few = List.of(all.get(0), all.get(1), all.get(2));
        assertThat(all).hasSize(500);

        long forFew = queries(() -> bulk.preview(leader, few));
        long forAll = queries(() -> bulk.preview(leader, all));
        assertThat(forAll).as("ten more for each other month").isLessThanOrEqualTo(forFew + 6 * 10);
        assertThat(bulk.preview(leader, all))
                .hasSameSizeAs(all)
                .allSatisfy(one -> assertThat(one.points().estimates()).isPositive());
    }
}
