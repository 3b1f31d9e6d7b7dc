package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.wml.SectPr;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.WordFile.Line;
import vn.danvan.summary.register.Terms;

/**
 * A signed summary, its Word file read by docx4j and its PDF by PDFBox, looks as the rules of its issuer and its day say: Hướng dẫn
 * 36 and 05 of the Party's office, appendix I of Nghị định 30/2020.
 */
@Transactional
class SummaryLayoutTests extends SummaryCase {

    private static final int YEAR = 2023;
    private static final String WRITTEN =
            " trong năm của cấp uỷ, cơ quan và các đơn vị trực thuộc báo cáo kết quả đã đạt được như sau./.";
    private static final String OPENING = "Thực hiện chương trình công tác";

    @Autowired
    private SignedFiles files;

    @Autowired
    private Terms terms;

    private record Signed(WordFile word, PdfFile pdf) {}

    private Actor at(String body) {
        return new Actor(leader.account(), leader.position(), body(body), Role.LEADER);
    }

    /** Signed by the head, with a paragraph of somebody who ends texts and spells as was done before. */
    private Signed signed(Actor head, int year, String layout) throws Docx4JException, IOException {
        VersionView draft = done(summaries.start(head, OUTLINE, year));
        SummaryDetail.Standing opening = detail(draft, head).pieces().stream()
                .filter(one -> one.piece().text().startsWith(OPENING))
                .findFirst()
                .orElseThrow();
        // Whoever wrote last does not sign where there is another leader.
        Actor writer = new Actor(specialist.account(), specialist.position(), head.body(), Role.SPECIALIST);
        done(write(writer, draft, opening, OPENING + WRITTEN));
        VersionView version = done(signing.sign(head, draft.id(), everythingAccepted(draft, head)));
        assertThat(Objects.requireNonNull(version.signed()).layout()).isEqualTo(layout);
        return new Signed(
                WordFile.of(
                        done(files.file(head, version, SignedFiles.Form.DOCX)).content()),
                PdfFile.of(done(files.file(head, version, SignedFiles.Form.PDF)).content()));
    }

    private Signed ofADistrict() throws Docx4JException, IOException {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        report("KDV-22888", YEAR, "PB.HN", "8");
        return signed(at("BDV-587"), YEAR, "PARTY_HD36");
    }

    private Signed ofAPeoplesCommittee() throws Docx4JException, IOException {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        return signed(at("UBND-587"), YEAR, "STATE_ND30");
    }

    private Signed afterMay2026() throws Docx4JException, IOException {
        clock.setTo(LocalDate.of(2027, 2, 5));
        report("BTGDV-56-2025", 2026, "PB.HN", "8");
        Actor head = at("BTGDV-56-2025");
        done(terms.enter(head, new Terms.Wanted("Thử nghiệm 2026", "01/12/2026", "Đại hội minh họa, theo thông báo")));
        return signed(head, 2026, "PARTY_HD05");
    }

    /** What all three have in common. */
    private static void isPrintedOnA4(WordFile word, boolean mirrored) throws Docx4JException {
        List<SectPr> sections = word.sections();
        assertThat(sections).as("upright text, then appendices on their side").hasSize(2);
        assertThat(WordFile.margins(sections.getFirst())).isEqualTo("210 x 297: 20 20 30 15, header 10");
        assertThat(WordFile.margins(sections.getLast())).isEqualTo("297 x 210: 30 15 20 20, header 10");
        assertThat(word.isMirrored()).isEqualTo(mirrored);
        assertThat(word.fonts()).containsExactly("Times New Roman");
        assertThat(word.tables().getFirst().getTblPr().getTblBorders()).isNull();
        assertThat(WordFile.cells(word.tables().getFirst(), 0)).hasSize(2);
        assertThat(word.lines()).noneMatch(line -> line.text().contains("DỰ THẢO"));
    }

    private static void isNumberedAboveEachPageButTheFirst(Signed signed, String letters)
            throws Docx4JException, IOException {
        assertThat(signed.word().header()).isEqualTo(new Line("PAGE 2", letters, "center"));
        assertThat(signed.word().sections().getFirst().getTitlePg()).isNotNull();
        assertThat(signed.word().sections().getLast().getTitlePg()).isNull();
        assertThat(signed.word().firstHeader()).doesNotContain("PAGE");
        assertThat(signed.pdf().above(1)).isEmpty();
        assertThat(signed.pdf().above(2)).isEqualTo("2 in " + letters + " at the middle of the text");
        assertThat(signed.pdf().above(3)).isEqualTo("3 in " + letters + " at the middle of the text");
    }

    private static void isWritten(WordFile word, String place) throws Docx4JException {
        assertThat(word.styled("DV Thân bài"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.place()).isEqualTo(place))
                .filteredOn(line -> !line.text().startsWith("Nguồn số liệu:"))
                .allSatisfy(line -> assertThat(line.letters()).isEqualTo("14"));
        assertThat(word.styled("heading 1")).isNotEmpty().allSatisfy(line -> {
            assertThat(line.letters()).isEqualTo("14 bold");
            assertThat(line.place()).isEqualTo(place);
        });
        assertThat(word.styled("DV Phụ lục")).isNotEmpty().allSatisfy(line -> {
            assertThat(line.letters()).isEqualTo("14 bold");
            assertThat(line.place()).isEqualTo("center");
        });
    }

    /** What both guidances of the Party print alike: the sheet, its numbers, and who stands above whom. */
    private static Tbl headOfTheParty(Signed signed, String superior, String issuer)
            throws Docx4JException, IOException {
        WordFile word = signed.word();
        isPrintedOnA4(word, true);
        isNumberedAboveEachPageButTheFirst(signed, "14");
        Tbl head = word.tables().getFirst();
        assertThat(word.cell(head, 0, 0))
                .containsExactly(
                        new Line(superior, "14", "center"),
                        new Line(issuer, "14 bold", "center"),
                        new Line("*", "14", "center"));
        return head;
    }

    @Test
    void aBoardOfThePartyUnderGuidance36() throws Docx4JException, IOException {
        Signed signed = ofADistrict();
        WordFile word = signed.word();
        Tbl head = headOfTheParty(signed, "HUYỆN ỦY NINH PHƯỚC", "BAN DÂN VẬN");
        assertThat(word.cell(head, 0, 1))
                .containsExactly(new Line("ĐẢNG CỘNG SẢN VIỆT NAM", "15 bold", "center"), new Line("―――", "73 mm", ""));
        assertThat(word.cell(head, 1, 0)).containsExactly(new Line("Số 01-BC/BDV", "14", "center"));
        assertThat(word.cell(head, 1, 1))
                .containsExactly(new Line("Phan Rang - Tháp Chàm, ngày 20 tháng 12 năm 2023", "14 italic", "center"));
        assertThat(word.styled("DV Tên loại")).containsExactly(new Line("BÁO CÁO", "16 bold", "center"));
        assertThat(word.styled("DV Trích yếu")).extracting(Line::letters).containsOnly("15 bold");
        assertThat(word.styled("DV Trích yếu")).extracting(Line::text).last().isEqualTo("-----");
        isWritten(word, "both, first line 10 mm, 6 pt below, lines exact 18");
        assertThat(word.line(OPENING).text()).as("as it was written").endsWith(WRITTEN);
        assertThat(word.line("Nơi nhận:")).isEqualTo(new Line("Nơi nhận:", "13 underlined", "left"));
        assertThat(word.line("- Lưu")).isEqualTo(new Line("- Lưu văn thư.", "12", "left"));
        assertThat(word.styled("DV Chức vụ")).containsExactly(new Line("TRƯỞNG BAN", "14 bold", "center"));
        assertThat(word.styled("DV Người ký")).containsExactly(new Line("Trần Văn Ví Dụ", "14 bold", "center"));
        assertThat(signed.pdf().lines(1)).contains("BÁO CÁO in 16", "ĐẢNG CỘNG SẢN VIỆT NAM in 15");
        assertThat(signed.pdf().sides(1)).isEqualTo("30 to 195 mm");
        // Where the page begins with a table its text stands two within the border.
        assertThat(signed.pdf().left(2)).as("the back of the sheet").isIn("15 mm", "17 mm");
    }

    @Test
    void aPeoplesCommitteeUnderDecree30() throws Docx4JException, IOException {
        Signed signed = ofAPeoplesCommittee();
        WordFile word = signed.word();
        isPrintedOnA4(word, false);
        isNumberedAboveEachPageButTheFirst(signed, "13");
        Tbl head = word.tables().getFirst();
        assertThat(word.cell(head, 0, 0).getFirst())
                .isEqualTo(new Line("ỦY BAN NHÂN DÂN HUYỆN NINH PHƯỚC", "13 bold", "center"));
        assertThat(word.cell(head, 0, 1))
                .containsExactly(
                        new Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "13 bold", "center"),
                        new Line("Độc lập - Tự do - Hạnh phúc", "14 bold", "center"),
                        new Line("―――", "60 mm", ""));
        assertThat(word.cell(head, 1, 0)).containsExactly(new Line("Số: 01/BC-UBND", "13", "center"));
        assertThat(word.cell(head, 1, 1).getFirst().letters()).isEqualTo("14 italic");
        assertThat(word.styled("DV Tên loại")).containsExactly(new Line("BÁO CÁO", "14 bold", "center"));
        assertThat(word.styled("DV Trích yếu")).extracting(Line::letters).containsOnly("14 bold");
        assertThat(word.lines()).extracting(Line::text).doesNotContain("*", "-----", "ĐẢNG CỘNG SẢN VIỆT NAM");
        isWritten(word, "both, first line 12.7 mm, 6 pt below, lines times 1.15");
        assertThat(word.line("Nơi nhận:")).isEqualTo(new Line("Nơi nhận:", "12 bold italic", "left"));
        assertThat(word.line("- Lưu")).isEqualTo(new Line("- Lưu văn thư.", "11", "left"));
        assertThat(word.styled("DV Quyền hạn ký"))
                .containsExactly(new Line("TM. ỦY BAN NHÂN DÂN", "14 bold", "center"));
        assertThat(word.styled("DV Chức vụ")).extracting(Line::letters).containsExactly("14 bold");
        assertThat(signed.pdf().lines(1)).contains("BÁO CÁO in 14", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM in 13");
        assertThat(signed.pdf().sides(1)).isEqualTo("30 to 195 mm");
        assertThat(signed.pdf().left(2)).isEqualTo("30 mm");
    }

    @Test
    void aBoardOfThePartyUnderGuidance05() throws Docx4JException, IOException {
        Signed signed = afterMay2026();
        WordFile word = signed.word();
        Tbl head = headOfTheParty(signed, "TỈNH ỦY KHÁNH HÒA", "BAN TUYÊN GIÁO VÀ DÂN VẬN");
        assertThat(word.cell(head, 0, 1).getFirst()).isEqualTo(new Line("ĐẢNG CỘNG SẢN VIỆT NAM", "15 bold", "center"));
        assertThat(word.cell(head, 1, 0)).containsExactly(new Line("Số 01-BC/BTGDVTU", "14", "center"));
        assertThat(word.cell(head, 1, 1))
                .containsExactly(new Line("Phan Rang - Tháp Chàm, ngày 05 tháng 02 năm 2027", "14 italic", "center"));
        isWritten(word, "both, first line 10 mm, 6 pt below, lines exact 18");
        assertThat(word.line(OPENING).text())
                .as("ủy, and a full stop alone")
                .contains("của cấp ủy, cơ quan")
                .endsWith("như sau.");
        assertThat(word.lines()).noneMatch(line -> line.text().contains("uỷ"));
        assertThat(word.line("Nơi nhận:").letters()).isEqualTo("13 underlined");
        assertThat(word.styled("DV Chức vụ")).extracting(Line::letters).containsExactly("14 bold");
        assertThat(signed.pdf().left(2))
                .as("within the frame of a note that fills the page")
                .isEqualTo("17 mm");
    }

    @Test
    void tablesByUnitHaveMergedHeads() throws Docx4JException, IOException {
        WordFile word = ofADistrict().word();
        Tbl table = word.tables().stream()
                .filter(one -> word.text(WordFile.cells(one, 0).getFirst()).equals("STT")
                        && word.text(one).contains("Hội nghị phản biện xã hội"))
                .findFirst()
                .orElseThrow();
        List<Integer> rows = List.of(0, 1, word.rows(table) - 1);
        assertThat(rows)
                .extracting(row -> WordFile.cells(table, row).stream()
                        .map(SummaryLayoutTests::merge)
                        .toList())
                .containsExactly(
                        List.of("restart", "restart", "5"),
                        List.of("continue", "continue", "", "", "", "", ""),
                        List.of("2", "", "", "", "", ""));
        assertThat(word.text(WordFile.cells(table, rows.getLast()).getFirst())).isEqualTo("Tổng số");
        assertThat(word.text(table)).contains("Xã An Hải");
    }

    private static String merge(Tc cell) {
        if (cell.getTcPr().getVMerge() != null) {
            return Objects.requireNonNullElse(cell.getTcPr().getVMerge().getVal(), "continue");
        }
        return cell.getTcPr().getGridSpan() == null
                ? ""
                : cell.getTcPr().getGridSpan().getVal().toString();
    }
}
