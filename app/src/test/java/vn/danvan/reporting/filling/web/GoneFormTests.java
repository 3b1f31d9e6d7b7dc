package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Seen;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.SettableClock;

/** A form is sent after a colleague dropped its draft: nothing that was typed is lost; months of 2022, one a test. */
class GoneFormTests extends FillingCase {

    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    @Autowired
    Approvals approvals;

    @Autowired
    TestPeople newcomers;

    private Actor officer;

    @BeforeEach
    void somebodyOfACommune() {
        clock.setTo(LocalDate.of(2022, 12, 20));
        officer = newcomers.actor("KDV-22834", Role.UNIT_OFFICER);
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private void dropped(SubmissionDetail draft) {
        done(approvals.drop(
                officer, Seen.of(submissions.require(officer, draft.view().id()))));
    }

    @Test
    void whatWasTypedIsShownWithItsQuestionsAndMakesANewReport() {
        SubmissionDetail draft = begun(1);
        String words = words(draft);
        dropped(draft);

        MvcTestResult gone = sent(
                draft,
                "v.ttr.cuoc",
                "1.200",
                "e.ttr.cuoc",
                "1",
                "s.ttr.cuoc",
                "=7",
                "r.ttr.cuoc",
                "đợt \"Tết\"",
                "q.ttr.cuoc",
                "",
                "v.ttr.luot",
                "rất đông",
                "s.ttr.luot",
                "",
                "v." + words,
                "Ổn định\nKhông có điểm nóng",
                "s." + words,
                "");
        assertThat(gone).hasStatus(404);
        assertThat(text(gone))
                .contains("những gì vừa nhập chưa được lưu")
                .contains("rất đông")
                .contains("đợt &#34;Tết&#34;")
                .contains(label(draft, "ttr.cuoc"))
                .contains("Bắt đầu lại báo cáo với những gì đã nhập");

        MvcTestResult again = again(gone);
        SubmissionId begun = submissions.of(draft.view().slot()).orElseThrow().id();
        assertThat(begun).isNotEqualTo(draft.view().id());
        assertThat(again).hasStatus(422);
        assertThat(text(again)).contains("không đọc được thành số").contains("value=\"rất đông\"");
        SubmissionDetail now = submissions.detail(officer, begun);
        assertThat(now.answers().cell("ttr.cuoc", "")).contains(new Value(new BigDecimal("1200"), true));
        assertThat(now.answers().cell(words, "")).contains(new Words("Ổn định\nKhông có điểm nóng"));
        assertThat(now.remarks()).containsEntry(new CellId("ttr.cuoc", ""), "đợt \"Tết\"");
    }

    @Test
    void whereSomebodyBeganItAgainNothingOfTheirsIsOverwritten() {
        SubmissionDetail draft = begun(2);
        dropped(draft);
        SubmissionDetail other = begun(2);
        put(other, 30);

        MvcTestResult gone = sent(draft, "v.ttr.cuoc", "20", "s.ttr.cuoc", "", "v.ttr.luot", "5", "s.ttr.luot", "");
        assertThat(text(gone))
                .contains("Đưa những gì đã nhập vào báo cáo mới")
                .contains("href=\"/reports/" + other.view().id() + "\"");

        MvcTestResult again = again(gone);
        assertThat(again).hasStatus(422);
        assertThat(text(again)).contains("đã ghi \"30\"").contains("anh/chị ghi \"20\"");
        assertThat(submissions.detail(officer, other.view().id()).answers().cell("ttr.cuoc", ""))
                .contains(new Value(BigDecimal.valueOf(30), false));
        assertThat(submissions.detail(officer, other.view().id()).answers().cell("ttr.luot", ""))
                .contains(new Value(BigDecimal.valueOf(5), false));
    }

    @Test
    void whoNoLongerFillsItInReadsWhatWasTypedAndBeginsNothing() {
        SubmissionDetail draft = begun(3);
        dropped(draft);
        officer = newcomers.actor("KDV-22777", Role.UNIT_OFFICER);

        MvcTestResult gone = sent(draft, "v.ttr.cuoc", "20", "s.ttr.cuoc", "");
        assertThat(gone).hasStatus(404);
        assertThat(text(gone)).contains("data-label=\"Nội dung\"").doesNotContain("action=\"/reports/again\"");
        assertThat(submissions.of(draft.view().slot())).isEmpty();
        assertThat(submissions.of(
                        new Slot("dan-van", officer.body(), draft.view().period())))
                .isEmpty();
    }

    @Test
    void allThatIsReadableIsKeptAtOnce() {
        SubmissionDetail draft = begun(4);
        dropped(draft);

        MvcTestResult again = again(sent(draft, "v.ttr.cuoc", "20", "s.ttr.cuoc", ""));

        SubmissionId begun = submissions.of(draft.view().slot()).orElseThrow().id();
        assertThat(again).hasStatus(302).hasRedirectedUrl("/reports/" + begun);
    }

    @Test
    void aFormWithoutAnyCellIsAPageThatIsNotFound() {
        SubmissionDetail draft = begun(5);
        dropped(draft);

        MvcTestResult gone = sent(draft);
        assertThat(gone).hasStatus(404);
        assertThat(text(gone)).doesNotContain("Những gì đã nhập");
    }

    private SubmissionDetail begun(int month) {
        return submissions.detail(officer, begun(officer, "dan-van", "calendar-month", 2022, month));
    }

    private void put(SubmissionDetail report, long meetings) {
        done(filling.save(
                officer,
                report.view().id(),
                List.of(new CellChange(
                        new CellId("ttr.cuoc", ""),
                        Optional.of(new Value(BigDecimal.valueOf(meetings), false)),
                        null,
                        Optional.empty()))));
    }

    private static String words(SubmissionDetail draft) {
        return draft.edition()
                .questions()
                .filter(Question.Narrative.class::isInstance)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String label(SubmissionDetail draft, String question) {
        return draft.edition().question(question).orElseThrow().label().vi();
    }

    /** The form of the draft's page. */
    private MvcTestResult sent(SubmissionDetail draft, String... fields) {
        ReportingPeriod period = draft.view().period();
        var request = mvc.post()
                .uri("/reports/" + draft.view().id())
                .with(people.signedIn(officer))
                .with(csrf())
                .param("edition", draft.edition().id())
                .param("form", draft.view().form())
                .param("kind", period.kind())
                .param("year", String.valueOf(period.year()))
                .param("index", String.valueOf(period.index()))
                .param("body", draft.view().body().toString());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    /** The button of the page that tells what was typed. */
    private MvcTestResult again(MvcTestResult gone) {
        String page = text(gone);
        int form = page.indexOf("action=\"/reports/again\"");
        assertThat(form).isPositive();
        var request =
                mvc.post().uri("/reports/again").with(people.signedIn(officer)).with(csrf());
        Matcher field = FIELD.matcher(page.substring(form, page.indexOf("</form>", form)));
        while (field.find()) {
            request = request.param(field.group(1), HtmlUtils.htmlUnescape(field.group(2)));
        }
        return request.exchange();
    }
}
