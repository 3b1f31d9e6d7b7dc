package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.SubmissionId;

/** The questions that the receiver of a report answers, on the pages of both; each test takes back what it did. */
@Transactional
class ReceivedPagesTests extends FillingCase {

    private static final String LEADER = "lanhdao.phanrang";

    @Autowired
    Approvals approvals;

    @Autowired
    Forms forms;

    private SubmissionId begun() {
        return begun(people.actor("xa.phuocmy"), "qcdc", "calendar-year", 2021, 1);
    }

    private SubmissionId sent() {
        Actor officer = people.actor("xa.phuocmy");
        SubmissionId id = begun();
        List<CellChange> changes = new ArrayList<>();
        forms.current()
                .edition("qcdc@2021-01-01")
                .orElseThrow()
                .figures()
                .filter(Question::compulsory)
                .forEach(figure -> figure.parts()
                        .forEach(part -> changes.add(new CellChange(
                                new CellId(figure.id(), part), CellCode.read("=0"), null, Optional.empty()))));
        changes.add(new CellChange(new CellId("tu-cham", ""), CellCode.read("=92"), null, Optional.empty()));
        done(filling.save(officer, id, changes));
        done(approvals.submit(officer, id));
        return id;
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(people.signedIn(username)).exchange();
    }

    private MvcTestResult gives(SubmissionId id, String... fields) {
        var request = mvc.post()
                .uri("/reports/" + id + "/received")
                .with(people.signedIn(LEADER))
                .with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    @Test
    void theOneWhoFillsInHasNoFieldForIt() throws Exception {
        assertThat(text(get("xa.phuocmy", "/reports/" + begun())))
                .contains("cấp trên ghi", "name=\"v.tu-cham\"")
                .doesNotContain("name=\"v.tham-dinh\"", "name=\"v.ly-do\"", "data-cell=\"tham-dinh\"");
    }

    @Test
    void whoeverApprovesAnswersOnAPageOfItsOwn() throws Exception {
        SubmissionId id = sent();
        String page = "/reports/" + id;
        assertThat(text(get(LEADER, page))).contains(page + "/received");
        assertThat(text(get(LEADER, page + "/received")))
                .contains("name=\"v.tham-dinh\"")
                .doesNotContain("v.tu-cham");
        assertThat(gives(id, "s.tham-dinh", "", "v.tham-dinh", "92")).hasRedirectedUrl(page);
        assertThat(text(get(LEADER, page + "/received"))).contains("value=\"92\"");
        assertThat(text(get("xa.phuocmy", page))).doesNotContain(page + "/received");
    }

    @Test
    void whatCannotBeKeptComesAgainAsItWasTyped() throws Exception {
        SubmissionId id = sent();
        MvcTestResult refused = gives(id, "s.tham-dinh", "", "v.tham-dinh", "tám mươi");
        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentAsString()).contains("value=\"tám mươi\"", "href=\"#c-tham-dinh\"");
        assertThat(gives(id, "s.tham-dinh", "", "v.tham-dinh", "120")).hasRedirectedUrl("/reports/" + id);
        assertThat(text(get(LEADER, "/reports/" + id + "/do/approve")))
                .as("more than the form allows is not approved")
                .contains("Chưa duyệt được: phần cấp trên ghi");
    }

    @Test
    void anAnswerThatWasLeftAloneStaysAsAColleagueHasGivenIt() throws Exception {
        SubmissionId id = sent();
        gives(id, "s.tham-dinh", "", "v.tham-dinh", "92");
        assertThat(gives(id, "s.tham-dinh", "", "v.tham-dinh", "", "s.ly-do", "", "v.ly-do", "Thiếu niêm yết"))
                .hasRedirectedUrl("/reports/" + id);
        assertThat(text(get(LEADER, "/reports/" + id + "/received")))
                .contains("name=\"s.tham-dinh\" value=\"=92\"", "Thiếu niêm yết");
        MvcTestResult refused = gives(id, "s.tham-dinh", "", "v.tham-dinh", "91", "s.ly-do", "", "v.ly-do", "");
        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentAsString())
                .as("it says what the colleague gave, and the reason that was left alone is the colleague's")
                .contains("mở trang: “92”", "value=\"91\"", "Thiếu niêm yết");
    }

    @Test
    void nobodyElseComesToThePage() {
        SubmissionId id = sent();
        assertThat(get("xa.phuocmy", "/reports/" + id + "/received")).hasRedirectedUrl("/reports/" + id);
    }
}
