package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.conference.Conferences;

/** What was entered on the page of a conference is there again, whichever part of it is refused. */
@Transactional
class ConferenceFieldsTests extends SummaryCase {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Conferences conferences;

    private Actor head;
    private SummaryId summary;

    @BeforeEach
    void aConferenceOfADistrict() {
        clock.setTo(LocalDate.of(2024, 12, 20));
        head = new Actor(leader.account(), leader.position(), body("BDV-584"), Role.LEADER);
        summary = done(summaries.start(head, OUTLINE, 2024)).summary();
        done(conferences.plan(
                head,
                summary,
                new Conferences.Plan(LocalDate.of(2025, 1, 9), "8 giờ 00", "Hội trường A", "Khai mạc", Map.of(), 0)));
    }

    private Map<String, String> entered(String place, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("revision", "1");
        fields.put("day", "09/01/2025");
        fields.put("begins", "8 giờ 00");
        fields.put("place", place);
        fields.put("agenda", "Khai mạc\r\n");
        fields.put("role", "GUIDANCE");
        fields.put("text", text);
        return fields;
    }

    private String send(String to, Map<String, String> fields, int status) {
        var request = mvc.post()
                .uri("/summaries/" + summary + "/conference" + to)
                .with(people.signedIn(head))
                .with(csrf());
        fields.forEach(request::param);
        var response = request.exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return status == 302
                ? String.valueOf(response.getRedirectedUrl())
                : new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void refusedConclusionsLeaveThePlanAsItWasEntered() {
        String page = send("/conclusions", entered("Hội trường B", "   "), 422);
        assertThat(page)
                .contains("Kế hoạch hội nghị nhập ở trên khác với kế hoạch đang được lưu")
                .contains("value=\"Hội trường B\"")
                .contains("value=\"GUIDANCE\" selected");
        page = send("/conclusions", entered("Hội trường A", "TUYỆT MẬT\nChỉ đạo minh họa"), 422);
        assertThat(page).contains("dấu độ mật", "value=\"GUIDANCE\" selected").doesNotContain("Chỉ đạo minh họa");
    }

    @Test
    void aTextThatWaitsBesideAChangedPlanIsThereUntilItIsTakenIn() {
        String page = send("/conclusions", entered("Hội trường B", "UBND huyện rà soát hộ nghèo."), 422);
        assertThat(page).contains("UBND huyện rà soát hộ nghèo.", "value=\"Hội trường B\"");
        page = send("", entered("", "UBND huyện rà soát hộ nghèo."), 422);
        assertThat(page).contains("UBND huyện rà soát hộ nghèo.", "value=\"GUIDANCE\" selected");
        page = send("", entered("Hội trường B", "UBND huyện rà soát hộ nghèo."), 200);
        assertThat(page).contains("Đã lưu kế hoạch hội nghị", "UBND huyện rà soát hộ nghèo.");

        Map<String, String> saved = entered("Hội trường B", "UBND huyện rà soát hộ nghèo.");
        saved.put("revision", "2");
        assertThat(send("/conclusions", saved, 302))
                .startsWith("/directives/intake/")
                .doesNotContain("conclusion-notice");
        saved.put("role", "SPEECH");
        assertThat(send("/conclusions", saved, 422)).contains("SPEECH", "không phải vai trò của văn bản");
    }
}
