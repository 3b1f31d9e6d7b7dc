package vn.danvan.summary.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Chart;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.piece.PieceKind;

/** A chart over years that different shares of the units reported says which of them are not compared, as sentences do. */
class UnevenInPrintTests extends PrintCase {

    private static Figure of(int year, int value, int reported) {
        return Figure.of(ref(year), BigDecimal.valueOf(value), false, false, reported, 9);
    }

    private static List<Block> printed(Figure... years) {
        return printed(
                        piece(PieceKind.CHART, "Mô hình qua các năm", List.of(years)),
                        new PrintJob.Behind(Map.of(), Map.of()))
                .body();
    }

    private static String text(List<Block> body) {
        return body.stream().map(PrintCase::text).collect(Collectors.joining("\n"));
    }

    private static String alternative(List<Block> body) {
        return body.stream()
                .filter(Chart.class::isInstance)
                .map(one -> ((Chart) one).alternative())
                .collect(Collectors.joining());
    }

    @Test
    void theYearsAreNamedWithTheUnitsThatGaveTheirFiguresBelowItAndForThoseWhoCannotSeeIt() {
        List<Block> body = printed(of(2022, 70, 9), of(2023, 30, 3), of(2024, 80, 9), of(2025, 81, 9));
        for (String told : List.of(text(body), alternative(body))) {
            assertThat(told).contains("summary.chart.uneven", "2023", "3/9", "2022", "9/9");
        }
        assertThat(text(body)).containsOnlyOnce("summary.chart.uneven[");
        assertThat(text(body).substring(text(body).indexOf("summary.chart.uneven[")))
                .doesNotContain("2025");
    }

    @Test
    void aYearWithoutAFigureIsPassedOverAndYearsThatAboutAsManyReportedNeedNoWord() {
        assertThat(text(printed(of(2023, 30, 3), Figure.missing(ref(2024)), of(2025, 81, 9))))
                .contains("summary.chart.uneven", "2025", "2023");
        assertThat(text(printed(of(2023, 70, 9), of(2024, 72, 9), of(2025, 80, 9))))
                .doesNotContain("summary.chart.uneven");
    }
}
