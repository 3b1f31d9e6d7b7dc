package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;

/** The pages of approval as people see them. */
class ReportPagesTests extends SentReportsCase {

    @Test
    void theOwnReportsSayWhatIsDueAndWhatWaits() throws IOException {
        sent(COMMUNE, 2018, 1);
        assertThat(text(COMMUNE, "/reports"))
                .contains("Báo cáo công tác dân vận", "Cần nộp", "Tháng 1/2021", "Chờ BDV Thành ủy Phan Rang");
    }

    @Test
    void whoFilledInAReportSendsItFromItsPage() throws IOException {
        SubmissionView report = filled(COMMUNE, 2018, 12);
        String page = "/reports/" + report.id();
        assertThat(get(COMMUNE, page + "/send")).hasRedirectedUrl(page + "/do/submit");
        assertThat(text(COMMUNE, page + "/do/submit")).contains("Gửi báo cáo", "để duyệt");
        assertThat(confirm(COMMUNE, page + "/do/submit")).hasRedirectedUrl(page);
        assertThat(text(COMMUNE, page)).contains("Chờ duyệt", "Rút lại báo cáo");
        assertThat(post(COMMUNE, page + "/do/submit"))
                .as("a second press is answered with a sentence")
                .hasStatus(422);
    }

    @Test
    void aReportWithFaultsIsNotSentAndSaysHowManyThereAre() throws IOException {
        SubmissionView report = done(submissions.start(
                people.actor(COMMUNE),
                new Slot(
                        "dan-van",
                        people.actor(COMMUNE).body(),
                        periods.period("calendar-month", 2018, 11).orElseThrow())));
        MvcTestResult refused = confirm(COMMUNE, "/reports/" + report.id() + "/do/submit");
        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentAsString()).contains("lỗi phải sửa trong báo cáo");
    }

    @Test
    void anAdministratorHasNoReportPages() {
        assertThat(get("quantri.tinh", "/reports")).hasStatus(403);
        assertThat(get("quantri.tinh", "/reports/completeness")).hasStatus(403);
    }

    @Test
    void reportsAreApprovedFromTheListAfterAPreview() throws IOException {
        SubmissionView report = sent(COMMUNE, 2018, 2);
        String list = text(DISTRICT_LEADER, "/reports/approvals?period=calendar-month/2018/2");
        assertThat(list).contains("Khối dân vận phường Phước Mỹ", report.id() + "@" + report.revision());
        String chosen = report.id() + "@" + report.revision();
        MvcTestResult preview =
                post(DISTRICT_LEADER, "/reports/approvals", "elsewhere", chosen, "sort", "sent", "page", "2");
        assertThat(preview).hasStatusOk();
        assertThat(preview.getResponse().getContentAsString())
                .contains("Chuyển Ban Dân vận Tỉnh ủy", "Duyệt 1 báo cáo", "/reports/approvals?sort=sent&amp;page=2");
        String filter = "calendar-month/2018/2";
        assertThat(post(DISTRICT_LEADER, "/reports/approvals", "report", chosen, "step", "approve", "period", filter))
                .as("the list comes again as it was filtered")
                .hasRedirectedUrl("/reports/approvals?period=calendar-month%2F2018%2F2");
        assertThat(submissions.require(people.actor(COMMUNE), report.id()).waitingFor())
                .isEqualTo(people.actor("lanhdao.tinh").body());
        assertThat(post(DISTRICT_LEADER, "/reports/approvals")).hasStatus(422);
    }

    @Test
    void whatCouldNotBeApprovedStandsOnALineOfItsOwnWithFormAndPeriod() throws IOException {
        SubmissionView good = sent(COMMUNE, 2018, 6);
        SubmissionView stale = sent(COMMUNE, 2018, 7);
        String unseen = stale.id() + "@" + (stale.revision() - 1);
        String preview = post(DISTRICT_LEADER, "/reports/approvals", "report", unseen)
                .getResponse()
                .getContentAsString();
        assertThat(preview)
                .contains("Báo cáo đã thay đổi sau khi anh/chị mở trang", "Không có báo cáo nào trong số đã chọn")
                .doesNotContain("value=\"approve\"");
        MvcTestResult partly = post(
                DISTRICT_LEADER,
                "/reports/approvals",
                "report",
                good.id() + "@" + good.revision(),
                "report",
                unseen,
                "step",
                "approve");
        assertThat(partly).hasStatusOk();
        assertThat(partly.getResponse().getContentAsString())
                .contains("Đã duyệt 1 báo cáo; 1 báo cáo chưa được duyệt")
                .contains(
                        "<li>Khối dân vận phường Phước Mỹ, Báo cáo công tác dân vận, Tháng 7/2018: Báo cáo đã thay đổi");
    }

    @Test
    void sendingBackAsksForAReasonAndKeepsThePage() throws IOException {
        SubmissionView report = sent(COMMUNE, 2018, 3);
        String page = "/reports/" + report.id() + "/do/send-back";
        assertThat(text(DISTRICT_LEADER, page)).contains("Lý do trả lại", "Trả lại báo cáo");
        MvcTestResult refused = confirm(DISTRICT_LEADER, page, "reason", " ");
        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentAsString()).contains("Hãy ghi lý do.");
        assertThat(confirm(DISTRICT_LEADER, page, "reason", "Thiếu mục đối thoại"))
                .hasRedirectedUrl("/reports/" + report.id());
        assertThat(text(COMMUNE, "/reports/" + report.id())).contains("Thiếu mục đối thoại");
        assertThat(get(DISTRICT_LEADER, page)).hasRedirectedUrl("/reports/" + report.id());
    }

    @Test
    void theHistoryShowsStepsVersionsSideBySideAndCells() throws IOException {
        SubmissionView first = sent(COMMUNE, 2018, 4);
        approve(DISTRICT_LEADER, first);
        approve("lanhdao.tinh", first);
        Actor commune = people.actor(COMMUNE);
        assertThat(post(COMMUNE, "/reports/" + first.id() + "/do/correct", "reason", "Đếm trùng"))
                .hasStatus3xxRedirection();
        SubmissionView second = submissions.of(first.slot()).orElseThrow();
        assertThat(second.state()).isEqualTo(SubmissionState.DRAFT);
        done(filling.save(
                commune,
                second.id(),
                List.of(new CellChange(
                        new CellId("ttr.cuoc", ""),
                        Optional.of(new Value(BigDecimal.valueOf(7), true)),
                        null,
                        Optional.of(new Value(BigDecimal.TEN, false))))));
        assertThat(text(COMMUNE, "/reports/" + second.id() + "/history"))
                .contains("Đếm trùng", "So sánh các bản", "7 (ước)", "đã đổi", "Hội nghị, buổi tuyên truyền");
        assertThat(text(COMMUNE, "/reports/" + second.id() + "/history?cell=ttr.cuoc"))
                .as("what was written in the version before is part of the cell's history")
                .containsSubsequence("7 (ước)", ">10<");
        assertThat(text(COMMUNE, "/reports/" + second.id() + "/history"))
                .as("the steps of both versions, the later first")
                .containsSubsequence("Các bước duyệt", ">Bản 2<", "Đếm trùng", ">Bản 1<", "Gửi");
        assertThat(text(COMMUNE, "/reports/" + second.id() + "/history?cell=dth.cuoc"))
                .as("a cell that the correction took over as it was")
                .contains(">10<")
                .doesNotContain("So sánh các bản");
    }

    @Test
    void missingReportsAreNamedAndParagraphsTakenOver() throws IOException {
        clock.setTo(LocalDate.of(2024, 2, 15));
        sent(COMMUNE, 2024, 1);
        Actor district = people.actor("canbo.phanrang");
        SubmissionView own = done(submissions.start(
                district,
                new Slot(
                        "dan-van",
                        district.body(),
                        periods.period("calendar-month", 2024, 1).orElseThrow())));
        String below = text("canbo.phanrang", "/reports/" + own.id() + "/below");
        assertThat(below).contains("Khối dân vận phường Đô Vinh", "Lưu các đơn vị ghi là thiếu");
        Actor missing = people.actor("xa.baoan");
        String address = "/reports/" + own.id() + "/below";
        var withoutReason =
                post("canbo.phanrang", address, "missing", missing.body().toString());
        assertThat(withoutReason).hasStatus(422);
        assertThat(vn.danvan.support.Outcomes.text(withoutReason))
                .contains("Hãy ghi lý do", "value=\"" + missing.body() + "\" checked");
        assertThat(post(
                        "canbo.phanrang",
                        address,
                        "missing",
                        missing.body().toString(),
                        "reason",
                        "Đã đôn đốc hai lần"))
                .hasRedirectedUrl("/reports/" + own.id() + "/below");
        assertThat(approvals.below(district, own.id()))
                .filteredOn(Approvals.Below::named)
                .extracting(one -> one.body().id())
                .containsExactly(missing.body());
        assertThat(text("canbo.phanrang", address)).contains("Đã đôn đốc hai lần");

        String narratives = "/reports/" + own.id() + "/narratives";
        assertThat(text("canbo.phanrang", narratives)).contains("Bà con yên tâm sản xuất");
        assertThat(post(
                        "canbo.phanrang",
                        narratives,
                        "question",
                        "th.tt",
                        "from",
                        people.actor(COMMUNE).body().toString()))
                .hasRedirectedUrl(narratives);
        assertThat(text("canbo.phanrang", narratives))
                .contains("Khối dân vận phường Phước Mỹ: Bà con yên tâm sản xuất", "đã có trong nội dung");
    }

    @Test
    void deputiesAreGivenAndEnded() throws IOException {
        Actor officer = people.actor("canbo.bacai");
        assertThat(text("lanhdao.bacai", "/reports/deputies")).contains("Chưa ủy quyền cho ai.", "Katơr Minh Họa");
        MvcTestResult refused =
                post("lanhdao.bacai", "/reports/deputies", "position", "", "from", "32/13/2021", "last", "");
        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentAsString()).contains("32/13/2021");
        assertThat(post(
                        "lanhdao.bacai",
                        "/reports/deputies",
                        "position",
                        officer.position().toString(),
                        "from",
                        "01/02/2021",
                        "last",
                        "05/02/2021"))
                .hasRedirectedUrl("/reports/deputies");
        String page = text("lanhdao.bacai", "/reports/deputies");
        assertThat(page).contains("Đang có hiệu lực");
        String end = page.replaceAll("(?s).*action=\"(/reports/deputies/[^\"]+/end)\".*", "$1");
        assertThat(post("lanhdao.bacai", end)).hasRedirectedUrl("/reports/deputies");
        assertThat(text("canbo.bacai", "/reports/deputies"))
                .contains("Kết thúc sớm")
                .doesNotContain("Ủy quyền mới");
    }

    @Test
    void theHomePageCountsWhatWaits() throws IOException {
        sent(COMMUNE, 2018, 5);
        assertThat(text(COMMUNE, "/")).contains("Đến hạn trong 7 ngày");
        clock.setTo(LocalDate.of(2021, 2, 20));
        assertThat(text(DISTRICT_LEADER, "/")).contains("Chờ duyệt", "Cấp dưới còn thiếu");
    }

    @Test
    void theWholeYearIsFoundBySearchingItAndABadPageIsTheFirst() {
        assertThat(get("xa.dovinh", "/reports/year?year=2020&form=dan-van"))
                .hasStatusOk()
                .bodyText()
                .contains("2020");
        assertThat(get("xa.dovinh", "/reports/year?year=x&state=open&page=abc")).hasStatusOk();
        assertThat(get("quantri.tinh", "/reports/year")).hasStatus(403);
    }

    @Test
    void aLinkToACellArrivesThereWhenTheReportCanOnlyBeRead() throws IOException {
        SubmissionView report = sent(COMMUNE, 2018, 8);
        assertThat(text(COMMUNE, "/reports/" + report.id()))
                .contains("id=\"c-ttr.cuoc\"")
                .doesNotContain("name=\"v.ttr.cuoc\"");
    }

    @Test
    void figuresOfAnotherPeriodSayInTheFormThatTheyAreNotApprovedYet() throws IOException {
        SubmissionView before = sent(COMMUNE, 2019, 10);
        SubmissionView now = filled(COMMUNE, 2019, 11);
        assertThat(text(COMMUNE, "/reports/" + now.id())).contains("Kỳ trước (chưa duyệt)");
        approve(DISTRICT_LEADER, before);
        approve("lanhdao.tinh", before);
        assertThat(text(COMMUNE, "/reports/" + now.id())).contains("Kỳ trước").doesNotContain("Kỳ trước (chưa duyệt)");
    }
}
