package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentForm;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.conference.ConferenceDocuments;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.summary.conference.DocumentRole;

/** Two people plan one conference at once: the second sees both plans and loses nothing. */
@Transactional
class PlannedTogetherTests extends SummaryCase {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Conferences conferences;

    @Autowired
    private ConferenceDocuments conclusions;

    @Autowired
    private DirectiveDocuments documents;

    private Actor head;
    private SummaryId summary;

    @BeforeEach
    void aConferenceOfADistrict() {
        head = new Actor(leader.account(), leader.position(), body("BDV-588"), Role.LEADER);
        clock.setTo(LocalDate.of(2023, 12, 20));
        summary = done(summaries.start(head, OUTLINE, 2023)).summary();
        plan("Hội trường A", 4, 0);
    }

    private void plan(String place, int people, int revision) {
        done(conferences.plan(
                head,
                summary,
                new Conferences.Plan(
                        LocalDate.of(2024, 1, 9),
                        "8 giờ 00",
                        place,
                        "Khai mạc\nThảo luận",
                        Map.of(body("MTTQ-588"), people),
                        revision)));
    }

    private String send(String address, int status, String... fields) {
        var post = mvc.post()
                .uri("/summaries/" + summary + address)
                .with(people.signedIn(head))
                .with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            post = post.param(fields[at], fields[at + 1]);
        }
        var response = post.exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String sendPlan(int status, int revision) {
        return send(
                "/conference",
                status,
                "day",
                "2024-01-09",
                "begins",
                "14 giờ 00",
                "place",
                "Hội trường A",
                "agenda",
                "Khai mạc\r\nBáo cáo tôi gõ rất lâu",
                "people-" + body("MTTQ-588"),
                "9",
                "revision",
                Integer.toString(revision));
    }

    @Test
    void theSecondSeesBothPlansAndSendsTheirsAgain() {
        plan("Hội trường B", 5, 1);
        String page = sendPlan(409, 1);
        assertThat(page)
                .contains("Có người vừa đổi kế hoạch hội nghị", "Báo cáo tôi gõ rất lâu", "value=\"14 giờ 00\"")
                .contains(
                        "Đang được lưu: Hội trường B",
                        "Đang được lưu: 8 giờ 00",
                        "Đang được lưu: 5",
                        "<li>Thảo luận</li>")
                .contains("name=\"revision\" value=\"2\"");
        sendPlan(302, 2);
        assertThat(conferences.of(head, summary).orElseThrow().people()).isEqualTo(9);
    }

    @Test
    void conclusionsThatAreTiedMeanwhileDoNotOvertakeAPlan() {
        conclusions.link(
                head,
                summary,
                DocumentRole.CONCLUSIONS,
                done(documents.register(
                        head,
                        done(conclusions.takeIn(
                                head, summary, DocumentRole.CONCLUSIONS, "UBND huyện rà soát hộ nghèo năm 2024.")),
                        new DocumentForm(
                                "conclusion-notice",
                                "81-TB/HU",
                                "Huyện ủy",
                                "10/01/2024",
                                null,
                                "Kết luận hội nghị tổng kết (minh họa)",
                                null,
                                true))));
        sendPlan(302, 1);
    }

    @Test
    void theReasonOfWhoCallsOffOnAnOldPlanIsKept() {
        plan("Hội trường B", 5, 1);
        String page = send("/conference/off", 409, "reason", "Trùng lịch họp của cấp ủy", "revision", "1");
        assertThat(page).contains("Có người vừa đổi kế hoạch hội nghị", "Trùng lịch họp của cấp ủy", "Hội trường B");
        send("/conference/off", 302, "reason", "Trùng lịch họp của cấp ủy", "revision", "2");
    }

    @Test
    void theListIsOfOneYearAndLeadsToTheOthers() {
        var page = mvc.get().uri("/conferences").with(people.signedIn(head)).exchange();
        assertThat(page).hasStatusOk().bodyText().contains("Hội trường A");
        assertThat(mvc.get().uri("/conferences?year=2024").with(people.signedIn(head)))
                .hasStatusOk()
                .bodyText()
                .contains("09/01/2024");
    }
}
