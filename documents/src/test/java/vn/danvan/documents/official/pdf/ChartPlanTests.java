package vn.danvan.documents.official.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.danvan.documents.official.Chart;
import vn.danvan.documents.official.DocumentFixture;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.documents.official.pdf.ChartPlan.Label;

/** The words of a chart do not cover each other, however many units it is about. */
class ChartPlanTests {

    private static final int WIDTH = 623;
    private static final int PAGE = 911;
    private static final int PAGE_ON_ITS_SIDE = 563;
    private static final int LETTERS = 12;

    private static Chart communes(int communes) {
        return new Chart(
                Chart.Kind.BAR,
                "Mô hình theo xã, phường, thị trấn",
                "Mô hình",
                IntStream.rangeClosed(1, communes)
                        .mapToObj(number -> "Xã Phước Mẫu " + number + " (8/9) (ước)")
                        .toList(),
                List.of(new Chart.Series(
                        "Mô hình",
                        IntStream.rangeClosed(1, communes)
                                .mapToObj(BigDecimal::valueOf)
                                .toList())),
                "Mô hình theo xã");
    }

    private static Chart years(List<List<Integer>> rows) {
        return new Chart(
                Chart.Kind.LINE,
                "Mô hình qua các năm",
                "Mô hình",
                List.of("2016", "2017", "2018", "2019", "2020"),
                rows.stream()
                        .map(row -> new Chart.Series(
                                "Dòng " + rows.indexOf(row),
                                row.stream().map(BigDecimal::valueOf).toList()))
                        .toList(),
                "Mô hình qua các năm");
    }

    private static List<Label> named(ChartPlan plan, String words) {
        return plan.labels().stream()
                .filter(label -> label.text().startsWith(words))
                .toList();
    }

    /** Those at the points, not those of the scale on the left. */
    private static List<Label> figures(ChartPlan plan, String words) {
        return named(plan, words).stream().filter(label -> label.x() > 0).toList();
    }

    @Test
    void theNamesOfAllCommunesStandBelowEachOtherOnOnePage() {
        List<ChartPlan> plans = ChartPlan.of(communes(65), WIDTH, PAGE);
        assertThat(plans).hasSize(1);
        assertThat(plans.getFirst().height()).isLessThanOrEqualTo(PAGE);
        List<Label> names = named(plans.getFirst(), "Xã Phước Mẫu");
        assertThat(names).hasSize(65);
        for (int i = 1; i < names.size(); i++) {
            assertThat(names.get(i).y() - names.get(i - 1).y()).isGreaterThanOrEqualTo(LETTERS);
        }
        assertThat(names).allSatisfy(name -> assertThat(name.x()).isNotNegative());
        assertThat(plans.getFirst().series().getFirst().areas()).hasSize(65);
        assertThat(plans.getFirst().labels())
                .allSatisfy(label -> assertThat(label.x() + label.width()).isLessThanOrEqualTo(WIDTH));
    }

    @Test
    void whatIsHigherThanAPageIsSeveralChartsOfOneScale() {
        List<ChartPlan> plans = ChartPlan.of(communes(65), WIDTH, PAGE_ON_ITS_SIDE);
        assertThat(plans).hasSize(2);
        assertThat(plans).allSatisfy(plan -> assertThat(plan.height()).isLessThanOrEqualTo(PAGE_ON_ITS_SIDE));
        assertThat(plans.stream().mapToInt(plan -> named(plan, "Xã").size()).sum())
                .isEqualTo(65);
        assertThat(plans.getFirst().grid()).hasSameSizeAs(plans.getLast().grid());
        assertThat(named(plans.getFirst(), "60")).as("the scale").isNotEmpty();
    }

    @Test
    void barsOfAFewDistrictsStandUpright() {
        assertThat(ChartPlan.of(DocumentFixture.chart(Chart.Kind.BAR), WIDTH, PAGE))
                .singleElement()
                .isInstanceOf(UprightPlan.class);
        assertThat(ChartPlan.of(communes(12), WIDTH, PAGE)).singleElement().isInstanceOf(UprightPlan.class);
        assertThat(ChartPlan.of(communes(13), WIDTH, PAGE)).singleElement().isInstanceOf(LyingPlan.class);
    }

    @Test
    void theFigureOfAYearWithoutAnyStandsAboveTheYear() {
        ChartPlan plan = ChartPlan.of(years(List.of(List.of(0, 3, 5, 2, 4))), WIDTH, PAGE)
                .getFirst();
        double year = named(plan, "2016").getFirst().y();
        assertThat(figures(plan, "0"))
                .singleElement()
                .satisfies(zero -> assertThat(zero.y() + LETTERS).isLessThanOrEqualTo(year));
    }

    @Test
    void ofTwoLinesTheFiguresOfTheFirstAreAboveAndOfTheSecondBelow() {
        ChartPlan plan = ChartPlan.of(
                        years(List.of(List.of(31, 31, 31, 31, 31), List.of(29, 29, 29, 29, 0))), WIDTH, PAGE)
                .getFirst();
        assertThat(named(plan, "31").getFirst().y() + LETTERS)
                .isLessThan(named(plan, "29").getFirst().y());
        double year = named(plan, "2020").getFirst().y();
        assertThat(figures(plan, "0"))
                .singleElement()
                .satisfies(zero -> assertThat(zero.y() + LETTERS).isLessThanOrEqualTo(year));
    }

    @Test
    void everyCommuneIsReadInTheFile() throws IOException {
        OfficialDocument party = DocumentFixture.party(false);
        byte[] file = PdfWriter.write(new OfficialDocument(
                party.layout(), party.head(), List.of(communes(65)), party.closing(), List.of(), false));
        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(Arrays.asList(text.split("\\R")))
                    .anyMatch(line -> line.contains("Xã Phước Mẫu 1 (8/9) (ước)"))
                    .anyMatch(line -> line.contains("Xã Phước Mẫu 65 (8/9) (ước)"));
        }
    }
}
