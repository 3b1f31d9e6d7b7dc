package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.rules.content.Wording;
import vn.danvan.summary.Remark;
import vn.danvan.summary.RemarkKind;
import vn.danvan.summary.SignWanted;
import vn.danvan.summary.SignedFiles;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;

/** Figures that are not approved, and sentences without any, are told before signing and printed when they are accepted. */
@Transactional
class ToldBeforeSigningTests extends SummaryCase {

    private static final int YEAR = 2023;
    private static final String NOT_APPROVED = "Số liệu chưa được duyệt";
    private static final String WITHOUT = "Nội dung đề cương chưa có số liệu";
    private static final String MEETINGS = "Hội nghị phản biện xã hội";
    private static final String SUPERVISIONS = "Cuộc giám sát do đơn vị chủ trì";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SignedFiles files;

    private Actor head;
    private VersionView draft;

    @BeforeEach
    void oneCommuneReportedAndNobodyApproved() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        head = new Actor(leader.account(), leader.position(), body("BDV-587"), Role.LEADER);
        report("KDV-22888", YEAR, "PB.HN", "8", false, false);
        draft = done(summaries.start(head, OUTLINE, YEAR));
    }

    private List<Remark.Line> told(RemarkKind kind) {
        return signing.remarks(head, draft).stream()
                .filter(remark -> remark.kind() == kind)
                .flatMap(remark -> remark.lines().stream())
                .toList();
    }

    private static List<String> vietnamese(Remark.Line line) {
        return line.args().stream()
                .map(one -> one instanceof Wording said ? said.vi() : one.toString())
                .toList();
    }

    private static List<String> english(Remark.Line line) {
        return line.args().stream().map(one -> ((Wording) one).en()).toList();
    }

    private List<String> signedWithout(RemarkKind kind) {
        SignWanted all = everythingAccepted(draft, head);
        Map<RemarkKind, String> without = new EnumMap<>(all.reasons());
        without.remove(kind);
        return codes(
                signing.sign(head, draft.id(), new SignWanted(all.place(), all.recipients(), all.seen(), without)));
    }

    @Test
    void theyAreListedAndNobodySignsWithoutAReason() {
        assertThat(told(RemarkKind.UNAPPROVED))
                .anySatisfy(line -> assertThat(vietnamese(line)).contains(MEETINGS, "8 cuộc"))
                .anySatisfy(line ->
                        assertThat(english(line)).contains("Meetings of social criticism", "8 meetings", "2023"));
        assertThat(told(RemarkKind.NO_FIGURES))
                .anySatisfy(line -> assertThat(vietnamese(line)).contains(SUPERVISIONS))
                .noneSatisfy(line -> assertThat(vietnamese(line)).contains(MEETINGS));

        var page = mvc.get()
                .uri("/summaries/" + draft.summary() + "/check")
                .with(people.signedIn(head))
                .exchange();
        assertThat(page).hasStatusOk();
        assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(NOT_APPROVED, MEETINGS, WITHOUT, SUPERVISIONS);

        assertThat(signedWithout(RemarkKind.UNAPPROVED)).containsExactly("summary.reason.UNAPPROVED");
        assertThat(signedWithout(RemarkKind.NO_FIGURES)).containsExactly("summary.reason.NO_FIGURES");
    }

    @Test
    void aYearThatOtherUnitsReportedIsNotComparedAndTheSignerIsToldWhich() {
        for (String commune : List.of("KDV-22870", "KDV-22873", "KDV-22876", "KDV-22879")) {
            report(commune, YEAR - 1, "PB.HN", "5", false, true);
        }
        recomposition.apply(head, draft.id());

        assertThat(sentence(draft, "kq.giam-sat.cau", 1, head).piece().text())
                .contains("8 cuộc", "số của 1/")
                .doesNotContain("so với");
        assertThat(told(RemarkKind.NO_FIGURES))
                .filteredOn(line -> line.key().equals("uneven"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.args())
                            .anySatisfy(units -> assertThat(units.toString()).startsWith("1/"))
                            .anySatisfy(units -> assertThat(units.toString()).startsWith("4/"));
                    assertThat(vietnamese(line))
                            .startsWith(MEETINGS, "năm 2023")
                            .contains("năm 2022");
                });
        assertThat(told(RemarkKind.ESTIMATED))
                .as("what is not told is no estimate of the report")
                .noneSatisfy(line -> assertThat(vietnamese(line)).contains(MEETINGS));
    }

    @Test
    void whatWasAcceptedIsANoteOfTheSignedFile() throws IOException {
        VersionView signed = done(signing.sign(head, draft.id(), everythingAccepted(draft, head)));
        byte[] file = done(files.file(head, signed, SignedFiles.Form.DOCX)).content();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .containsSubsequence(
                            "Ghi chú khi ký",
                            NOT_APPROVED,
                            MEETINGS,
                            ": 8 cuộc",
                            "Lý do chấp nhận: Chấp nhận để kịp hội nghị",
                            WITHOUT,
                            SUPERVISIONS,
                            "Lý do chấp nhận: Chấp nhận để kịp hội nghị",
                            "Nơi nhận:");
        }
    }
}
