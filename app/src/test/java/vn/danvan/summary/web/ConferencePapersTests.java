package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.conference.ConferencePaper;
import vn.danvan.summary.conference.ConferencePapers;
import vn.danvan.summary.conference.ConferenceView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.support.Zips;

/** A conference hands out its own papers: in their order, in the zip file, and to the invited what is open to them. */
@Transactional
class ConferencePapersTests extends SummaryCase {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Conferences conferences;

    @Autowired
    private ConferencePapers papers;

    private Actor head;
    private Actor front;
    private Actor farmers;
    private SummaryId summary;
    private ConferenceView conference;

    @BeforeEach
    void aConferenceOfADistrict() {
        clock.setTo(LocalDate.of(2024, 12, 20));
        head = at("BDV-587", Role.LEADER);
        front = at("MTTQ-587", Role.CLERK);
        farmers = at("HND-587", Role.CLERK);
        summary = done(summaries.start(head, OUTLINE, 2024)).summary();
        conference = done(conferences.plan(
                head,
                summary,
                new Conferences.Plan(
                        LocalDate.of(2025, 1, 9), "8 giờ 00", "Hội trường", "Khai mạc", Map.of(front.body(), 4), 0)));
    }

    private Actor at(String body, Role role) {
        return new Actor(leader.account(), leader.position(), body(body), role);
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private String add(int status, Map<String, String> fields, MockMultipartFile... files) {
        var request =
                mvc.post().uri("/summaries/" + summary + "/conference/papers").multipart();
        for (MockMultipartFile one : files) {
            request = request.file(one);
        }
        request.with(people.signedIn(head)).with(csrf());
        fields.forEach(request::param);
        return answer(request.exchange().getResponse(), status);
    }

    private static String answer(MockHttpServletResponse response, int status) {
        assertThat(response.getStatus()).isEqualTo(status);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String get(Actor reader, String address, int status) {
        return answer(
                mvc.get().uri(address).with(people.signedIn(reader)).exchange().getResponse(), status);
    }

    private String post(String address, int status, String... fields) {
        var request = mvc.post()
                .uri("/summaries/" + summary + "/conference/papers/" + address)
                .with(people.signedIn(head))
                .with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return answer(request.exchange().getResponse(), status);
    }

    private List<ConferencePaper> kept() {
        return papers.of(head, conference);
    }

    private List<String> titles() {
        return kept().stream().map(ConferencePaper::title).toList();
    }

    @Test
    void papersStandInTheirOrderOnThePageAndInTheZipFileWithItsTableOfContents() throws IOException {
        assertThat(get(head, "/summaries/" + summary + "/conference", 200)).contains("Chưa có tài liệu nào");
        add(302, Map.of("kind", "SPEECH"), file("tham-luan-1.txt", "Một"), file("tham-luan-2.txt", "Hai"));
        add(
                302,
                Map.of("kind", "COMMENDED", "title", "Danh sách tập thể được khen", "number", "1", "open", "yes"),
                file("ds.txt", "Ba"));
        assertThat(titles()).containsExactly("Danh sách tập thể được khen", "tham-luan-1", "tham-luan-2");
        ConferencePaper second = kept().get(1);
        post(
                second.id() + "/edit",
                302,
                "kind",
                "PROGRAMME",
                "title",
                "Dự thảo chương trình năm 2025",
                "number",
                "3",
                "revision",
                Integer.toString(second.revision()));

        byte[] zip = mvc.get()
                .uri("/summaries/" + summary + "/conference/pack.zip")
                .with(people.signedIn(head))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Zips.names(zip))
                .contains(
                        "0-muc-luc.xlsx",
                        "4-01-khen-thuong-danh-sach-tap-the-duoc-khen.txt",
                        "4-02-tham-luan-2.txt",
                        "4-03-du-thao-chuong-trinh-nam-2025.txt");
        assertThat(new String(Zips.entry(zip, "4-02-tham-luan-2.txt"), StandardCharsets.UTF_8))
                .isEqualTo("Hai");
        try (XSSFWorkbook contents = new XSSFWorkbook(new ByteArrayInputStream(Zips.entry(zip, "0-muc-luc.xlsx")))) {
            StringBuilder told = new StringBuilder();
            contents.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> told.append(cell).append('|')));
            assertThat(told.toString())
                    .contains("Danh sách khen thưởng|Danh sách tập thể được khen|4-01-", "Chương trình hội nghị|3-");
        }
    }

    @Test
    void theInvitedReadWhatIsOpenToThemAndNobodyElseDoes() {
        add(302, Map.of("kind", "SPEECH", "title", "Tham luận kín"), file("a.txt", "Một"));
        add(302, Map.of("kind", "SPEECH", "title", "Tham luận mở", "open", "yes"), file("b.txt", "Hai"));
        UUID closed = kept().getFirst().id();
        UUID open = kept().getLast().id();
        String invitation = "/conferences/" + conference.id();

        assertThat(get(front, invitation, 200)).contains("Tham luận mở").doesNotContain("Tham luận kín");
        assertThat(get(front, invitation + "/papers/" + open, 200)).isEqualTo("Hai");
        get(front, invitation + "/papers/" + closed, 404);
        get(farmers, invitation + "/papers/" + open, 404);
        get(farmers, "/summaries/" + summary + "/conference/papers/" + open, 404);
        assertThat(get(head, "/summaries/" + summary + "/conference/papers/" + closed, 200))
                .isEqualTo("Một");

        clock.setTo(LocalDate.of(2026, 3, 1));
        assertThat(get(front, invitation + "/papers/" + open, 200))
                .as("after the conference is over")
                .isEqualTo("Hai");
        done(conferences.callOff(head, summary, "Bão", conference.revision()));
        get(front, invitation + "/papers/" + open, 404);
        assertThat(get(head, "/summaries/" + summary + "/conference/papers/" + open, 200))
                .isEqualTo("Hai");
    }

    @Test
    void whatIsRefusedLeavesWhatWasEnteredBesideItAndTheOtherFiles() {
        Map<String, String> entered = Map.of("kind", "PROGRAMME", "title", "Dự thảo", "number", "2", "open", "yes");
        assertThat(add(422, entered)).contains("Hãy chọn ít nhất một tệp", "value=\"Dự thảo\"");
        assertThat(add(422, entered, file("mat.txt", "TUYỆT MẬT\nDự thảo")))
                .contains("Tệp “mat.txt” có dấu độ mật", "value=\"Dự thảo\"", "value=\"2\"", "hãy chọn lại")
                .containsPattern("id=\"open\"[^>]*checked")
                .contains("value=\"PROGRAMME\" selected");
        assertThat(add(422, entered, file("a.txt", "Một"), file("b.txt", "Hai")))
                .contains("Chọn 2 tệp thì để trống");
        assertThat(kept()).isEmpty();
        assertThat(add(422, Map.of("kind", "OTHER"), file("a.txt", "Một"), file("mat.txt", "TỐI MẬT\nHai")))
                .contains("Đã thêm 1 tài liệu", "Tệp “mat.txt” có dấu độ mật");
        assertThat(titles()).containsExactly("a");
        assertThat(add(422, Map.of("kind", "OTHER", "number", "không"), file("b.txt", "Hai")))
                .contains("không phải thứ tự từ 1 đến 60");
    }

    @Test
    void aPaperIsTakenAwayAndPutBackAndTwoWhoChangeItAreToldOfEachOther() {
        add(302, Map.of("kind", "SPEECH", "title", "Tham luận"), file("a.txt", "Một"));
        ConferencePaper paper = kept().getFirst();
        String revision = Integer.toString(paper.revision());
        post(paper.id() + "/edit", 302, "kind", "OTHER", "title", "Tham luận A", "revision", revision);
        assertThat(post(paper.id() + "/edit", 409, "kind", "OTHER", "title", "Tham luận B", "revision", revision))
                .contains("Có người vừa sửa hoặc gỡ tài liệu này", "value=\"Tham luận B\"", "Tham luận A");
        assertThat(post(paper.id() + "/edit", 422, "kind", "OTHER", "title", " ", "revision", "2"))
                .contains("Hãy nhập tên tài liệu");

        post(paper.id() + "/remove", 302);
        assertThat(kept()).isEmpty();
        assertThat(get(head, "/summaries/" + summary + "/conference/papers", 200))
                .contains("Tài liệu đã gỡ (1)", "Tham luận A");
        get(head, "/summaries/" + summary + "/conference/papers/" + paper.id(), 404);
        post(paper.id() + "/put-back", 302);
        assertThat(titles()).containsExactly("Tham luận A");
    }
}
