package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.submission.CellComment;
import vn.danvan.reporting.submission.Comments;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.support.SettableClock;

/** Remarks at cells on the pages of those who approve and of those who report; each test takes back what it did. */
@Transactional
class CommentPagesTests extends SentReportsCase {

    private static final CellId GROUPS = new CellId("ttr.cuoc", "");

    @Autowired
    Comments comments;

    @BeforeEach
    void inTheSummerOf2024() {
        clock.setTo(LocalDate.of(2024, 6, 1));
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private void writes(SubmissionView report, CellId cell, String text) {
        done(comments.write(people.actor(DISTRICT_LEADER), report.id(), Map.of(cell, new Comments.Wanted("", text))));
    }

    private void sendsBack(SubmissionView report) {
        done(approvals.sendBack(people.actor(DISTRICT_LEADER), report.id(), ""));
    }

    @Test
    void whoApprovesWritesBesideACellAndComesBackToIt() throws IOException {
        SubmissionView report = sent(COMMUNE, 2019, 1);
        String page = "/reports/" + report.id();
        assertThat(text(DISTRICT_LEADER, page))
                .contains(page + "/comments?cell=ttr.cuoc", page + "/comments?cell=dvk.cn\"", "Ghi nhận xét");
        assertThat(text(COMMUNE, page)).doesNotContain("/comments?cell=");
        assertThat(text(DISTRICT_LEADER, page + "/comments?cell=ttr.cuoc")).contains("name=\"text.ttr.cuoc\"");

        MvcTestResult kept = post(
                DISTRICT_LEADER,
                page + "/comments",
                "cell",
                "ttr.cuoc",
                "text.ttr.cuoc",
                "Cao quá",
                "seen.ttr.cuoc",
                "");
        assertThat(kept).hasRedirectedUrl(page + "#c-ttr.cuoc");
        assertThat(text(DISTRICT_LEADER, page)).contains("Cao quá", "chưa gửi", "Sửa hoặc bỏ");
        assertThat(text(COMMUNE, page)).doesNotContain("Cao quá");
        assertThat(text(DISTRICT_LEADER, page + "/do/send-back")).contains("Cao quá", "nên để trống được");
        assertThat(text(DISTRICT_LEADER, page + "/do/approve"))
                .contains("Khi duyệt, chúng được lưu cùng bước duyệt", "1 nhận xét chưa gửi");

        assertThat(confirm(DISTRICT_LEADER, page + "/do/send-back", "reason", ""))
                .hasRedirectedUrl(page);
        assertThat(text(COMMUNE, page))
                .contains("1 nhận xét, 1 chưa trả lời", "href=\"#c-ttr.cuoc\"", "Cao quá", "chưa trả lời");
        assertThat(text(COMMUNE, "/reports")).contains("1 nhận xét, 1 chưa trả lời");
    }

    @Test
    void whatIsTooLongComesAgainAsItWasWritten() throws IOException {
        SubmissionView report = sent(COMMUNE, 2019, 2);
        MvcTestResult refused =
                post(DISTRICT_LEADER, "/reports/" + report.id() + "/comments", "text.ttr.cuoc", "dài ".repeat(600));
        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentAsString())
                .contains("href=\"#text.ttr.cuoc\"", "tối đa 2.000", "dài dài dài");
    }

    @Test
    void aFieldThatWasLeftAloneComesAgainAsAColleagueHasWrittenIt() throws IOException {
        SubmissionView report = sent(COMMUNE, 2019, 2);
        writes(report, GROUPS, "Của đồng nghiệp");
        MvcTestResult refused = post(
                DISTRICT_LEADER,
                "/reports/" + report.id() + "/comments",
                "text.ttr.cuoc",
                "",
                "seen.ttr.cuoc",
                "",
                "text.ttr.luot",
                "dài ".repeat(600));
        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentAsString())
                .as("saved once more, it would else be taken away")
                .contains(">Của đồng nghiệp</textarea>")
                .doesNotContain("href=\"#text.ttr.cuoc\"");
    }

    @Test
    void whatItWasSentBackWithEarlierIsNotWhatItIsSentBackWithNow() throws IOException {
        SubmissionView report = sent(COMMUNE, 2019, 5);
        writes(report, GROUPS, "Cao quá");
        sendsBack(report);
        String page = "/reports/" + report.id();
        assertThat(text(COMMUNE, page)).contains("Cao quá");
        clock.setTo(LocalDate.of(2024, 6, 2));
        done(approvals.submit(people.actor(COMMUNE), report.id()));
        clock.setTo(LocalDate.of(2024, 6, 3));
        done(approvals.sendBack(people.actor(DISTRICT_LEADER), report.id(), "Thiếu chữ ký"));
        assertThat(text(COMMUNE, page)).contains("Thiếu chữ ký").doesNotContain("Cao quá");
        assertThat(text(COMMUNE, page + "/comments"))
                .as("it is kept with its step")
                .contains("Cao quá");
    }

    @Test
    void whatWasWrittenTooLateIsShownSoThatItIsNotLost() throws IOException {
        SubmissionView report = sent(COMMUNE, 2019, 6);
        done(approvals.withdraw(people.actor(COMMUNE), report.id()));
        MvcTestResult late =
                post(DISTRICT_LEADER, "/reports/" + report.id() + "/comments", "text.ttr.cuoc", "Viết khi đã rút");
        assertThat(late).hasStatus(422);
        assertThat(late.getResponse().getContentAsString()).contains("đã rút lại báo cáo", "Viết khi đã rút");
    }

    @Test
    void theOfficerAnswersOnOnePageAndTheApproverReadsItWithWhatChanged() throws IOException {
        SubmissionView report = sent(COMMUNE, 2019, 7);
        writes(report, GROUPS, "Cao quá");
        clock.advance(Duration.ofSeconds(1));
        writes(report, new CellId("th.tt", ""), "Viết cụ thể hơn");
        sendsBack(report);
        String page = "/reports/" + report.id();
        assertThat(text(COMMUNE, page + "/do/submit")).contains("Còn 2 nhận xét của cấp duyệt chưa trả lời");
        List<CellComment> asked =
                submissions.detail(people.actor(COMMUNE), report.id()).comments();
        assertThat(text(COMMUNE, page + "/comments"))
                .contains(
                        "Nhận xét cần trả lời: 2",
                        "name=\"text." + asked.getFirst().id() + "\"");
        assertThat(post(
                        COMMUNE,
                        page + "/comments/answers",
                        "text." + asked.getFirst().id(),
                        "",
                        "text." + asked.getLast().id(),
                        "Đúng theo sổ"))
                .hasRedirectedUrl(page + "/comments");
        done(filling.save(
                people.actor(COMMUNE), report.id(), List.of(Cells.words("th.tt", "Bà con yên tâm sản xuất", "Ổn"))));
        done(approvals.submit(people.actor(COMMUNE), report.id()));

        assertThat(text(DISTRICT_LEADER, page))
                .contains("Đúng theo sổ", "đã trả lời", "Bà con yên tâm sản xuất → Ổn")
                .doesNotContain("dv-comment__state--open");
        assertThat(text(COMMUNE, page + "/history")).contains("2 nhận xét ở ô", "Cao quá", "Đúng theo sổ");
        assertThat(text(COMMUNE, page + "/history?cell=ttr.cuoc"))
                .contains("Cao quá", "Đúng theo sổ")
                .doesNotContain("Viết cụ thể hơn");
        assertThat(text(COMMUNE, page + "/history.csv?cell=ttr.cuoc")
                        .lines()
                        .filter(line -> line.contains("nhận xét") || line.contains("Nhận xét")))
                .as("the answer was written after the remark, each by its writer")
                .satisfiesExactly(
                        answer -> assertThat(answer).contains("Trả lời nhận xét: Đúng theo sổ"),
                        remark -> assertThat(remark)
                                .contains("Nhận xét của cấp duyệt: Cao quá (đã trả lời)", "Phan Rang"));
        assertThat(text(COMMUNE, page + "/history.csv")).contains("Cao quá", "Viết cụ thể hơn (đã trả lời)");
    }

    @Test
    void aRemarkAtAPlaceOfATableStandsBelowTheTableWithItsPlace() throws IOException {
        var officer = people.actor(COMMUNE);
        SubmissionView begun = done(submissions.start(
                officer,
                new Slot(
                        "nong-thon-moi",
                        officer.body(),
                        periods.period("calendar-year", 2023, 1).orElseThrow())));
        done(filling.save(
                officer,
                begun.id(),
                List.of(
                        Cells.figure("tien", 1, "Đúng theo sổ thu"),
                        Cells.figure("dat", 1),
                        Cells.figure("ho", 17),
                        Cells.words("thon/1/name", "", "Thôn Hạ"),
                        Cells.figure("thon/1/tien", 1),
                        Cells.figure("thon/1/dat", 1),
                        Cells.figure("thon/1/ho", 17))));
        SubmissionView report = done(approvals.submit(officer, begun.id()));
        String page = "/reports/" + report.id();
        assertThat(text(DISTRICT_LEADER, page)).contains(page + "/comments?cell=thon/1/ho");
        writes(report, new CellId("thon", "1/ho"), "Danh sách ghi 15 hộ");
        assertThat(text(DISTRICT_LEADER, page))
                .contains("id=\"k-thon/1/ho\"", "href=\"#k-thon/1/ho\"", "Danh sách ghi 15 hộ");
        sendsBack(report);
        assertThat(text(COMMUNE, page))
                .contains("Thôn Hạ – Hộ hiến đất", "Danh sách ghi 15 hộ", "href=\"#k-thon/1/ho\"");
    }
}
