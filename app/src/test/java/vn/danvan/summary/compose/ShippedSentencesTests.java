package vn.danvan.summary.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.summary.outline.Block;
import vn.danvan.summary.outline.Outlines;

/** What the shipped outline tells of figures of which some are blank. */
class ShippedSentencesTests extends ComposerCase {

    private static final Outlines OUTLINES = Outlines.shipped(FormLibrary.read(ContentSource.shipped()));

    private String told(String block, int sentence) {
        SentencePattern pattern = OUTLINES.all().getFirst().editions().getFirst().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(one -> one.id().equals(block))
                .map(Block.Paragraph.class::cast)
                .findFirst()
                .orElseThrow()
                .sentences()
                .get(sentence);
        return ((Composed.Sentence) COMPOSER.compose(pattern, SCENE, source)).text();
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
    void theHighestIsToldWhenManyUnitsHaveNothing() {
        put("DTH.CUOC", NINH_SON, "4");
        put("DTH.CUOC", BAC_AI, "0");
        put("DTH.CUOC", NINH_PHUOC, "4");

        assertThat(told("kq.doi-thoai", 2))
                .isEqualTo(
                        "Về số cuộc đối thoại, cao nhất là Ninh Sơn và Ninh Phước (cùng 4 cuộc); thấp nhất là Bác Ái (0 cuộc).");
    }
}
