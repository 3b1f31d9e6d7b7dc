package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.support.SettableClock;

/** Deciding about one report from its page: about what was seen, and wherever it goes then; each test takes back what it did. */
@Transactional
class DecidingPagesTests extends SentReportsCase {

    private static final String OTHER_LEADER = "lanhdao.bacai";
    private static final String CHANGED = "Báo cáo đã thay đổi sau khi anh/chị mở trang";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organisation organisation;

    private Actor officer;

    @BeforeEach
    void inTheSpringOf2024() {
        clock.setTo(LocalDate.of(2024, 6, 1));
        officer = people.actor(COMMUNE);
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private SubmissionView now(SubmissionView view) {
        return submissions.require(officer, view.id());
    }

    private void changes(SubmissionView report, long from, long to) {
        done(filling.save(
                officer,
                report.id(),
                List.of(new CellChange(
                        new CellId("ttr.cuoc", ""),
                        Optional.of(new Value(BigDecimal.valueOf(to), false)),
                        null,
                        Optional.of(new Value(BigDecimal.valueOf(from), false))))));
    }

    private static String says(MvcTestResult result) {
        return String.valueOf(result.getMvcResult().getFlashMap().get("flash"));
    }

    @Test
    void whoReadAReportThatWasTakenBackAndSentAgainIsLedBackToReadIt() throws IOException {
        SubmissionView report = sent(COMMUNE, 2024, 1);
        String page = "/reports/" + report.id();
        String approve = page + "/do/approve?revision=" + report.revision();
        String back = page + "/do/send-back?revision=" + report.revision();
        assertThat(text(DISTRICT_LEADER, page)).contains("href=\"" + approve + "\"", "href=\"" + back + "\"");
        assertThat(get(DISTRICT_LEADER, approve)).hasStatusOk();

        done(approvals.withdraw(officer, report.id()));
        changes(report, 10, 77);
        done(approvals.submit(officer, report.id()));
        for (String link : List.of(approve, back)) {
            MvcTestResult late = get(DISTRICT_LEADER, link);
            assertThat(late).hasRedirectedUrl(page);
            assertThat(says(late)).contains(CHANGED);
        }
        assertThat(get(
                        DISTRICT_LEADER,
                        page + "/do/approve?revision=" + now(report).revision()))
                .hasStatusOk();
        assertThat(get(DISTRICT_LEADER, page + "/do/approve?revision=x"))
                .as("nobody saw that")
                .hasRedirectedUrl(page);

        MvcTestResult pressed =
                post(DISTRICT_LEADER, page + "/do/approve", "revision", Long.toString(report.revision()));
        assertThat(pressed).as("the page that asks was open all the while").hasRedirectedUrl(page);
        assertThat(says(pressed)).contains(CHANGED);
        assertThat(now(report).waitingFor())
                .isEqualTo(people.actor(DISTRICT_LEADER).body());
    }

    @Test
    void ofManyBodiesBelowThatAreOpenTenAreNamedAndTheOthersCounted() throws IOException {
        SubmissionView report = sent("canbo.phanrang", 2024, 1);
        assertThat(text("lanhdao.tinh", "/reports/" + report.id() + "/do/approve?revision=" + report.revision()))
                .containsPattern("được ghi là thiếu: ([^,<]+, ){9}[^,<]+ và \\d+ đơn vị khác\\.<");
    }

    @Test
    void whoTakesAReportBackReadsUntilWhenItHasToBeSentAgain() throws IOException {
        SubmissionView report = sent(COMMUNE, 2024, 4);
        String page = "/reports/" + report.id() + "/do/withdraw";
        assertThat(text(COMMUNE, page)).contains("Lần gửi này không tính nữa: hạn nộp là");
        done(approvals.sendBack(people.actor(DISTRICT_LEADER), report.id(), "Thiếu số cuộc"));
        done(approvals.submit(officer, report.id()));
        assertThat(text(COMMUNE, page))
                .as("it keeps the day it was first sent")
                .doesNotContain("Lần gửi này không tính nữa");
    }

    @Test
    void whoSendsAReportThatAColleagueHasChangedIsLedBackToReadIt() {
        SubmissionView draft = now(filled(COMMUNE, 2024, 2));
        String page = "/reports/" + draft.id();
        String seen = "?revision=" + draft.revision();
        assertThat(get(COMMUNE, page + "/send" + seen)).hasRedirectedUrl(page + "/do/submit" + seen);
        MvcTestResult sending = post(COMMUNE, page, "step", "send", "revision", Long.toString(draft.revision()));
        assertThat(sending).hasRedirectedUrl(page + "/send" + seen);

        changes(draft, 10, 11);
        for (String link : List.of("/send", "/do/submit")) {
            MvcTestResult late = get(COMMUNE, page + link + seen);
            assertThat(late).hasRedirectedUrl(page);
            assertThat(says(late)).contains(CHANGED);
        }
        MvcTestResult late = post(COMMUNE, page, "step", "send", "revision", Long.toString(draft.revision()));
        assertThat(late).hasRedirectedUrl(page);
        assertThat(says(late)).contains("Đã lưu, nhưng báo cáo đã thay đổi sau khi anh/chị mở trang");
        assertThat(now(draft).state()).isEqualTo(SubmissionState.DRAFT);
    }

    /** As when a body ended and its work was given to one that never stood above the commune. */
    private void handedOver(SubmissionView report) {
        jdbc.sql("update reporting.submission set waiting_for = :body where id = :id")
                .param("body", people.actor(OTHER_LEADER).body().value())
                .param("id", report.id().value())
                .update();
    }

    @Test
    void whoDecidesAboutAReportHandedOverGoesOnWithTheListWhenItMayNotBeReadAnyMore() throws IOException {
        SubmissionView good = sent(COMMUNE, 2024, 3);
        SubmissionView bad = sent(COMMUNE, 2024, 4);
        handedOver(good);
        handedOver(bad);
        assertThat(confirm(OTHER_LEADER, "/reports/" + good.id() + "/do/approve"))
                .hasRedirectedUrl("/reports/approvals");
        assertThat(now(good).waitingFor())
                .isEqualTo(people.actor("lanhdao.tinh").body());
        assertThat(confirm(OTHER_LEADER, "/reports/" + bad.id() + "/do/send-back", "reason", "Thiếu nội dung"))
                .hasRedirectedUrl("/reports/approvals");
        assertThat(now(bad).state()).isEqualTo(SubmissionState.RETURNED);
    }

    @Test
    void theHistoryOfACorrectionHandedOverHasTheVersionsThatMayBeRead() throws IOException {
        SubmissionView first = sent(COMMUNE, 2024, 3);
        approve(DISTRICT_LEADER, first);
        approve("lanhdao.tinh", first);
        SubmissionView second = done(approvals.correct(officer, first.id(), "Đếm trùng"));
        changes(second, 10, 7);
        done(approvals.submit(officer, second.id()));
        handedOver(second);
        assertThat(text(OTHER_LEADER, "/reports/" + second.id() + "/history"))
                .contains("Đếm trùng", second.id().toString())
                .doesNotContain(first.id().toString());
        assertThat(text(COMMUNE, "/reports/" + second.id() + "/history"))
                .contains(first.id().toString());
    }

    @Test
    void theListOffersTheBodiesThatFollowThoseWhoseReportsWait() throws IOException {
        clock.setTo(LocalDate.of(2025, 6, 1));
        SubmissionView report = sent(COMMUNE, 2025, 5);
        clock.setTo(LocalDate.of(2025, 7, 2));
        BodyId province = organisation.bodyByCode("BTGDV-56-2025").orElseThrow();
        jdbc.sql("update reporting.submission set waiting_for = :body where id = :id")
                .param("body", province.value())
                .param("id", report.id().value())
                .update();
        BodyId follower =
                organisation.standing(officer.body(), LocalDate.of(2025, 7, 2)).orElseThrow();
        Actor leader = new Actor(officer.account(), officer.position(), province, Role.LEADER);
        for (BodyId body : List.of(officer.body(), follower)) {
            MvcTestResult list = mvc.get()
                    .uri("/reports/approvals?body=" + body)
                    .with(people.signedIn(leader))
                    .exchange();
            assertThat(list)
                    .hasStatusOk()
                    .bodyText()
                    .contains("<option value=\"" + body + "\" selected", "/reports/" + report.id());
        }
    }

    @Test
    void aCorrectionStandsAmongTheOwnReportsInAGroupOfItsOwn() throws IOException {
        SubmissionView first = sent(COMMUNE, 2024, 2);
        approve(DISTRICT_LEADER, first);
        approve("lanhdao.tinh", first);
        SubmissionView second = done(approvals.correct(officer, first.id(), "Đếm trùng"));
        String mine = text(COMMUNE, "/reports");
        String group = mine.substring(mine.indexOf("id=\"corrections\""));
        assertThat(group.substring(0, group.indexOf("</table>")))
                .contains("Bản đính chính đang soạn", second.id().toString())
                .doesNotContain("dv-late");
        assertThat(text(COMMUNE, "/reports/" + second.id())).doesNotContain("(quá hạn)");
    }

    @Test
    void whyNothingCanBeBegunNamesFormsKindsAndPeriodsInTheReadersLanguage() throws IOException {
        assertThat(english("dan-van", "calendar-month", "2024", "12"))
                .contains("The period Month 12/2024 has not begun")
                .doesNotContain("Tháng 12/2024 has");
        assertThat(english("cu-tri-di-bau", "calendar-month", "2024", "3"))
                .contains("\"Calendar month\"")
                .doesNotContain("\"Tháng dương lịch\"");
    }

    private String english(String form, String kind, String year, String index) throws IOException {
        MvcTestResult refused = mvc.post()
                .uri("/reports/new")
                .param("form", form)
                .param("kind", kind)
                .param("year", year)
                .param("index", index)
                .cookie(new Cookie("danvan-lang", "en"))
                .with(people.signedIn(COMMUNE))
                .with(csrf())
                .exchange();
        assertThat(refused).hasStatus(422);
        return refused.getResponse().getContentAsString();
    }
}
