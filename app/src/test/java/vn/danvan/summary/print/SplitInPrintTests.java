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
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceKind;

/** A chart over years of a unit whose predecessor was split says so, not that nobody had reported. */
class SplitInPrintTests extends PrintCase {

    private static final String UNITS = "phường Đông Hải (01/07/2025)";

    @Test
    void theYearsBeforeTheSplitAreNamedWithTheUnitsThatWereSplit() {
        List<Figure> years = List.of(
                Figure.split(ref(2023), UNITS),
                Figure.split(ref(2024), UNITS),
                Figure.of(ref(2025), BigDecimal.TEN, false, false, 1, 1));
        Piece chart = piece(PieceKind.CHART, "Mô hình qua các năm", years);

        List<Block> body =
                printed(chart, new PrintJob.Behind(Map.of(), Map.of())).body();
        assertThat(body)
                .filteredOn(Chart.class::isInstance)
                .singleElement()
                .satisfies(one -> assertThat(((Chart) one).alternative())
                        .contains("2023 summary.print.split", "2024 summary.print.split")
                        .doesNotContain("–"));
        assertThat(body.stream().map(PrintCase::text).collect(Collectors.joining("\n")))
                .contains("summary.print.split.because", "2023, 2024", UNITS);
    }
}
