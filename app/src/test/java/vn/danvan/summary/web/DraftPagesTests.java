package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Actor;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;

/** The pages on which drafts are dropped, conferences called off, and on which the invited read what concerns them. */
class DraftPagesTests extends SummaryCase {

    private static final String LEADER = "lanhdao.phanrang";
    private static final String INVITED = "xa.dovinh";

    @Autowired
    private MockMvcTester mvc;

    private String page(String user, String address) throws IOException {
        MvcTestResult result =
                mvc.get().uri(address).with(people.signedIn(user)).exchange();
        assertThat(result.getResponse().getStatus()).as(address).isEqualTo(200);
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult post(String address, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(address).with(people.signedIn(LEADER)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    @Test
    void theLeaderCallsAConferenceTheInvitedReadItItIsCalledOffAndTheDraftDropped() throws IOException {
        Actor head = people.actor(LEADER);
        VersionView draft = done(summaries.start(head, OUTLINE, 2021));
        String base = "/summaries/" + draft.summary();
        assertThat(page(LEADER, base)).contains(base + "/drop", "Bỏ dự thảo");

        assertThat(post(
                                base + "/conference",
                                "day",
                                "20/02/2021",
                                "begins",
                                "7 giờ 30",
                                "place",
                                "Hội trường Thành ủy (minh họa)",
                                "agenda",
                                "Khai mạc\nBáo cáo",
                                "people-" + body("KDV-22738"),
                                "6")
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(LEADER, base + "/drop"))
                .contains("hãy hủy hội nghị trước")
                .doesNotContain("name=\"seen\"");
        String invited = page(INVITED, "/conferences");
        assertThat(invited).contains("Được mời dự", "Ban Dân vận Thành ủy", "Đại biểu của cơ quan: 6");
        Matcher link = Pattern.compile("href=\"(/conferences/[0-9a-f-]+)\"").matcher(invited);
        assertThat(link.find()).isTrue();
        assertThat(page(INVITED, link.group(1)))
                .contains("Hội trường Thành ủy (minh họa)", "<li>Khai mạc</li>", "Báo cáo chưa ký");
        assertThat(page(INVITED, "/notices") + page(INVITED, "/notices?page=2") + page(INVITED, "/notices?page=3"))
                .contains("Mời dự hội nghị tổng kết của Ban Dân vận Thành ủy");

        String off = page(LEADER, base + "/conference/off");
        assertThat(post(base + "/conference/off", "revision", hidden(off, "revision"), "reason", "")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(post(base + "/conference/off", "revision", hidden(off, "revision"), "reason", "Mời nhầm")
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(INVITED, link.group(1))).contains("Đã hủy", "Mời nhầm").doesNotContain("Báo cáo chưa ký");
        assertThat(page(LEADER, base + "/conference")).contains("Mời họp lại").doesNotContain("pack.zip");

        String drop = page(LEADER, base + "/drop");
        assertThat(drop).contains("Hội nghị ngày 20/02/2021, đã hủy", "chưa bao giờ được ký");
        String version = hidden(drop, "version");
        MvcTestResult stale = post(base + "/drop", "version", version, "seen", "cũ");
        assertThat(stale.getResponse().getStatus()).isEqualTo(422);
        assertThat(stale.getResponse().getContentAsString()).contains("Có thay đổi từ lúc anh/chị mở trang");
        assertThat(post(base + "/drop", "version", version, "seen", hidden(drop, "seen"))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/summaries");
        assertThat(page(LEADER, "/summaries")).doesNotContain(base + "\"");
    }
}
