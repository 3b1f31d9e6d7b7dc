package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import vn.danvan.summary.PieceEdits;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;

/** Two people write in one section, and a leader signs while another writes: nobody's words are lost or signed unseen. */
class WritingTogetherTests extends SummaryCase {

    private static final String LEADER = "lanhdao.tinh";
    private static final String SPECIALIST = "chuyenvien.tinh";
    private static final String SECTION = "kq.giam-sat";
    private static final int YEAR = 2023;

    @Autowired
    private MockMvcTester mvc;

    private final List<UUID> reported = new ArrayList<>();
    private String base = "";
    private VersionView draft;
    private String first = "";
    private String second = "";

    @BeforeEach
    void twoSentences() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        reported.add(report("KDV-22741", YEAR, "GS.CT", "25"));
        reported.add(report("KDV-22744", YEAR, "GS.KN", "9"));
        reported.add(report("KDV-22747", YEAR, "PB.HN", "7"));
        draft = start(YEAR);
        recomposition.apply(specialist, draft.id());
        base = "/summaries/" + draft.summary();
        first = composed(0);
        second = composed(1);
    }

    @AfterEach
    void takeBack() {
        reported.forEach(facts::remove);
    }

    /** The sentence as it is composed, whatever a test before left there. */
    private String composed(int item) {
        var one = sentence(draft, "kq.giam-sat.cau", item);
        done(write(specialist, draft, one, ""));
        return one.piece().id().toString();
    }

    private String page(String user, String address) throws IOException {
        return mvc.get()
                .uri(address)
                .with(people.signedIn(user))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    /** What a browser would send of the page's form: its hidden fields and text areas. */
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile("name=\"((?:revision|seen)[^\"]*)\" value=\"([^\"]*)\"")
                .matcher(page);
        while (hidden.find()) {
            fields.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        Matcher area = Pattern.compile("<textarea[^>]*name=\"([^\"]*)\"[^>]*>([^<]*)</textarea>")
                .matcher(page);
        while (area.find()) {
            fields.put(area.group(1), HtmlUtils.htmlUnescape(area.group(2)).replace("\n", "\r\n"));
        }
        return fields;
    }

    private MvcTestResult post(String user, String address, Map<String, String> fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(address).with(people.signedIn(user)).with(csrf());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private MvcTestResult save(String user, Map<String, String> form, String piece, String text) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put("text-" + piece, text);
        return post(user, base + "/edit/" + SECTION, fields);
    }

    private String text(int item) {
        return sentence(draft, "kq.giam-sat.cau", item).piece().text();
    }

    @Test
    void whoSavesOneSentenceLeavesTheOthersAlone() throws IOException {
        Map<String, String> ofA = fields(page(SPECIALIST, base + "/edit/" + SECTION));
        Map<String, String> ofB = fields(page(LEADER, base + "/edit/" + SECTION));
        assertThat(ofA).containsKeys("text-" + first, "seen-" + first, "revision-" + second);

        assertThat(save(LEADER, ofB, second, "Câu hai của B.").getResponse().getStatus())
                .isEqualTo(302);
        assertThat(save(SPECIALIST, ofA, first, "Câu một của A.").getResponse().getStatus())
                .isEqualTo(302);

        assertThat(text(0)).isEqualTo("Câu một của A.");
        assertThat(text(1)).isEqualTo("Câu hai của B.");
    }

    @Test
    void aFormThatComesAgainDoesNotEraseWhatOthersSavedMeanwhile() throws IOException {
        Map<String, String> ofA = fields(page(SPECIALIST, base + "/edit/" + SECTION));
        Map<String, String> ofB = fields(page(LEADER, base + "/edit/" + SECTION));
        String tooLong = "x".repeat(PieceEdits.LONGEST + 1);
        save(LEADER, ofB, first, "Câu một của B.");
        save(LEADER, ofB, second, "Câu hai của B.");

        MvcTestResult refused = save(SPECIALIST, ofA, first, tooLong);
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        Map<String, String> again = fields(refused.getResponse().getContentAsString());
        assertThat(again).containsEntry("text-" + first, tooLong);

        MvcTestResult overtaken = save(SPECIALIST, again, first, "Câu một của A.");
        assertThat(overtaken.getResponse().getStatus()).isEqualTo(409);
        String both = overtaken.getResponse().getContentAsString();
        assertThat(both).contains("Câu một của B.", "Câu một của A.");
        assertThat(text(0)).isEqualTo("Câu một của B.");
        assertThat(text(1)).isEqualTo("Câu hai của B.");

        assertThat(post(SPECIALIST, base + "/edit/" + SECTION, fields(both))
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(0)).isEqualTo("Câu một của A.");
        assertThat(text(1)).isEqualTo("Câu hai của B.");
    }

    @Test
    void theLeaderSeesWhatChangedBeforeSigning() throws IOException {
        Map<String, String> opened = fields(page(LEADER, base + "/check"));
        opened.replaceAll((name, value) -> name.startsWith("reason-") ? "Chấp nhận để kịp hội nghị" : value);
        opened.put("place", "Phan Rang - Tháp Chàm");
        write(specialist, draft, sentence(draft, "kq.giam-sat.cau", 0), "Câu chưa ai cho lãnh đạo xem.");

        MvcTestResult refused = post(LEADER, base + "/sign", opened);

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        String page = refused.getResponse().getContentAsString();
        assertThat(page)
                .contains("Thay đổi từ lúc anh/chị mở trang này", "<ins>Câu chưa ai cho lãnh đạo xem.</ins>")
                .contains("Chấp nhận để kịp hội nghị");
        assertThat(Arrays.asList(fields(page).getOrDefault("seen", "").split(" ")))
                .as("the page that came again has shown it")
                .doesNotContainSequence(opened.getOrDefault("seen", "none").split(" "));
        assertThat(summaries.versions(leader, draft.summary()).getFirst().isDraft())
                .isTrue();
    }
}
