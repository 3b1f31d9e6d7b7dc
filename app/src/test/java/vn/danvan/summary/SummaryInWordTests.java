package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.register.Terms;

/** The Word file of a signed summary, opened by another library, is in the layout of its issuer and of its day. */
@Transactional
class SummaryInWordTests extends SummaryCase {

    private static final int YEAR = 2023;

    @Autowired
    private SignedFiles files;

    @Autowired
    private Terms terms;

    private Actor at(String body) {
        return new Actor(leader.account(), leader.position(), body(body), Role.LEADER);
    }

    private VersionView signed(Actor head, int year) {
        VersionView draft = done(summaries.start(head, OUTLINE, year));
        return done(signing.sign(head, draft.id(), everythingAccepted(draft, head)));
    }

    private XWPFDocument word(Actor head, VersionView version) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(
                done(files.file(head, version, SignedFiles.Form.DOCX)).content()));
    }

    private static String text(XWPFDocument word) throws IOException {
        try (XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            return text.getText();
        }
    }

    private static String layout(VersionView version) {
        return Objects.requireNonNull(version.signed()).layout();
    }

    private XWPFDocument ofADistrict() throws IOException {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        report("KDV-22888", YEAR, "PB.HN", "8");
        Actor head = at("BDV-587");
        VersionView version = signed(head, YEAR);
        assertThat(layout(version)).isEqualTo("PARTY_HD36");
        return word(head, version);
    }

    private static Stream<XWPFParagraph> paragraphs(XWPFDocument word) {
        return Stream.concat(
                word.getParagraphs().stream(),
                word.getTables().stream()
                        .flatMap(table -> table.getRows().stream())
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getParagraphs().stream()));
    }

    /** The points in which the paragraph that begins so is set: its own, or those of its style. */
    private static BigDecimal size(XWPFDocument word, String beginning) {
        XWPFParagraph paragraph = paragraphs(word)
                .filter(one -> one.getText().strip().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(beginning));
        assertThat(paragraph.getRuns())
                .as(beginning)
                .allSatisfy(run -> assertThat(Objects.requireNonNullElse(run.getFontFamily(), "Times New Roman"))
                        .isEqualTo("Times New Roman"));
        Double own = paragraph.getRuns().getFirst().getFontSizeAsDouble();
        if (own != null) {
            return BigDecimal.valueOf(own);
        }
        CTRPr style =
                word.getStyles().getStyle(paragraph.getStyle()).getCTStyle().getRPr();
        return new BigDecimal(style.getSzArray(0).getVal().toString()).divide(BigDecimal.TWO);
    }

    @Test
    void theTypeHasTheSizeOfTheParty() throws IOException {
        try (XWPFDocument word = ofADistrict()) {
            assertThat(size(word, "BÁO CÁO")).isEqualByComparingTo("16");
        }
    }

    @Test
    void tablesByUnitHaveMergedHeads() throws IOException {
        try (XWPFDocument word = ofADistrict()) {
            XWPFTable table = word.getTables().stream()
                    .filter(one -> one.getRow(0).getCell(0).getText().equals("STT")
                            && one.getRow(0).getCell(2).getText().equals("Số liệu")
                            && one.getText().contains("Hội nghị phản biện xã hội"))
                    .findFirst()
                    .orElseThrow();
            assertThat(merges(table.getRow(0))).containsExactly("restart", "restart", "5");
            assertThat(merges(table.getRow(1))).containsExactly("continue", "continue", "", "", "", "", "");
            XWPFTableRow total = table.getRows().getLast();
            assertThat(total.getCell(0).getText()).isEqualTo("Tổng số");
            assertThat(merges(total)).containsExactly("2", "", "", "", "", "");
            assertThat(table.getText()).contains("Xã An Hải");
        }
    }

    private static List<String> merges(XWPFTableRow row) {
        return row.getTableCells().stream().map(SummaryInWordTests::merge).toList();
    }

    private static String merge(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        if (properties.isSetVMerge()) {
            return STMerge.RESTART.equals(properties.getVMerge().getVal()) ? "restart" : "continue";
        }
        return properties.isSetGridSpan() ? properties.getGridSpan().getVal().toString() : "";
    }

    @Test
    void aPeoplesCommitteeWritesAsTheState() throws IOException {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        Actor chair = at("UBND-587");
        VersionView version = signed(chair, YEAR);

        assertThat(layout(version)).isEqualTo("STATE_ND30");
        try (XWPFDocument word = word(chair, version)) {
            assertThat(text(word))
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "ỦY BAN NHÂN DÂN",
                            "Số: 01/BC-UBND")
                    .doesNotContain("ĐẢNG CỘNG SẢN VIỆT NAM");
            assertThat(size(word, "BÁO CÁO")).isEqualByComparingTo("14");
            assertThat(size(word, "Nơi nhận:")).isEqualByComparingTo("12");
        }
    }

    @Test
    void fromMay2026ThePartyFollowsItsNewGuidance() throws IOException {
        clock.setTo(LocalDate.of(2026, 12, 20));
        Actor head = at("BTGDV-56-2025");
        done(terms.enter(head, new Terms.Wanted("Thử nghiệm 2026", "01/12/2026", "Đại hội minh họa, theo thông báo")));
        VersionView version = signed(head, 2026);

        assertThat(layout(version)).isEqualTo("PARTY_HD05");
        try (XWPFDocument word = word(head, version)) {
            assertThat(text(word))
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "BAN TUYÊN GIÁO VÀ DÂN VẬN", "Số 01-BC/BTGDVTU")
                    .doesNotContain("CỘNG HÒA XÃ HỘI");
            assertThat(size(word, "Nơi nhận:")).isEqualByComparingTo("13");
        }
    }
}
