package vn.danvan.summary.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What figures become in words. */
class ComposerTests extends ComposerCase {

    @Test
    void modelsOfTwoYearsAreToldWithTheirGrowth() {
        put("DVK.DK", 2021, "1908");
        put("DVK.DK", 2020, "1632");

        assertThat(text("{area} xây dựng {DVK.DK}[, {DVK.DK|change}]."))
                .isEqualTo("Toàn tỉnh xây dựng 1.908 mô hình, tăng 276 mô hình (16,9%) so với năm 2020.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1908 | 1632 | tăng 276 mô hình (16,9%) so với năm 2020
            1632 | 1908 | giảm 276 mô hình (14,5%) so với năm 2020
            1632 | 1632 | không tăng, không giảm so với năm 2020
            0    | 0    | không tăng, không giảm so với năm 2020
            12   | 0    | năm 2020 không có
            0    | 12   | giảm 12 mô hình (100%) so với năm 2020
            1    | 20000| giảm 19.999 mô hình (99,9%) so với năm 2020
            20001| 20000| tăng 1 mô hình (dưới 0,1%) so với năm 2020
            200  | 100  | tăng 100 mô hình (100%) so với năm 2020
            1000 | 100  | tăng 900 mô hình (900%) so với năm 2020
            1001 | 100  | tăng 901 mô hình (gấp 10 lần) so với năm 2020
            1255 | 100  | tăng 1.155 mô hình (gấp 12,6 lần) so với năm 2020
            """)
    void theChangeSinceLastYear(String now, String before, String words) {
        put("DVK.DK", 2021, now);
        put("DVK.DK", 2020, before);

        assertThat(text("x {DVK.DK|change}")).isEqualTo("X " + words);
    }

    @Test
    void withoutLastYearThereIsNoComparison() {
        put("DVK.DK", 2021, "1908");

        assertThat(text("Có {DVK.DK}[, {DVK.DK|change}].")).isEqualTo("Có 1.908 mô hình.");
        assertThat(sentence("Có {DVK.DK}[, {DVK.DK|change}].").figures()).hasSize(1);
    }

    @Test
    void aFigureThatNobodyReportedIsNotZero() {
        Composed composed = compose("Có {DVK.DK} và {DVK.DT}.");

        assertThat(composed).isInstanceOf(Composed.Missing.class);
        assertThat(((Composed.Missing) composed).figures())
                .extracting(figure -> figure.ref().indicator())
                .containsExactly("DVK.DK");
    }

    @Test
    void aSentenceOfWhichNothingIsLeftIsNone() {
        assertThat(compose("[Cao nhất: {DVK.DK|highest}.] [{GS.CT}].")).isEqualTo(new Composed.Missing(List.of()));
    }

    @Test
    void partOfAYearIsComparedWithTheSamePartOfLastYear() {
        Scene half = new Scene(PROVINCE, new Span("six-months", 2021, 1), false, SCENE.words(), SCENE.units());
        put(new FigureRef("GS.CT", "", PROVINCE, half.period()), "40", false, false);
        put(new FigureRef("GS.CT", "", PROVINCE, half.period().inYear(2020)), "40", false, false);

        Composed composed = COMPOSER.compose(
                SentencePattern.read("{GS.CT} giám sát, {GS.CT|change}").orElseThrow(), half, source);

        assertThat(((Composed.Sentence) composed).text()).isEqualTo("40 cuộc giám sát, bằng cùng kỳ năm 2020");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1025    | 1000  | đạt 102,5% kế hoạch
            1000    | 1000  | đạt 100% kế hoạch
            99999   | 100000| đạt 99,9% kế hoạch
            100001  | 100000| đạt 100% kế hoạch
            0       | 1000  | đạt 0% kế hoạch
            1       | 100000| đạt dưới 0,1% kế hoạch
            """)
    void theTarget(String value, String target, String words) {
        put("DVK.DK", 2021, value);
        target("DVK.DK", target);

        assertThat(text("x {DVK.DK|target}")).isEqualTo("X " + words);
    }

    @Test
    void aTargetOfNoneOrZeroSaysNothing() {
        put("DVK.DK", 2021, "12");
        assertThat(text("Có {DVK.DK}[, {DVK.DK|target}].")).isEqualTo("Có 12 mô hình.");

        target("DVK.DK", "0");
        assertThat(text("Có {DVK.DK}[, {DVK.DK|target}].")).isEqualTo("Có 12 mô hình.");
    }

    @Test
    void whereLessIsBetterATargetIsALimit() {
        put("XLD.CHUA", 2021, "8");
        target("XLD.CHUA", "10");

        assertThat(text("Còn {XLD.CHUA}, {XLD.CHUA|target}.")).isEqualTo("Còn 8 đơn, bằng 80% mức khống chế.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            85.24 | 82.04 | tăng 3,2 điểm phần trăm so với năm 2020
            82.04 | 85.24 | giảm 3,2 điểm phần trăm so với năm 2020
            85.24 | 85.21 | không tăng, không giảm so với năm 2020
            85.26 | 82.04 | tăng 3,3 điểm phần trăm so với năm 2020
            """)
    void sharesDifferByPercentagePointsOfWhatIsRead(String now, String before, String words) {
        put("DT.TYLE", 2021, now);
        put("DT.TYLE", 2020, before);

        assertThat(text("x {DT.TYLE|change}")).isEqualTo("X " + words);
    }

    @Test
    void sharesBesideTheirTarget() {
        put("DT.TYLE", 2021, "86.2");
        target("DT.TYLE", "85");
        assertThat(text("Tỷ lệ {DT.TYLE}, {DT.TYLE|target}"))
                .isEqualTo("Tỷ lệ 86,2%, vượt kế hoạch 1,2 điểm phần trăm");

        target("DT.TYLE", "87");
        assertThat(text("x {DT.TYLE|target}")).isEqualTo("X thấp hơn kế hoạch 0,8 điểm phần trăm");

        target("DT.TYLE", "86.2");
        assertThat(text("x {DT.TYLE|target}")).isEqualTo("X đúng bằng kế hoạch");
    }

    @Test
    void estimatesAndWhatIsNotApprovedSaySoOnce() {
        put(ref("DVK.DK", 2021), "1908", true, true);
        put(ref("DVK.DK", 2020), "1632", false, true);

        assertThat(text("Có {DVK.DK}[, {DVK.DK|change}]."))
                .isEqualTo(
                        "Có 1.908 mô hình (số ước, số chưa duyệt), tăng 276 mô hình (16,9%) so với năm 2020 (số ước).");
    }

    @Test
    void thatSeveralFiguresAreNotApprovedIsSaidOnceAtTheEnd() {
        put(ref("GS.CT", 2021), "221", true, false);
        put(ref("GS.KN", 2021), "474", true, false);
        put(ref("GS.TL", 2021), "355", false, true);

        assertThat(text("Chủ trì {GS.CT} giám sát; nêu {GS.KN}, {GS.TL} đã được trả lời, {GS.TL|share GS.KN}."))
                .isEqualTo("Chủ trì 221 cuộc giám sát; nêu 474 kiến nghị, 355 kiến nghị (số ước) đã được trả lời,"
                        + " chiếm 74,9% (có số chưa duyệt).");
    }

    @Test
    void whatIsLeftOutDoesNotMakeASentenceUnapproved() {
        put(ref("DVK.DK", 2021), "1908", true, false);
        put(ref("DVK.DT", 2021), "12", true, false);

        assertThat(text("Có {DVK.DK}[, {DVK.DT} và {DVK.CN}].")).isEqualTo("Có 1.908 mô hình (số chưa duyệt).");
    }

    @Test
    void aHiddenFigureIsNotMissing() {
        figures.put(ref("XLD.TONG", 2021), Figure.hidden(ref("XLD.TONG", 2021)));

        assertThat(compose("Có {XLD.TONG}."))
                .isInstanceOfSatisfying(
                        Composed.Missing.class,
                        missing -> assertThat(missing.figures())
                                .singleElement()
                                .satisfies(
                                        figure -> assertThat(figure.isHidden()).isTrue()));
        assertThat(Figure.hidden(ref("XLD.TONG", 2021)).sameAs(Figure.missing(ref("XLD.TONG", 2021))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234567890  | 1,2 tỷ đồng
            1000000000  | 1 tỷ đồng
            999960000   | 1 tỷ đồng
            999940000   | 999,9 triệu đồng
            25000000    | 25 triệu đồng
            950500      | 950.500 đồng
            1250000000000 | 1.250 tỷ đồng
            0           | 0 đồng
            """)
    void moneyIsRoundedWhereThePatternSaysSo(String value, String words) {
        put("NTM.TIEN", 2021, value);

        assertThat(text("x {NTM.TIEN|value round}")).isEqualTo("X " + words);
    }

    @Test
    void elsewhereMoneyIsWrittenToTheLastDong() {
        put("NTM.TIEN", 2021, "1234567890");

        assertThat(text("x {NTM.TIEN}")).isEqualTo("X 1.234.567.890 đồng");
    }

    @Test
    void theGrowthOfRoundedMoneyIsFormedFromTheExactFigures() {
        put("NTM.TIEN", 2021, "1240000000");
        put("NTM.TIEN", 2020, "960000000");

        assertThat(text("x {NTM.TIEN|value round}, {NTM.TIEN|change round}"))
                .isEqualTo("X 1,2 tỷ đồng, tăng 280 triệu đồng (29,2%) so với năm 2020");
    }

    @Test
    void aShareOfAnotherFigure() {
        put("DTH.TL", 2021, "341");
        put("DTH.YK", 2021, "400");
        assertThat(text("Trả lời {DTH.TL}, {DTH.TL|share DTH.YK}")).isEqualTo("Trả lời 341 ý kiến, chiếm 85,3%");

        put("DTH.YK", 2021, "0");
        put("DTH.TL", 2021, "0");
        assertThat(text("Trả lời {DTH.TL}[, {DTH.TL|share DTH.YK}]")).isEqualTo("Trả lời 0 ý kiến");
    }

    @Test
    void theFieldsOfModelsWithoutThoseThatHaveNone() {
        part("DVK.DK", "KT", "500");
        part("DVK.DK", "VHXH", "300");
        part("DVK.DK", "QPAN", "0");
        assertThat(text("Có[: {DVK.DK|parts}].")).isEqualTo("Có.");

        part("DVK.DK", "HTCT", "8");
        assertThat(text("x {DVK.DK|parts}"))
                .isEqualTo(
                        "X kinh tế 500 mô hình, văn hóa – xã hội 300 mô hình và xây dựng hệ thống chính trị 8 mô hình");
        assertThat(text("x {DVK.DK:KT}")).isEqualTo("X 500 mô hình");
    }

    @Test
    void partsAreToldAlongTheFirstAxisOrTheOneThatIsNamed() {
        part("DVK.CN", "TT", "30");
        part("DVK.CN", "CN", "12");
        part("DVK.CN", "XA", "40");
        part("DVK.CN", "HUYEN", "0");
        part("DVK.CN", "TINH", "2");
        part("DVK.CN", "TT_XA", "29");
        part("DVK.CN", "TT_HUYEN", "0");
        part("DVK.CN", "TT_TINH", "1");
        assertThat(text("x {DVK.CN|parts}")).isEqualTo("X tập thể 30 mô hình và cá nhân 12 mô hình");
        assertThat(text("x {DVK.CN|parts level}")).isEqualTo("X cấp xã 40 mô hình và cấp tỉnh trở lên 2 mô hình");
        assertThat(text("x {DVK.CN:TT|parts}")).isEqualTo("X cấp xã 29 mô hình và cấp tỉnh trở lên 1 mô hình");
        assertThat(text("x {DVK.CN:TT_XA}")).isEqualTo("X 29 mô hình");
        put("DVK.CN", 2021, "43");
        assertThat(text("Có {DVK.CN}[: {DVK.CN|parts level}]."))
                .as("one was told of nobody's level")
                .isEqualTo("Có 43 mô hình.");
    }

    @Test
    void everyNumberKnowsWhatItWasMadeOf() {
        put("DVK.DK", 2021, "1908");
        put("DVK.DK", 2020, "1632");

        Composed.Sentence sentence = sentence("Có {DVK.DK}, {DVK.DK|change}.");

        assertThat(sentence.bits())
                .filteredOn(bit -> !bit.from().isEmpty())
                .extracting(Composed.Bit::text, Composed.Bit::from)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.908 mô hình", List.of(ref("DVK.DK", 2021))),
                        org.assertj.core.groups.Tuple.tuple(
                                "276 mô hình", List.of(ref("DVK.DK", 2021), ref("DVK.DK", 2020))),
                        org.assertj.core.groups.Tuple.tuple(
                                "16,9%", List.of(ref("DVK.DK", 2021), ref("DVK.DK", 2020))));
        assertThat(sentence.figures())
                .extracting(Figure::ref)
                .containsExactly(ref("DVK.DK", 2021), ref("DVK.DK", 2020));
    }

    @Test
    void decimalsAreThoseOfTheIndicatorWithoutIdleZeros() {
        put("NTM.DUONG", 2021, "12.50");
        assertThat(text("x {NTM.DUONG}")).isEqualTo("X 12,5 km");
        put("NTM.DUONG", 2021, "100");
        assertThat(text("x {NTM.DUONG}")).isEqualTo("X 100 km");
    }
}
