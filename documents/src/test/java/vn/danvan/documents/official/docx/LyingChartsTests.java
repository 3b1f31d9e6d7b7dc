package vn.danvan.documents.official.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Chart;
import vn.danvan.documents.official.DocumentFixture;
import vn.danvan.documents.official.OfficialDocument;

/** Bars of all communes lie below each other in Word too, the first at the top. */
class LyingChartsTests {

    private static Chart communes() {
        return new Chart(
                Chart.Kind.BAR,
                "Mô hình theo xã",
                "Mô hình",
                IntStream.rangeClosed(1, 65).mapToObj(number -> "Xã " + number).toList(),
                List.of(new Chart.Series(
                        "Mô hình",
                        IntStream.rangeClosed(1, 65)
                                .mapToObj(BigDecimal::valueOf)
                                .toList())),
                "Mô hình theo xã");
    }

    private static List<XWPFChart> charts(List<Block> body, List<Block> appendices) throws IOException {
        OfficialDocument party = DocumentFixture.party(false);
        byte[] file = DocxWriter.write(
                new OfficialDocument(party.layout(), party.head(), body, party.closing(), appendices, false));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            return new ArrayList<>(word.getCharts());
        }
    }

    @Test
    void aChartOfAllCommunesIsOneOfLyingBars() throws IOException {
        assertThat(charts(List.of(communes()), List.of())).singleElement().satisfies(chart -> {
            var area = chart.getCTChart().getPlotArea();
            assertThat(area.getBarChartArray(0).getBarDir().getVal()).isEqualTo(STBarDir.BAR);
            assertThat(area.getCatAxArray(0).getScaling().getOrientation().getVal())
                    .isEqualTo(STOrientation.MAX_MIN);
        });
    }

    @Test
    void onAPageOnItsSideItIsTwoOfOneScale() throws IOException {
        List<Block> appendix = List.of(new Block.Appendix("Phụ lục 1", "THEO XÃ", true), communes());
        List<XWPFChart> charts = charts(List.of(), appendix);
        assertThat(charts).hasSize(2);
        assertThat(charts.stream()
                        .map(chart -> chart.getCTChart()
                                .getPlotArea()
                                .getValAxArray(0)
                                .getScaling()
                                .getMax()
                                .getVal())
                        .distinct())
                .containsExactly(72.0);
    }

    @Test
    void aChartOfAFewDistrictsStandsUpright() throws IOException {
        assertThat(charts(List.of(DocumentFixture.chart(Chart.Kind.BAR)), List.of()))
                .singleElement()
                .satisfies(chart -> assertThat(chart.getCTChart()
                                .getPlotArea()
                                .getBarChartArray(0)
                                .getBarDir()
                                .getVal())
                        .isEqualTo(STBarDir.COL));
    }
}
