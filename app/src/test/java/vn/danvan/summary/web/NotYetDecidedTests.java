package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.conference.Conferences;

/** Bodies below read what is signed, and neither the next programme before it is given nor everybody's delegates. */
class NotYetDecidedTests extends SummaryCase {

    private static final int YEAR = 2021;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Conferences conferences;

    private Actor at(String body) {
        return new Actor(leader.account(), leader.position(), body(body), Role.LEADER);
    }

    private int status(Actor reader, String address) {
        return mvc.get()
                .uri(address)
                .with(people.signedIn(reader))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private byte[] get(Actor reader, String address) {
        var result = mvc.get().uri(address).with(people.signedIn(reader)).exchange();
        assertThat(result.getResponse().getStatus()).as(address).isEqualTo(200);
        return result.getResponse().getContentAsByteArray();
    }

    private String page(Actor reader, String address) {
        return new String(get(reader, address), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theCommuneReadsTheReportOfItsDistrictAndNothingThatIsNotDecided() throws IOException {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        Actor head = at("BDV-589");
        Actor below = at("KDV-22885");
        VersionView draft = done(summaries.start(head, OUTLINE, YEAR));
        String base = "/summaries/" + draft.summary();
        done(signing.sign(head, draft.id(), everythingAccepted(draft, head)));
        var conference = done(conferences.plan(
                head,
                draft.summary(),
                new Conferences.Plan(
                        LocalDate.of(YEAR, 12, 28),
                        "8 giờ 00",
                        "Hội trường",
                        "Khai mạc",
                        Map.of(body("MTTQ-589"), 4),
                        0)));

        assertThat(page(below, base)).contains("kết quả công tác dân vận").doesNotContain(base + "/proposal");
        assertThat(status(below, base + "/proposal")).isEqualTo(404);
        assertThat(page(below, base + "/conference")).doesNotContain("pack.zip");
        assertThat(status(below, base + "/conference/pack.zip")).isEqualTo(404);

        assertThat(page(head, base)).contains(base + "/proposal");
        assertThat(status(head, base + "/proposal")).isEqualTo(200);
        assertThat(status(head, base + "/conference/pack.zip")).isEqualTo(200);
        assertThat(page(at("BDV-58"), base)).contains(base + "/proposal");

        done(conferences.callOff(head, draft.summary(), "Trùng lịch", conference.revision()));
        assertThat(status(head, base + "/conference/pack.zip")).isEqualTo(404);

        assertThat(everyNote(get(head, base + "/file.docx?v=1")))
                .as("what was accepted is printed whole")
                .contains("Khối dân vận xã Phước Hà; ", "Khối dân vận xã Phước Minh")
                .doesNotContain("báo cáo khác");
    }

    private static String everyNote(byte[] docx) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            String all = text.getText();
            return all.substring(all.indexOf("Ghi chú khi ký"));
        }
    }
}
