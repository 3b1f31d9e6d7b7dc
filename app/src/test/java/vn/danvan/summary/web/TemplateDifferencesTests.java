package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.documents.official.Layout;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.OfficeTemplates;
import vn.danvan.summary.SummaryCase;

/** What an uploaded template prints otherwise than the guidance says is told, and an office uses it only knowingly. */
@Transactional
class TemplateDifferencesTests extends SummaryCase {

    private static final String PAGE = "/summaries/templates/PARTY_HD05";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OfficeTemplates templates;

    private Actor head;

    @BeforeEach
    void aDistrict() {
        head = new Actor(leader.account(), leader.position(), body("BDV-588"), Role.LEADER);
    }

    /** The built-in template as somebody changed it in another program. */
    private byte[] wider() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(templates.starting(Layout.PARTY_HD05)))) {
            word.getDocument().getBody().getSectPr().getPgMar().setLeft(BigInteger.valueOf(1134));
            word.write(out);
        }
        return out.toByteArray();
    }

    private String upload(byte[] template) {
        assertThat(mvc.post()
                        .uri(PAGE)
                        .multipart()
                        .file(new MockMultipartFile("file", "mau-rieng.docx", null, template))
                        .with(people.signedIn(head))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        var response = mvc.get()
                .uri("/summaries/templates")
                .with(people.signedIn(head))
                .exchange()
                .getResponse();
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String use(int status, String... known) {
        var request = mvc.post()
                .uri(PAGE + "/use")
                .with(people.signedIn(head))
                .with(csrf())
                .param("template", own().getFirst().id().toString());
        if (known.length > 0) {
            request.param("known", known);
        }
        var response = request.exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<OfficeTemplates.Uploaded> own() {
        return templates.of(head);
    }

    @Test
    void aTemplateThatDiffersIsUsedOnceSomebodySaysThatThisIsKnown() throws IOException {
        assertThat(upload(wider()))
                .contains("Lề trái của mẫu là 20 mm; hướng dẫn: 30 mm.", "Vẫn dùng mẫu này, đã biết");
        assertThat(use(422)).contains("Mẫu khác hướng dẫn ở 1 điểm", "Lề trái của mẫu là 20 mm");
        assertThat(own())
                .singleElement()
                .satisfies(one -> assertThat(one.pending()).isTrue());
        use(302, "yes");
        assertThat(own())
                .singleElement()
                .satisfies(one -> assertThat(one.pending()).isFalse());
        assertThat(upload(templates.starting(Layout.PARTY_HD05)))
                .contains("Khác hướng dẫn ở 1 điểm", "chỗ đặt số trang đúng hướng dẫn");
    }
}
