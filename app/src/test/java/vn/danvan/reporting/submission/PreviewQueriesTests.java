package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.AskedSql;
import vn.danvan.support.SettableClock;

/** The preview of many reports asks the database as often as that of a few; the test takes back what it did. */
@Transactional
class PreviewQueriesTests extends ReportCase {

    private static final String SCORES = "qcdc";
    private static final String OWN_SCORE = "tu-cham";

    @Autowired
    BulkApprovals bulk;

    @Autowired
    ReceivedStore received;

    @Autowired
    Organisation organisation;

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private List<BodyId> below(ReportingPeriod period) {
        return organisation.subtree(leader.body(), period.end()).stream()
                .map(BodyView::id)
                .filter(body -> !body.equals(leader.body()))
                .toList();
    }

    /** Reports of all bodies below the province that wait for it, and of the month before, with an estimate in each. */
    private List<Seen> waiting(ReportingPeriod period) {
        List<BodyId> below = below(period);
        ReportingPeriod before = month(period.year(), period.index() - 1);
        insert(FORM, before, below, "APPROVED");
        insert(FORM, period, below, "SUBMITTED");
        return sent(FORM, period, below);
    }

    private List<Seen> sent(String form, ReportingPeriod period, List<BodyId> below) {
        return jdbc
                .sql("""
                        select * from reporting.submission
                         where form = :form and state = 'SUBMITTED' and period_end = :end and body = any(:below)
                        """)
                .param("form", form)
                .param("end", period.end())
                .param("below", SubmissionRows.ids(below))
                .query(SubmissionRows::view)
                .list()
                .stream()
                .map(Seen::of)
                .toList();
    }

    private void insert(String form, ReportingPeriod period, List<BodyId> bodies, String state) {
        jdbc.sql("""
                insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index, period_start,
                    period_end, due, state, waiting_for, level, submitted_at, created_at, changed_at)
                select gen_random_uuid(), :form, :edition, body, :kind, :year, :index, :start, :end, :due,
                       :state, case when :state = 'SUBMITTED' then cast(:province as uuid) end,
                       case when :state = 'SUBMITTED' then 1 else 0 end, now(), now(), now()
                  from unnest(cast(:bodies as uuid[])) as body
                """)
                .param("form", form)
                .param("kind", period.kind())
                .param(
                        "edition",
                        forms.current()
                                .form(form)
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
                select id, :question, '', 7, true, false, now(), gen_random_uuid() from reporting.submission
                 where form = :form and period_end = :end and state = :state and body = any(:bodies)
                """)
                .param("form", form)
                .param("question", form.equals(FORM) ? GROUPS.question() : OWN_SCORE)
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

    /** A score sheet on which the province has to say what it thinks itself; of one sheet it has said what the form does not allow. */
    @Test
    void whatTheReceiverAnswersIsReadOfAllAtOnce() {
        clock.setTo(LocalDate.of(2023, 3, 1));
        ReportingPeriod year = periods.period("calendar-year", 2022, 1).orElseThrow();
        List<BodyId> below = below(year);
        insert(SCORES, year, below, "SUBMITTED");
        List<Seen> all = sent(SCORES, year, below);
        all.forEach(one -> appraise(one.id(), 7));
        appraise(all.getLast().id(), 120);
        List<Seen> few = List.of(all.get(0), all.get(1), all.getLast());
        assertThat(all).hasSizeGreaterThan(50);

        long forFew = queries(() -> bulk.preview(leader, few));
        long forAll = queries(() -> bulk.preview(leader, all));
        assertThat(forAll).isLessThanOrEqualTo(forFew);
        assertThat(bulk.preview(leader, all))
                .filteredOn(one -> one.barred().map(Refusal::code).equals(Optional.of("report.received-lacks")))
                .extracting(one -> one.submission().id())
                .containsExactly(all.getLast().id());
    }

    private void appraise(SubmissionId sheet, long score) {
        CellChange answer = cell(new CellId("tham-dinh", ""), figure(score), null);
        received.put(sheet, leader.body(), List.of(answer), leader.account(), clock.instant());
    }
}
