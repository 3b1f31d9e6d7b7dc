package vn.danvan.summary.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.notice.Notices;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;

/** The clerk finds the document behind each number and takes numbers for what was written elsewhere. */
class NumbersPagesTests extends SummaryCase {

    private static final String CLERK = "vanthu.tinh";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Notices notices;

    private String page(String user, String address) throws IOException {
        MvcTestResult result =
                mvc.get().uri(address).with(people.signedIn(user)).exchange();
        assertThat(result.getResponse().getStatus()).as(address).isEqualTo(200);
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult post(String user, Map<String, String> fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri("/numbers/new").with(people.signedIn(user)).with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    /** A form as the page gives it, filled in. */
    private Map<String, String> filled(String subject, String day) throws IOException {
        Matcher form = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(page(CLERK, "/numbers/new"));
        assertThat(form.find()).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", form.group(1));
        fields.put("type", "HD");
        fields.put("subject", subject);
        fields.put("day", day);
        fields.put("recipients", "Các huyện ủy\nLưu văn thư");
        fields.put("signer", "");
        return fields;
    }

    @Test
    void theClerkTakesANumberAndFindsItByTermAndType() throws IOException {
        assertThat(page(CLERK, "/numbers")).contains("/numbers/new", "Cấp số cho văn bản khác");
        Map<String, String> refused = filled("", "hôm nay");
        MvcTestResult again = post(CLERK, refused);
        assertThat(again.getResponse().getStatus()).isEqualTo(422);
        assertThat(again.getResponse().getContentAsString())
                .contains("Hãy nhập trích yếu", "hôm nay\" không phải ngày", "Các huyện ủy", refused.get("form"));

        refused.put("subject", "Hướng dẫn sổ số (minh họa)");
        refused.put("day", "25/01/2021");
        clock.setTo(LocalDate.of(2021, 1, 25));
        assertThat(post(CLERK, refused).getResponse().getRedirectedUrl()).isEqualTo("/numbers");
        assertThat(post(CLERK, refused).getResponse().getRedirectedUrl()).isEqualTo("/numbers");

        String found = page(CLERK, "/numbers?q=huong dan so so&run=XIV&type=HD");
        assertThat(found)
                .containsOnlyOnce("Hướng dẫn sổ số (minh họa)")
                .contains("Các huyện ủy", "HD – Hướng dẫn")
                .contains("/numbers.csv?q=huong+dan+so+so&amp;run=XIV&amp;type=HD");
        assertThat(page(CLERK, "/numbers?q=huong dan so so&run=XIV&type=BC"))
                .doesNotContain("Hướng dẫn sổ số (minh họa)");
        assertThat(page(CLERK, "/numbers.csv?q=huong dan so so&type=HD"))
                .contains("Nơi nhận", "Các huyện ủy; Lưu văn thư")
                .doesNotContain("-BC/");
        assertThat(page(CLERK, "/numbers.csv?type=BC")).doesNotContain("Hướng dẫn sổ số");
    }

    @Test
    void aNumberLeadsToTheReportThatBearsIt() throws IOException {
        clock.setTo(LocalDate.of(2025, 1, 10));
        VersionView draft = start(2025);
        VersionView signed = done(signing.sign(leader, draft.id(), everythingAccepted(draft)));
        String register = page(CLERK, "/numbers?type=BC");
        assertThat(register).contains("href=\"/summaries/" + signed.summary() + "?v=1\"", "Lưu văn thư");
        Actor committee = new Actor(leader.account(), leader.position(), body("PARTY-58"), Role.LEADER);
        for (Actor reader : List.of(people.actor(CLERK), committee)) {
            assertThat(notices.of(reader, 1).items())
                    .filteredOn(notice -> notice.link().equals("/summaries/" + signed.summary() + "?v=1"))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.kind()).isEqualTo("summary.signed"))
                    .satisfies(notice -> assertThat(notice.args().get(1)).endsWith("-BC/BDVTU"));
        }
        assertThat(page(CLERK, "/notices")).contains("Đã ký báo cáo", "-BC/BDVTU");
        assertThat(page(CLERK, "/numbers/start")).contains("KH – Kế hoạch");
        assertThat(mvc.get()
                        .uri("/numbers/new")
                        .with(people.signedIn("chuyenvien.tinh"))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }
}
