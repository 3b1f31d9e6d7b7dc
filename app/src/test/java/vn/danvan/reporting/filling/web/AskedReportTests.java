package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.SeenReport;
import vn.danvan.reporting.submission.StepView;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.support.SettableClock;
import vn.danvan.web.Days;

/** A report that was asked to be sent without a network arrives; every other month of 2022, one a test. */
class AskedReportTests extends FillingCase {

    @Autowired
    Approvals approvals;

    @Autowired
    TestPeople newcomers;

    private Actor officer;
    private Actor colleague;

    @BeforeEach
    void twoOfficersOfACommune() {
        clock.setTo(LocalDate.of(2022, 12, 20));
        officer = newcomers.actor("KDV-22780", Role.UNIT_OFFICER);
        colleague = newcomers.actor("KDV-22780", Role.UNIT_OFFICER);
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void whatWasAskedIsSentOnceHoweverOftenTheRequestComes() {
        SubmissionDetail seen = filled(1);
        UUID request = UUID.randomUUID();
        MvcTestResult sent = asked(officer, request, seen);
        assertThat(sent).hasStatusOk();
        assertThat(text(sent)).contains("đã gửi lúc 08:00 20/12/2022", "trễ", "tính theo lúc máy chủ nhận");
        clock.setTo(LocalDate.of(2022, 12, 21));
        MvcTestResult again = asked(officer, request, seen);
        assertThat(again).hasStatusOk();
        assertThat(text(again)).contains("đã gửi lúc 08:00 20/12/2022");
        assertThat(sendings(seen)).isOne();

        done(approvals.withdraw(officer, id(seen)));
        assertThat(asked(officer, request, seen))
                .as("what was taken back is not sent by a request that comes late")
                .hasStatusOk();
        assertThat(now(seen).view().state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(asked(colleague, request, seen))
                .as("somebody else's request")
                .hasStatus(403);
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsNamedAndNothingIsSent() {
        SubmissionDetail seen = filled(3);
        done(approvals.submit(colleague, id(seen)));
        MvcTestResult sent = asked(officer, UUID.randomUUID(), seen);
        assertThat(sent).hasStatus(409);
        assertThat(text(sent)).contains("báo cáo đã được Người Thử", "gửi lúc 08:00 20/12/2022");

        done(approvals.withdraw(colleague, id(seen)));
        MvcTestResult taken = asked(officer, UUID.randomUUID(), seen);
        assertThat(taken).hasStatus(409);
        assertThat(text(taken)).contains("đã rút lại báo cáo", "Hãy mở báo cáo, xem lại rồi bấm gửi lần nữa");
        assertThat(now(seen).view().state()).isEqualTo(SubmissionState.DRAFT);
    }

    @Test
    void cellsThatTheSenderHasNotSeenAreNotSent() {
        SubmissionDetail seen = filled(5);
        put(colleague, seen, "ttr.cuoc", 77, 10);
        MvcTestResult sent = asked(officer, UUID.randomUUID(), seen);
        assertThat(sent).hasStatus(409);
        assertThat(text(sent)).contains("Báo cáo đã thay đổi sau khi anh/chị mở trang");
        assertThat(sendings(seen)).isZero();
    }

    @Test
    void aFaultAndWhatIsToBeLookedAtComeBackWithTheirCells() {
        SubmissionDetail before = filled(7);
        put(officer, before, "ntm.dat", 0, 10);
        SubmissionDetail warned = now(before);
        MvcTestResult unseen = asked(officer, UUID.randomUUID(), warned);
        assertThat(unseen).hasStatus(409);
        assertThat(text(unseen)).contains("1 điều nên xem lại", "\"key\":\"ntm.dat", "Đất hiến và hộ hiến đất");

        put(officer, before, "dth.tl", 99, 10);
        MvcTestResult faulty = asked(officer, UUID.randomUUID(), now(before));
        assertThat(faulty).hasStatus(409);
        assertThat(text(faulty)).contains("còn 1 lỗi phải sửa", "\"key\":\"dth.");
        put(officer, before, "dth.tl", 10, 99);

        SubmissionDetail looked = now(before);
        String warning = looked.findings().stream()
                .map(finding -> FindingTexts.key(looked.edition(), finding))
                .findFirst()
                .orElseThrow();
        String says = "Đất hiến và hộ hiến đất cùng có hoặc cùng không: ô này chưa có số.";
        MvcTestResult sent = asked(officer, UUID.randomUUID(), looked, """
                {"key":"%s","text":"%s"}
                """.formatted(warning, says));
        assertThat(text(sent)).contains("đã gửi lúc");
        assertThat(sent).hasStatusOk();

        done(approvals.withdraw(officer, id(before)));
        UUID handedOn = UUID.randomUUID();
        String mark = "{\"mark\":\"%s\"}".formatted(SeenMarks.mark(handedOn, warning, says));
        assertThat(asked(officer, UUID.randomUUID(), now(before), mark))
                .as("the mark of another request")
                .hasStatus(409);
        assertThat(asked(officer, handedOn, now(before), mark))
                .as("all that a device keeps that was handed on meanwhile")
                .hasStatusOk();
    }

    @Test
    void aLastDayThatMakesItLateAndAnotherEditionAreAskedAbout() {
        SubmissionDetail seen = filled(9);
        SeenReport then = SeenReport.of(seen.view(), seen.steps());
        MvcTestResult due =
                asked(officer, UUID.randomUUID(), seen, new SeenReport(then.edition(), "2022-12-31", then.step()), "");
        assertThat(due).hasStatus(409);
        assertThat(text(due)).contains("Hạn nộp đã đổi thành");
        MvcTestResult edition = asked(
                officer, UUID.randomUUID(), seen, new SeenReport("dan-van@2001-01-01", then.due(), then.step()), "");
        assertThat(text(edition)).contains("Biểu mẫu đã chuyển sang ấn bản khác");
        assertThat(sendings(seen)).isZero();
        assertThat(asked(officer, "{}", id(seen))).hasStatus(409);
        assertThat(asked(newcomers.actor("KDV-22783", Role.UNIT_OFFICER), UUID.randomUUID(), seen))
                .hasStatus(404);
    }

    @Test
    void whereTheLastDayMovedLaterItIsSentAllTheSameAndTheDayIsTold() {
        SubmissionDetail seen = filled(12);
        SeenReport then = SeenReport.of(seen.view(), seen.steps());
        MvcTestResult sent =
                asked(officer, UUID.randomUUID(), seen, new SeenReport(then.edition(), "2022-12-21", then.step()), "");
        assertThat(sent).hasStatusOk();
        assertThat(text(sent))
                .contains("đã gửi lúc 08:00 20/12/2022. Hạn nộp nay là "
                        + Days.field(seen.view().due().toString()))
                .doesNotContain("trễ");
    }

    @Test
    void pressingTheButtonTwiceSendsOnceAndIsNoFault() {
        SubmissionDetail seen = filled(11);
        for (int press = 0; press < 2; press++) {
            MvcTestResult pressed = mvc.post()
                    .uri("/reports/" + id(seen) + "/do/submit")
                    .param("revision", Long.toString(seen.view().revision()))
                    .with(people.signedIn(officer))
                    .with(csrf())
                    .exchange();
            assertThat(pressed).hasStatus3xxRedirection();
            assertThat(pressed.getMvcResult().getFlashMap().get("flash")).isEqualTo("Đã gửi báo cáo.");
        }
        assertThat(sendings(seen)).isOne();
    }

    private static SubmissionId id(SubmissionDetail report) {
        return report.view().id();
    }

    private SubmissionDetail now(SubmissionDetail report) {
        return submissions.detail(officer, id(report));
    }

    private long sendings(SubmissionDetail report) {
        return now(report).steps().stream()
                .filter(step -> step.kind() == StepView.Kind.SUBMITTED)
                .count();
    }

    /** A report with an answer to everything, whose figures agree. */
    private SubmissionDetail filled(int month) {
        SubmissionDetail begun = submissions.detail(officer, begun(officer, "dan-van", "calendar-month", 2022, month));
        List<CellChange> changes = new ArrayList<>();
        begun.edition().questions().forEach(question -> {
            if (question instanceof Question.Figure asked) {
                asked.parts().forEach(part -> changes.add(change(new CellId(asked.id(), part), 10, Optional.empty())));
            } else if (question instanceof Question.Narrative) {
                CellId cell = new CellId(question.id(), "");
                changes.add(new CellChange(cell, Optional.of(new Words("Ổn định.")), null, Optional.empty()));
            }
        });
        done(filling.save(officer, id(begun), changes));
        return now(begun);
    }

    private void put(Actor actor, SubmissionDetail report, String question, long now, long seen) {
        done(filling.save(actor, id(report), List.of(change(new CellId(question, ""), now, Optional.of(seen)))));
    }

    private static CellChange change(CellId cell, long now, Optional<Long> seen) {
        return new CellChange(
                cell,
                Optional.of(new Value(BigDecimal.valueOf(now), false)),
                null,
                seen.map(value -> new Value(BigDecimal.valueOf(value), false)));
    }

    private MvcTestResult asked(Actor actor, UUID request, SubmissionDetail seen) {
        return asked(actor, request, seen, "");
    }

    private MvcTestResult asked(Actor actor, UUID request, SubmissionDetail seen, String looked) {
        return asked(actor, request, seen, SeenReport.of(seen.view(), seen.steps()), looked);
    }

    /** The request as the script of the page sends it. */
    private MvcTestResult asked(Actor actor, UUID request, SubmissionDetail seen, SeenReport report, String looked) {
        return asked(
                actor,
                """
                {"id":"%s","revision":%d,"lang":"vi","looked":[%s],"seen":{"edition":"%s","due":"%s","step":"%s"}}
                """.formatted(request, seen.view().revision(), looked, report.edition(), report.due(), report.step()),
                id(seen));
    }

    private MvcTestResult asked(Actor actor, String body, SubmissionId id) {
        return mvc.post()
                .uri("/reports/" + id + "/asked")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(people.signedIn(actor))
                .with(csrf())
                .exchange();
    }
}
