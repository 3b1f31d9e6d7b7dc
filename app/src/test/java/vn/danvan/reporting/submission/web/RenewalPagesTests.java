package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.CellRun;
import vn.danvan.reporting.submission.ChangingForm;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.SettableClock;

/** What an officer sees whose draft is under an edition of its form that is no longer that of the period. */
@Transactional
class RenewalPagesTests extends ReportPagesCase {

    private static final CellId FIRST = new CellId("mot", "");

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Forms forms;

    @Autowired
    Periods periods;

    @Autowired
    Approvals approvals;

    @Autowired
    TestPeople newcomers;

    private Actor officer;
    private SubmissionView draft;
    private String address;

    @BeforeEach
    void aDraftUnderTheEditionOfBefore() {
        Actor specialist = people.actor("chuyenvien.tinh");
        done(forms.put(specialist, ChangingForm.BEFORE, "truoc.yaml", forms.known()));
        clock.setTo(LocalDate.of(2021, 9, 10));
        officer = people.actor(COMMUNE);
        draft = done(submissions.start(
                officer,
                new Slot(
                        ChangingForm.ID,
                        officer.body(),
                        periods.period("calendar-month", 2021, 9).orElseThrow())));
        done(filling.save(officer, draft.id(), List.of(change("a", 7), change("b", 3))));
        address = "/reports/" + draft.id();
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private void theFormChanges() {
        done(forms.put(people.actor("chuyenvien.tinh"), ChangingForm.AFTER, "sau.yaml", forms.known()));
    }

    private static CellChange change(String question, long now) {
        return new CellChange(new CellId(question, ""), Optional.of(figure(now)), null, Optional.empty());
    }

    private static Cell figure(long value) {
        return new Value(BigDecimal.valueOf(value), false);
    }

    private long revision() {
        return submissions.require(officer, draft.id()).revision();
    }

    private MvcTestResult move(long revision) {
        return post(COMMUNE, address + "/edition", "revision", Long.toString(revision), "edition", ChangingForm.NEW);
    }

    private Map<CellId, Cell> cells() {
        return submissions.answers(officer, draft.id()).cells();
    }

    @Test
    void theDraftSaysThatItsFormHasChangedAndShowsWhatBecomesOfIt() throws UnsupportedEncodingException {
        assertThat(text(COMMUNE, address)).doesNotContain("Biểu mẫu của kỳ này đã đổi");
        assertThat(get(COMMUNE, address + "/edition")).hasRedirectedUrl(address);
        theFormChanges();
        assertThat(text(COMMUNE, address)).contains("Biểu mẫu của kỳ này đã đổi", address + "/edition", "01/09/2021");
        assertThat(text(COMMUNE, address + "/edition"))
                .contains(
                        "Không còn chỗ trong ấn bản mới: 1 ô",
                        "Số hai",
                        "Câu hỏi mới: 1",
                        "Số ba",
                        "Được giữ nguyên: 1 ô",
                        "Số một",
                        "Chuyển báo cáo sang ấn bản mới")
                .doesNotContain("Nhận xét");

        assertThat(move(revision())).hasRedirectedUrl(address);
        assertThat(text(COMMUNE, address))
                .doesNotContain("Biểu mẫu của kỳ này đã đổi")
                .contains("20/09/2021");
        assertThat(text(COMMUNE, address + "/history"))
                .contains(
                        "Chuyển sang ấn bản mới của biểu mẫu",
                        "Số hai",
                        "ấn bản dùng từ 01/01/2021",
                        "Từ ấn bản dùng từ 01/01/2021 sang ấn bản dùng từ 01/09/2021");
        assertThat(text(COMMUNE, address + "/history?cell=b")).contains("Chưa có ô nào thay đổi");
    }

    @Test
    void theHistoryOfACorrectionNamesWhatOnlyTheEditionBeforeTheFirstVersionAsked()
            throws UnsupportedEncodingException {
        MvcTestResult attached = mvc.post()
                .uri(address + "/files")
                .multipart()
                .file(new MockMultipartFile("file", "bien-ban.txt", "text/plain", new byte[] {'b', 'b'}))
                .param("cell", "b")
                .param("edition", ChangingForm.OLD)
                .with(people.signedIn(COMMUNE))
                .with(csrf())
                .exchange();
        assertThat(attached).hasStatus3xxRedirection();
        theFormChanges();
        move(revision());
        done(approvals.submit(officer, draft.id()));
        done(approvals.approve(newcomers.actor("KDV-22741", Role.LEADER), draft.id(), revision()));
        SubmissionView correction = done(approvals.correct(officer, draft.id(), "Đếm sót"));
        assertThat(text(COMMUNE, "/reports/" + correction.id() + "/history"))
                .contains("Số hai", "ấn bản dùng từ 01/01/2021")
                .containsPattern("/reports/" + draft.id() + "/files/[0-9a-f-]+\">bien-ban.txt");
    }

    @Test
    void whoMovesItAfterSomebodyWroteSeesTheListsAgainWithTheReason() throws UnsupportedEncodingException {
        theFormChanges();
        long seen = revision();
        done(filling.save(
                officer,
                draft.id(),
                List.of(new CellChange(new CellId("b", ""), Optional.of(figure(4)), null, Optional.of(figure(3))))));

        MvcTestResult late = move(seen);

        assertThat(late).hasStatus(422);
        assertThat(late.getResponse().getContentAsString())
                .contains("Có người vừa nhập thêm", "Không còn chỗ trong ấn bản mới");
        assertThat(submissions.require(officer, draft.id()).edition()).isEqualTo(ChangingForm.OLD);
    }

    @Test
    void aPageOfBeforeIsSavedByItsButtonWhereTheFormAsksNow() {
        theFormChanges();
        move(revision());

        MvcTestResult late =
                post(COMMUNE, address, "edition", ChangingForm.OLD, "v.a", "8", "s.a", "=7", "v.b", "5", "s.b", "=3");

        assertThat(late).hasRedirectedUrl(address);
        assertThat(late.getMvcResult().getFlashMap().get("flash"))
                .asString()
                .contains("đã chuyển sang ấn bản mới", "Lịch sử báo cáo");
        assertThat(cells()).isEqualTo(Map.of(FIRST, figure(8)));
        assertThat(post(COMMUNE, address, "v.a", "x9", "s.a", "=7")
                        .getMvcResult()
                        .getFlashMap()
                        .get("flash"))
                .as("a page of before pages said their edition")
                .asString()
                .contains("chưa lưu được", "Số một: x9");
    }

    @Test
    void theRestThatIsZeroOnAPageOfBeforeIsKeptToo() {
        CellId a = new CellId("a", "");
        done(filling.save(
                officer, draft.id(), List.of(new CellChange(a, Optional.empty(), null, Optional.of(figure(7))))));
        theFormChanges();
        move(revision());

        MvcTestResult late = post(COMMUNE, address, "edition", ChangingForm.OLD, "zero", "a", "v.a", "", "s.a", "");

        assertThat(late).hasRedirectedUrl(address);
        assertThat(cells()).isEqualTo(Map.of(FIRST, figure(0)));
    }

    @Test
    void theScriptOfAPageOfBeforeIsToldTheEditionAndLosesNothing() {
        theFormChanges();
        move(revision());
        String changes = """
                {"edition": "%s", "changes": [
                  {"key": "a", "now": "=8", "remark": null, "seen": "=7", "seenRemark": ""},
                  {"key": "b", "now": "'năm", "remark": null, "seen": "=3", "seenRemark": ""}]}
                """.formatted(ChangingForm.OLD);

        MvcTestResult answer = mvc.post()
                .uri(address + "/cells")
                .with(people.signedIn(COMMUNE))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(changes)
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.edition").isEqualTo(ChangingForm.NEW);
        assertThat(answer).bodyJson().extractingPath("$.faults").asArray().isEmpty();
        assertThat(cells()).isEqualTo(Map.of(FIRST, figure(8)));
        assertThat(submissions.history(officer, List.of(draft.id()), Optional.empty(), 1_000))
                .extracting(CellRun::change)
                .anyMatch(trace -> ChangingForm.OLD.equals(trace.edition())
                        && trace.after().toString().contains("năm"));
    }

    @Test
    void whoBringsTheNewEditionSeesHowManyDraftsAreUnderTheOldOne() throws UnsupportedEncodingException {
        MvcTestResult preview = post("chuyenvien.tinh", "/forms/new", "yaml", ChangingForm.AFTER);

        assertThat(preview).hasStatusOk();
        assertThat(preview.getResponse().getContentAsString())
                .contains("Ấn bản dùng từ 01/09/2021", ": 1 báo cáo chưa gửi");
    }

    @Test
    void aFileIsNotPutBesideAnotherQuestionFromAPageOfBefore() {
        theFormChanges();
        move(revision());
        MvcTestResult late = mvc.post()
                .uri(address + "/files")
                .multipart()
                .file("file", new byte[] {1})
                .param("cell", "a")
                .param("edition", ChangingForm.OLD)
                .with(people.signedIn(COMMUNE))
                .with(csrf())
                .exchange();
        assertThat(late.getMvcResult().getFlashMap().get("flash")).asString().contains("chưa đính kèm tệp");
        assertThat(submissions.detail(officer, draft.id()).files()).isEmpty();
    }
}
