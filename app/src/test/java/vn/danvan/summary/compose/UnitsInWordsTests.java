package vn.danvan.summary.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Units beside each other in words: the highest, the lowest, several in a row. */
class UnitsInWordsTests extends ComposerCase {

    @Test
    void unitsAreNotRankedWhenOneOfThemIsHidden() {
        put("DVK.DK", 2021, "30");
        put("DVK.DK", NINH_SON, "20");
        put("DVK.DK", NINH_PHUOC, "8");
        assertThat(text("Có {DVK.DK}[, {DVK.DK|lowest}].")).contains("thấp nhất là Ninh Phước");

        FigureRef hidden = ref("DVK.DK", 2021).at(BAC_AI);
        figures.put(hidden, Figure.hidden(hidden));
        assertThat(text("Có {DVK.DK}[, {DVK.DK|lowest}].")).isEqualTo("Có 30 mô hình.");
        assertThat(text("Có {DVK.DK}[, {DVK.DK|units}].")).isEqualTo("Có 30 mô hình.");
    }

    @Test
    void theHighestAndTheLowestUnit() {
        put("DVK.DK", NINH_SON, "312");
        put("DVK.DK", BAC_AI, "12");
        put("DVK.DK", NINH_PHUOC, "280");

        assertThat(text("x {DVK.DK|highest}; {DVK.DK|lowest}"))
                .isEqualTo("X cao nhất là Ninh Sơn (312 mô hình); thấp nhất là Bác Ái (12 mô hình)");
    }

    @Test
    void unitsThatShareTheFirstPlaceAreNamedTogether() {
        put("DVK.DK", NINH_SON, "312");
        put("DVK.DK", BAC_AI, "12");
        put("DVK.DK", NINH_PHUOC, "312");

        assertThat(text("x {DVK.DK|highest}")).isEqualTo("X cao nhất là Ninh Sơn và Ninh Phước (cùng 312 mô hình)");
    }

    @Test
    void whenAUnitIsMissingTheComparisonSaysAmongWhich() {
        put("DVK.DK", NINH_SON, "312");
        put("DVK.DK", BAC_AI, "12");

        assertThat(text("x {DVK.DK|highest}"))
                .isEqualTo("X trong 2/3 đơn vị có số liệu, cao nhất là Ninh Sơn (312 mô hình)");
    }

    @Test
    void oneUnitOrAllEqualHaveNoHighest() {
        put("DVK.DK", NINH_SON, "312");
        assertThat(text("Có[, {DVK.DK|highest}].")).isEqualTo("Có.");

        put("DVK.DK", BAC_AI, "312");
        put("DVK.DK", NINH_PHUOC, "312");
        assertThat(text("Có[, {DVK.DK|highest}].")).isEqualTo("Có.");
    }

    @Test
    void severalUnitsInARow() {
        put("DVK.DK", NINH_SON, "312");
        put("DVK.DK", BAC_AI, "0");
        put("DVK.DK", NINH_PHUOC, "280");

        assertThat(text("x {DVK.DK|units 3}")).isEqualTo("X Ninh Sơn 312 và Ninh Phước 280 mô hình");
        assertThat(text("x {DVK.DK|units 1}")).isEqualTo("X Ninh Sơn 312 mô hình");
    }

    @Test
    void unitsThatTieWithTheLastAreNamedToo() {
        put("DVK.DK", NINH_SON, "312");
        put("DVK.DK", BAC_AI, "120");
        put("DVK.DK", NINH_PHUOC, "120");

        assertThat(text("x {DVK.DK|units 2}")).contains("Ninh Sơn 312", "Bác Ái 120", "Ninh Phước 120");
    }

    @Test
    void aListOfUnitsSaysAmongHowManyItWasMade() {
        put("DVK.DK", NINH_SON, "312");
        put("DVK.DK", NINH_PHUOC, "280");

        assertThat(text("x {DVK.DK|units 3}"))
                .isEqualTo("X trong 2/3 đơn vị có số liệu, Ninh Sơn 312 và Ninh Phước 280 mô hình");
    }
}
