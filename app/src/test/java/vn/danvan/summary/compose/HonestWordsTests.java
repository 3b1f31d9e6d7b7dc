package vn.danvan.summary.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.kernel.AreaId;

/** A sentence neither hides what is exceeded or incomplete nor joins what does not belong together. */
class HonestWordsTests extends ComposerCase {

    private void reported(FigureRef ref, String value, int reported, int expected) {
        figures.put(ref, Figure.of(ref, new BigDecimal(value), false, false, reported, expected));
    }

    private void unapproved(String indicator, AreaId area, String value) {
        put(ref(indicator, 2021).at(area), value, true, false);
    }

    @Test
    void aShareOfWhatOtherUnitsReportedIsNotFormed() {
        reported(ref("DTH.YK", 2021), "100", 6, 9);
        reported(ref("DTH.TL", 2021), "90", 4, 9);
        assertThat(text("Có {DTH.YK}[, {DTH.TL|share DTH.YK}].")).doesNotContain("chiếm");

        reported(ref("DTH.TL", 2021), "90", 6, 9);
        assertThat(text("Có {DTH.YK}[, {DTH.TL|share DTH.YK}].")).contains("chiếm 90%");

        FigureRef answered = ref("DTH.TL", 2021);
        figures.put(
                answered,
                Figure.of(answered, new BigDecimal("90"), false, false, 6, 9).without(2));
        assertThat(text("Có {DTH.YK}[, {DTH.TL|share DTH.YK}]."))
                .as("two of the six left it blank")
                .doesNotContain("chiếm");
    }

    @Test
    void aShareShortOfAllIsNotAllAndOneOfMoreThanNothingIsNotNothing() {
        put("DTH.TYLE", 2021, "99.98");
        assertThat(text("đạt {DTH.TYLE}")).isEqualTo("Đạt 99,98%");
        put("DTH.TYLE", 2021, "0.033333");
        assertThat(text("đạt {DTH.TYLE}")).isEqualTo("Đạt 0,03%");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            3001 | 3000 | vượt mức khống chế 3.000 đơn
            3000 | 3000 | bằng 100% mức khống chế
            2400 | 3000 | bằng 80% mức khống chế
            3    | 0    | vượt mức khống chế 0 đơn
            0    | 0    | -
            """)
    void aLimitThatIsExceededSaysSo(String value, String limit, @org.jspecify.annotations.Nullable String words) {
        put("XLD.CHUA", 2021, value);
        target("XLD.CHUA", limit);

        assertThat(text("Còn đơn[, {XLD.CHUA|target}]."))
                .isEqualTo(words == null ? "Còn đơn." : "Còn đơn, " + words + ".");
    }

    @Test
    void unitsThatShareAPlaceKeepTheirMarks() {
        unapproved("DVK.DK", NINH_SON, "312");
        put("DVK.DK", BAC_AI, "12");
        put("DVK.DK", NINH_PHUOC, "312");

        assertThat(text("x {DVK.DK|highest}"))
                .isEqualTo("X cao nhất là Ninh Sơn (số chưa duyệt) và Ninh Phước (cùng 312 mô hình)");

        unapproved("DVK.DK", NINH_PHUOC, "312");
        assertThat(text("x {DVK.DK|highest}"))
                .isEqualTo("X cao nhất là Ninh Sơn và Ninh Phước (cùng 312 mô hình) (có số chưa duyệt)");
    }

    @Test
    void theLowestIsToldThoughTooManyShareTheHighestPlaceAndTheOtherWayRound() {
        assertThat(text("Có[, {DVK.DK|extremes}].")).isEqualTo("Có.");
        put("DVK.DK", NINH_SON, "5");
        put("DVK.DK", BAC_AI, "0");
        put("DVK.DK", NINH_PHUOC, "1");
        assertThat(text("x {DVK.DK|extremes}"))
                .isEqualTo("X cao nhất là Ninh Sơn (5 mô hình); thấp nhất là Bác Ái (0 mô hình)");

        assertThat(manyAtNothing("{DVK.DK|extremes}")).isEqualTo("Cao nhất là Ninh Sơn (5 mô hình)");
    }

    /** Of six units five have nothing. */
    private String manyAtNothing(String pattern) {
        java.util.List<Scene.Unit> units = new java.util.ArrayList<>(SCENE.units());
        put("DVK.DK", NINH_PHUOC, "0");
        for (int more = 10; more < 13; more++) {
            AreaId area = new AreaId(new java.util.UUID(0, more));
            units.add(new Scene.Unit(area, "Đơn vị " + more));
            put("DVK.DK", area, "0");
        }
        Scene scene = new Scene(PROVINCE, Y2021, true, SCENE.words(), units);
        return ((Composed.Sentence)
                        COMPOSER.compose(SentencePattern.read(pattern).orElseThrow(), scene, source))
                .text();
    }

    @Test
    void aFigureThatNotAllReportedSaysOfHowMany() {
        reported(ref("DVK.DK", 2021), "40", 8, 9);
        assertThat(text("Có {DVK.DK}.")).isEqualTo("Có 40 mô hình (số của 8/9 đơn vị).");

        reported(ref("DVK.DK", 2020), "30", 9, 10);
        assertThat(text("Có {DVK.DK}, {DVK.DK|change}."))
                .isEqualTo("Có 40 mô hình, tăng 10 mô hình (33,3%) so với năm 2020"
                        + " (số của 8/9 đơn vị, năm 2020 số của 9/10 đơn vị).");

        reported(ref("DVK.DK", 2020), "30", 9, 9);
        reported(ref("DVK.DK", 2021), "40", 9, 10);
        assertThat(text("Có {DVK.DK}, {DVK.DK|change}."))
                .as("that all reported the year before hides nothing of this one")
                .endsWith("so với năm 2020 (số của 9/10 đơn vị).");

        reported(ref("DVK.DK", 2021), "40", 10, 10);
        reported(ref("DVK.DK", 2020), "30", 9, 10);
        assertThat(text("Có {DVK.DK}, {DVK.DK|change}.")).endsWith("so với năm 2020 (năm 2020 số của 9/10 đơn vị).");
    }

    @ParameterizedTest
    @CsvSource({"73,20", "40,73", "8,73"})
    void aChangeIsNotToldWhenAnotherShareOfTheUnitsReported(int now, int before) {
        reported(ref("DVK.DK", 2021), "1908", now, 73);
        reported(ref("DVK.DK", 2020), "480", before, 73);

        Composed.Sentence told = sentence("Đăng ký mới {DVK.DK}[, {DVK.DK|change}].");
        assertThat(told.text())
                .startsWith("Đăng ký mới 1.908 mô hình")
                .doesNotContain("tăng")
                .doesNotContain("2020");
        assertThat(told.figures())
                .as("whoever signs is told why")
                .extracting(Figure::ref)
                .contains(ref("DVK.DK", 2020));
    }

    @Test
    void unitsAreNotRankedInSilenceWhenOneOfThemIsIncomplete() {
        put("DVK.DK", NINH_SON, "312");
        put("DVK.DK", NINH_PHUOC, "280");
        reported(ref("DVK.DK", 2021).at(BAC_AI), "12", 8, 9);

        assertThat(text("x {DVK.DK|lowest}.")).isEqualTo("X thấp nhất là Bác Ái (12 mô hình) (số của 8/9 đơn vị).");
        assertThat(text("x {DVK.DK|highest}."))
                .isEqualTo("X cao nhất là Ninh Sơn (312 mô hình) (có 1 đơn vị chưa đủ báo cáo).");
    }
}
