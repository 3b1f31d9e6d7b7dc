package vn.danvan.summary.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.danvan.documents.official.DataTable;
import vn.danvan.documents.official.Inline;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.kernel.AreaId;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceKind;

/** Whoever holds the paper alone finds the reports behind every column of a table and every chart. */
class SourcesOfTablesTests extends PrintCase {

    private static final int UNITS = 65;

    private static List<PrintJob.Report> reports() {
        return IntStream.rangeClosed(1, UNITS)
                .mapToObj(unit -> new PrintJob.Report(
                        new UUID(1, unit), "Xã " + unit, unit + " mô hình", "năm 2025, gửi ngày 05/01/2026"))
                .toList();
    }

    private static Figure of(AreaId area, int value) {
        return Figure.of(ref(2025).at(area), BigDecimal.valueOf(value), false, false, UNITS, UNITS);
    }

    private static String text(DataTable table) {
        return table.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell.text().stream()
                                .map(one -> switch (one) {
                                    case Inline.Text words -> words.text();
                                    case Inline.SourceMark mark -> "[" + mark.number() + "]";
                                    case Inline.SourceAnchor anchor -> "[" + anchor.number() + "]";
                                    default -> "";
                                })
                                .collect(Collectors.joining()))
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void eachColumnHasALineWithTheNumbersOfAllItsReportsAndEachReportStandsOnceInTheList() {
        Piece table =
                piece(PieceKind.TABLE, "Mô hình theo xã", List.of(of(new AreaId(new UUID(0, 8)), 3), of(COMMUNE, 40)));
        OfficialDocument printed = printed(table, new PrintJob.Behind(Map.of(ref(2025), reports()), Map.of()));

        List<DataTable> tables = printed.appendices().stream()
                .filter(DataTable.class::isInstance)
                .map(DataTable.class::cast)
                .toList();
        assertThat(tables).hasSize(2);
        assertThat(text(tables.getFirst()))
                .contains("[1]|", "(DVK.DK): Mô hình theo xã", "40 mô hình", "summary.print.reports.numbers[1–65]");
        assertThat(text(tables.getLast())).contains("1|Xã 1|", "65|Xã 65|năm 2025, gửi ngày 05/01/2026");
        assertThat(tables.getLast().rows()).hasSize(UNITS + 1);
        assertThat(printed.body().stream()
                        .filter(DataTable.class::isInstance)
                        .map(one -> text((DataTable) one))
                        .collect(Collectors.joining()))
                .as("the head of the column leads there")
                .contains("[1]");
    }

    @Test
    void aFigureOfAYearBeforeTheMergerSaysThatItWasRestated() {
        List<Figure> years = List.of(
                Figure.of(ref(2024), BigDecimal.ONE, false, false, 1, 1),
                Figure.of(ref(2025), BigDecimal.TEN, false, false, 1, 1));
        OfficialDocument printed = printed(
                piece(PieceKind.CHART, "Mô hình qua các năm", years),
                new PrintJob.Behind(Map.of(), Map.of(YEAR.inYear(2024), LocalDate.of(2025, 7, 1))));

        assertThat(printed.appendices().stream()
                        .filter(DataTable.class::isInstance)
                        .map(one -> text((DataTable) one))
                        .collect(Collectors.joining()))
                .contains("summary.print.restated[01/07/2025]", "2024, 2025");
        assertThat(printed.body().stream().map(PrintCase::text).collect(Collectors.joining()))
                .contains("summary.print.chart.source");
    }

    @Test
    void numbersThatFollowOneAnotherAreSaidFromFirstToLast() {
        ReportNumbers numbers = new ReportNumbers();
        List<PrintJob.Report> all = reports();
        numbers.add(all);
        numbers.add(all);
        assertThat(numbers.listed()).hasSize(UNITS);
        assertThat(numbers.ranges(List.of(all.get(6), all.get(0), all.get(1), all.get(2), all.get(4), all.get(5))))
                .isEqualTo("1–3, 5–7");
        assertThat(numbers.ranges(List.of())).isEmpty();
    }
}
