package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.summary.Corrections;
import vn.danvan.summary.PieceEdits;
import vn.danvan.summary.Recomposition;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.outline.FirstEdition;
import vn.danvan.summary.outline.OutlineChanges;
import vn.danvan.summary.outline.OutlineYaml;

/** A newer outline came into force while the report is being written: the writer looks at what changes, then takes it. */
@Transactional
class OutlineTakingTests extends SummaryCase {

    private static final String SPECIALIST = "chuyenvien.tinh";
    private static final String TRIAL = "thu-chuyen";
    private static final int YEAR = 2023;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OutlineChanges outlines;

    @Autowired
    private Corrections corrections;

    private VersionView draft;
    private String base = "";

    @BeforeEach
    void aDraftPeopleWroteIn() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        put(FirstEdition.yaml(outlines.current().outline(OUTLINE).orElseThrow())
                .replace("- id: " + OUTLINE, "- id: " + TRIAL));
        report("KDV-22741", YEAR, "GS.CT", "25");
        report("KDV-22744", YEAR, "GS.KN", "9");
        draft = done(summaries.start(specialist, TRIAL, YEAR));
        base = "/summaries/" + draft.summary();
        done(write(
                specialist,
                draft,
                sentence(draft, "kq.giam-sat.cau", 0),
                "Các cấp chủ trì 25 cuộc giám sát, sửa tay."));
        writes("kq.he-thong.viet", "Kiện toàn 12 tổ dân vận, sửa tay.");
        writes("dg.bai-hoc.viet", "Bài học về gần dân, sửa tay.");
        done(edits.add(
                specialist,
                draft.id(),
                piece("dg.bai-hoc.viet").piece().id(),
                UUID.randomUUID(),
                "Đoạn thêm ở mục bài học."));
        done(edits.add(
                specialist,
                draft.id(),
                piece("dg.uu-diem.viet").piece().id(),
                UUID.randomUUID(),
                "Đoạn thêm ở mục ưu điểm."));
    }

    private void put(String yaml) {
        done(outlines.put(specialist, yaml, "thu.yaml", outlines.known()));
    }

    private SummaryDetail.Standing piece(String block) {
        return detail(draft).pieces().stream()
                .filter(one -> one.piece().draft().block().equals(block))
                .findFirst()
                .orElseThrow();
    }

    private void writes(String block, String text) {
        SummaryDetail.Standing one = piece(block);
        done(edits.write(
                specialist,
                draft.id(),
                List.of(new PieceEdits.Wanted(one.piece().id(), one.piece().revision(), "", text))));
    }

    /** A sentence is worded otherwise, a block goes for another, a section is gone, another stands elsewhere, a third is new. */
    private void aNewerOutline() {
        String yaml = OutlineYaml.of(outlines.current().outline(TRIAL).orElseThrow())
                .replace("2018-01-01", YEAR + "-06-01")
                .replace("Mặt trận và các đoàn thể chủ trì {GS.CT}", "Trong năm, các cấp chủ trì {GS.CT}")
                .replace("id: kq.he-thong.viet", "id: kq.he-thong.moi");
        String gone = section(yaml, "dg.bai-hoc");
        String moved = section(yaml, "kq.luc-luong");
        String fresh = moved.replace("kq.luc-luong", "kq.moi").replaceFirst("heading: .*", "heading: Mục mới");
        yaml = yaml.replace(gone, "").replace(moved, "");
        put(yaml.replace(section(yaml, "kq.chinh-quyen"), moved + section(yaml, "kq.chinh-quyen") + fresh));
    }

    private static String section(String yaml, String id) {
        Matcher found = Pattern.compile("(?m)^    - id: " + Pattern.quote(id) + "\n(?:(?!    - id: ).*\n)*")
                .matcher(yaml);
        assertThat(found.find()).as(id).isTrue();
        return found.group();
    }

    private MvcTestResult get(String user, String address) {
        return mvc.get().uri(address).with(people.signedIn(user)).exchange();
    }

    private String page(String address) throws IOException {
        MvcTestResult result = get(SPECIALIST, address);
        assertThat(result).as(address).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private MvcTestResult take(String user, String page) {
        return mvc.post()
                .uri(base + "/outline")
                .param("version", hidden(page, "version"))
                .param("seen", hidden(page, "seen"))
                .with(csrf())
                .with(people.signedIn(user))
                .exchange();
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    @Test
    void theWriterSeesWhatTheNewerOutlineChangesBeforeAnythingDoes() throws IOException {
        assertThat(page(base)).doesNotContain(base + "/outline");
        assertThat(get(SPECIALIST, base + "/outline").getResponse().getRedirectedUrl())
                .isEqualTo(base);
        aNewerOutline();

        assertThat(page(base)).contains("Xem trước khi chuyển sang đề cương mới", base + "/outline");
        assertThat(page(base + "/outline"))
                .contains("Các cấp chủ trì 25 cuộc giám sát, sửa tay.", "Kiện toàn 12 tổ dân vận, sửa tay.")
                .contains("Bài học về gần dân, sửa tay.", "Đoạn thêm ở mục bài học.", "Đoạn thêm ở mục ưu điểm.")
                .contains("Đề cương mới không còn chỗ cho 2 đoạn sau", "Mục đổi chỗ: ", "Mục mới")
                .contains("<li>Bài học kinh nghiệm</li>");
        assertThat(detail(draft).outline().from()).isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(get("canbo.ninhson", base + "/outline")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatPeopleWroteIsInTheReportAfterwards() throws IOException {
        aNewerOutline();
        assertThat(take(SPECIALIST, page(base + "/outline")).getResponse().getRedirectedUrl())
                .isEqualTo(base);

        SummaryDetail now = detail(draft);
        assertThat(now.outline().from()).isEqualTo(LocalDate.of(YEAR, 6, 1));
        assertThat(now.outline().sections()).extracting("id").containsSubsequence("de-xuat", "dg.bai-hoc", "phu-luc");
        assertThat(texts(now, "dg.bai-hoc"))
                .containsExactly("Bài học về gần dân, sửa tay.", "Đoạn thêm ở mục bài học.");
        assertThat(texts(now, "kq.he-thong")).contains("Kiện toàn 12 tổ dân vận, sửa tay.");
        assertThat(texts(now, "dg.uu-diem")).containsExactly("Đoạn thêm ở mục ưu điểm.");
        SummaryDetail.Standing supervision = piece("kq.giam-sat.cau");
        assertThat(supervision.piece().text()).isEqualTo("Các cấp chủ trì 25 cuộc giám sát, sửa tay.");
        assertThat(supervision.outdated())
                .as("the newer outline words it otherwise")
                .isTrue();
        Recomposition.Preview anew =
                recomposition.preview(specialist, summaries.version(specialist, draft.summary(), Optional.empty()));
        assertThat(anew.changed()).extracting(one -> one.piece().text()).isEmpty();
        assertThat(anew.added()).extracting("block").isEmpty();
        assertThat(page(base))
                .contains("Mục mới", "Bài học kinh nghiệm", " tổ dân vận, sửa tay.")
                .doesNotContain("Xem trước khi chuyển");
        assertThat(page(base + "/edit/dg.bai-hoc")).contains("Bài học về gần dân, sửa tay.");
        assertThat(word()).contains("BÀI HỌC KINH NGHIỆM", "Bài học về gần dân, sửa tay.", "Đoạn thêm ở mục bài học.");
    }

    @Test
    void aSentenceWithoutAPlaceStaysWithItsFiguresAndSaysWhenTheyChange() throws IOException {
        put(OutlineYaml.of(outlines.current().outline(TRIAL).orElseThrow())
                .replace("2018-01-01", YEAR + "-06-01")
                .replace("id: kq.giam-sat.cau", "id: kq.giam-sat.khac"));
        take(SPECIALIST, page(base + "/outline"));
        SummaryDetail.Standing own = supervision();
        assertThat(own.piece().bits()).anySatisfy(bit -> {
            assertThat(bit.text()).isEqualTo("25 cuộc");
            assertThat(bit.from()).isNotEmpty();
        });
        assertThat(own.outdated()).isFalse();

        report("KDV-22747", YEAR, "GS.CT", "2");
        assertThat(supervision().changes()).isNotEmpty();
        assertThat(page(base)).contains("Giữ câu của tôi");
        edits.keep(
                specialist,
                summaries.version(specialist, draft.summary(), Optional.empty()),
                own.piece().id(),
                own.piece().revision());
        assertThat(supervision().outdated()).isFalse();
        assertThat(supervision().piece().text()).isEqualTo("Các cấp chủ trì 25 cuộc giám sát, sửa tay.");
    }

    private SummaryDetail.Standing supervision() {
        return detail(draft).of("kq.giam-sat").stream()
                .filter(one -> one.piece().text().contains("sửa tay"))
                .findFirst()
                .orElseThrow();
    }

    private String word() throws IOException {
        byte[] file = get(SPECIALIST, base + "/file.docx").getResponse().getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static List<String> texts(SummaryDetail detail, String section) {
        return detail.of(section).stream()
                .map(one -> one.piece().text())
                .filter(text -> !text.isBlank())
                .toList();
    }

    @Test
    void nothingMovesThatNobodySawAndNothingThatWasSigned() throws IOException {
        aNewerOutline();
        String seen = page(base + "/outline");
        writes("dg.uu-diem.viet", "Viết sau khi mở trang.");

        assertThat(take(SPECIALIST, seen))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("đã khác lúc anh/chị mở trang", "Viết sau khi mở trang.");
        assertThat(take("canbo.ninhson", seen)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(detail(draft).outline().from()).isEqualTo(LocalDate.of(2018, 1, 1));

        String fresh = page(base + "/outline");
        done(signing.sign(leader, draft.id(), everythingAccepted(draft)));
        MvcTestResult refused = take(SPECIALIST, fresh);
        assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo(base);
        assertThat(String.valueOf(refused.getMvcResult().getFlashMap().get("flash")))
                .contains("Bản này vừa được ký");
        assertThat(detail(draft).outline().from()).isEqualTo(LocalDate.of(2018, 1, 1));
    }

    @Test
    void aCorrectionKeepsTheSectionsThatWereKept() throws IOException {
        aNewerOutline();
        take(SPECIALIST, page(base + "/outline"));
        done(signing.sign(leader, draft.id(), everythingAccepted(draft)));
        VersionView correction = done(corrections.begin(specialist, draft.summary(), "Sửa số liệu (minh họa)"));
        assertThat(texts(detail(correction), "dg.bai-hoc")).hasSize(2);
        assertThat(detail(correction).headings()).containsEntry("dg.bai-hoc", "Bài học kinh nghiệm");
    }
}
