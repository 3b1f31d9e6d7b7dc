package vn.danvan.summary.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.summary.outline.Block;
import vn.danvan.summary.outline.Outlines;

/** What the shipped outline tells of figures of which some are blank. */
class ShippedSentencesTests extends ComposerCase {

    private static final Outlines OUTLINES = Outlines.shipped(FormLibrary.read(ContentSource.shipped()));

    private String told(String block, int sentence) {
        return ((Composed.Sentence) composed(block, sentence, SCENE)).text();
    }

    private Composed composed(String block, int sentence, Scene scene) {
        SentencePattern pattern = OUTLINES.all().getFirst().editions().getFirst().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(one -> one.id().equals(block))
                .map(Block.Paragraph.class::cast)
                .findFirst()
                .orElseThrow()
                .sentences()
                .get(sentence);
        return COMPOSER.compose(pattern, scene, source);
    }

    @Test
    void theChangeOfLandStandsBehindTheLandAndNotBehindTheMoney() {
        put("NTM.TIEN", 2021, "2000000000");
        put("NTM.DAT", 2021, "500");
        put("NTM.DAT", 2020, "400");

        assertThat(told("kq.ntm", 0)).contains("2 tỷ đồng; diện tích đất hiến 500 m², tăng 100 m²");

        put("NTM.HO", 2021, "7");
        assertThat(told("kq.ntm", 0)).contains("; có 7 hộ hiến đất; diện tích đất hiến 500 m², tăng");
        figures.remove(ref("NTM.DAT", 2021));
        assertThat(told("kq.ntm", 0)).contains("; có 7 hộ hiến đất").doesNotContain("tăng");
    }

    @Test
    void theShareOfAnswersIsThatOfTheIndicatorWhoseChangeFollows() {
        put("DTH.YK", 2021, "100");
        put("DTH.TL", 2021, "90");
        put("DTH.TYLE", 2021, "85.2");
        put("DTH.TYLE", 2020, "80");

        assertThat(told("kq.doi-thoai", 1))
                .contains("đã trả lời 90 ý kiến; tỷ lệ trả lời 85,2%, tăng 5,2 điểm phần trăm")
                .doesNotContain("chiếm");
    }

    @Test
    void recommendationsAnsweredHaveTheirOwnRatio() {
        put("GS.CT", 2021, "25");
        put("GS.KN", 2021, "10");
        put("GS.TL", 2021, "9");
        assertThat(told("kq.giam-sat.cau", 0)).contains("nêu 10 kiến nghị sau giám sát; đã được trả lời 9 kiến nghị.");

        put("GS.TYLE", 2021, "80");
        assertThat(told("kq.giam-sat.cau", 0))
                .contains("trả lời 9 kiến nghị, tỷ lệ 80%")
                .doesNotContain("chiếm");
    }

    @Test
    void aReportedZeroIsToldInWordsThatStillLeadToIt() {
        put("PB.HN", 2021, "0");
        put("PB.HN", 2020, "0");
        put("PB.DT", 2021, "0");
        assertThat(told("kq.giam-sat.cau", 1)).isEqualTo("Không tổ chức cuộc phản biện xã hội nào.");
        assertThat(((Composed.Sentence) composed("kq.giam-sat.cau", 1, SCENE))
                        .bits()
                        .getFirst()
                        .from())
                .containsExactly(ref("PB.HN", 2021));

        put("PB.HN", 2020, "5");
        assertThat(told("kq.giam-sat.cau", 1))
                .isEqualTo("Không tổ chức cuộc phản biện xã hội nào, giảm 5 cuộc (100%) so với năm 2020.");

        put("PB.HN", 2021, "3");
        assertThat(told("kq.giam-sat.cau", 1))
                .isEqualTo("Tổ chức 3 cuộc phản biện xã hội, giảm 2 cuộc (40%) so với năm 2020.");
        put("PB.DT", 2021, "4");
        assertThat(told("kq.giam-sat.cau", 1))
                .isEqualTo("Tổ chức 3 cuộc phản biện xã hội đối với 4 dự thảo, giảm 2 cuộc (40%) so với năm 2020.");
    }

    @Test
    void whatIsZeroBesideALeadFigureIsLeftOutWithWhatHangsOnIt() {
        put("GS.CT", 2021, "8");
        put("GS.KN", 2021, "0");
        put("GS.TL", 2021, "0");
        assertThat(told("kq.giam-sat.cau", 0)).isEqualTo("Mặt trận và các đoàn thể chủ trì 8 cuộc giám sát.");

        put("GS.KN", 2021, "6");
        assertThat(told("kq.giam-sat.cau", 0))
                .contains("nêu 6 kiến nghị sau giám sát; trong 6 kiến nghị đó không kiến nghị nào được trả lời.");

        put("TTR.CUOC", 2021, "9");
        put("TTR.LUOT", 2021, "0");
        target("TTR.LUOT", "500");
        assertThat(told("kq.tuyen-truyen", 0))
                .isEqualTo("Mặt trận và các đoàn thể đã tổ chức 9 cuộc tuyên truyền, vận động.");
    }

    @Test
    void whatIsReportedBesideAZeroIsStillTold() {
        put("GS.CT", 2021, "0");
        put("GS.KN", 2021, "5");
        put("GS.TL", 2021, "4");
        assertThat(told("kq.giam-sat.cau", 0))
                .isEqualTo(
                        "Mặt trận và các đoàn thể không chủ trì cuộc giám sát nào; nêu 5 kiến nghị sau giám sát; đã được"
                                + " trả lời 4 kiến nghị.");
        put("GS.TL", 2021, "0");
        assertThat(told("kq.giam-sat.cau", 0)).endsWith("trong 5 kiến nghị đó không kiến nghị nào được trả lời.");
        put("GS.KN", 2021, "0");
        assertThat(told("kq.giam-sat.cau", 0)).isEqualTo("Mặt trận và các đoàn thể không chủ trì cuộc giám sát nào.");

        put("DVK.DT", 2021, "0");
        put("DVK.CN", 2021, "3");
        assertThat(told("kq.dvk.cau", 2)).endsWith("không duy trì mô hình nào; được công nhận 3 mô hình.");

        put("AS.QUA", 2021, "0");
        put("AS.GT", 2021, "2000000000");
        assertThat(told("kq.an-sinh", 1))
                .isEqualTo("Không trao suất quà nào cho người nghèo, gia đình chính sách; quà tặng trị giá 2 tỷ đồng.");
    }

    @Test
    void aZeroThatIsNotApprovedSaysSoAtTheEnd() {
        put(ref("PB.HN", 2021), "0", true, false);
        assertThat(told("kq.giam-sat.cau", 1)).isEqualTo("Không tổ chức cuộc phản biện xã hội nào (có số chưa duyệt).");
    }

    @Test
    void peopleWhoCameAreCountedBehindTheComparison() {
        put("DTH.CUOC", 2021, "12");
        put("DTH.CUOC", 2020, "10");
        put("DTH.LUOT", 2021, "840");
        assertThat(told("kq.doi-thoai", 0))
                .isEqualTo("Toàn tỉnh tổ chức 12 cuộc đối thoại với Nhân dân, tăng 2 cuộc (20%) so với năm 2020; có 840"
                        + " lượt người dự.");
    }

    @Test
    void aCommuneDoesNotCountItselfAmongItsCommunes() {
        Scene commune = new Scene(PROVINCE, Y2021, true, SCENE.words(), List.of());
        put("NTM.XA", 2021, "1");
        assertThat(composed("kq.ntm.xa", 0, commune)).isEqualTo(new Composed.Missing(List.of()));
        assertThat(told("kq.ntm.xa", 0)).contains("toàn tỉnh có 1 xã đạt chuẩn nông thôn mới");
        put("NTM.XA", 2021, "0");
        assertThat(composed("kq.ntm.xa", 0, commune)).isEqualTo(new Composed.Missing(List.of()));
        assertThat(told("kq.ntm.xa", 0)).isEqualTo("Đến cuối năm, toàn tỉnh không có xã nào đạt chuẩn nông thôn mới.");
    }

    @Test
    void theHighestIsToldWhenManyUnitsHaveNothing() {
        put("DTH.CUOC", NINH_SON, "4");
        put("DTH.CUOC", BAC_AI, "0");
        put("DTH.CUOC", NINH_PHUOC, "4");

        assertThat(told("kq.doi-thoai", 2))
                .isEqualTo(
                        "Về số cuộc đối thoại, cao nhất là Ninh Sơn và Ninh Phước (cùng 4 cuộc); thấp nhất là Bác Ái (0 cuộc).");
    }

    @Test
    void whatStandsAtTheEndOfAnEarlierQuarterSaysWhichAndIsComparedWithTheSameOne() {
        Span third = new Span("calendar-quarter", 2021, 3);
        Scene year = new Scene(
                PROVINCE,
                Y2021,
                true,
                Map.of("calendar-quarter", new Scene.End(3, "quý III năm 2021")),
                Map.of("area-in", "toàn tỉnh", "year", "2021", "told", "năm 2021"),
                SCENE.units());
        FigureRef handed = new FigureRef("DA.BG", "", PROVINCE, third);
        put(new FigureRef("DA.AH", "", PROVINCE, third), "350", false, false);
        put(handed, "210", false, false);
        put(handed.inYear(2020), "200", false, false);

        Composed told = composed("kq.du-an", 0, year.in("calendar-quarter"));
        assertThat(((Composed.Sentence) told).text())
                .startsWith("Đến hết quý III năm 2021, toàn tỉnh có 350 hộ")
                .contains("210 hộ, tăng 10 hộ (5%) so với cùng kỳ năm 2020");

        Scene over = new Scene(
                PROVINCE, Y2021, true, Map.of("calendar-quarter", new Scene.End(3, "")), year.words(), SCENE.units());
        assertThat(((Composed.Sentence) composed("kq.du-an", 0, over.in("calendar-quarter"))).text())
                .startsWith("Đến hết năm 2021, toàn tỉnh có 350 hộ")
                .endsWith("so với năm 2020.");
    }
}
