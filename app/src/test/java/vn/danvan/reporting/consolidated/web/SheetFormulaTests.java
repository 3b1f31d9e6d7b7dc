package vn.danvan.reporting.consolidated.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** Totals of the downloaded workbook, which go on adding up when somebody writes in it. */
class SheetFormulaTests extends ConsolidatedCase {

    private static final int HELD = 4;
    private static final int SHARE = 7;

    /** The line of totals in the workbook. */
    private Row total(String more) throws Exception {
        byte[] file = get(DISTRICT, "/reports/consolidated.xlsx" + ASKED + more)
                .getResponse()
                .getContentAsByteArray();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            FormulaEvaluator calculation = workbook.getCreationHelper().createFormulaEvaluator();
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertThat(cell.getNumericCellValue())
                                .as("what is shown without calculating")
                                .isEqualTo(calculation.evaluate(cell).getNumberValue());
                    }
                }
                if (row.getCell(0) != null && row.getCell(0).toString().equals("Tổng cộng")) {
                    return row;
                }
            }
        }
        throw new AssertionError("no line of totals");
    }

    private static String formula(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell != null && cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "";
    }

    @Test
    void whatIsAddedIsAFormulaAndWhatIsDividedANumber() throws Exception {
        doVinh();
        phuocMy();
        Row total = total("");
        assertThat(formula(total, HELD)).matches("SUM\\(E\\d+:E" + total.getRowNum() + "\\)");
        assertThat(total.getCell(HELD).getNumericCellValue()).isEqualTo(19);
        assertThat(formula(total, SHARE)).isEmpty();
        assertThat(total.getCell(SHARE).getNumericCellValue()).isEqualTo(36.8);
        assertThat(formula(total("&sort=-1"), HELD)).startsWith("SUM(");
    }

    @Test
    void aTotalOfMoreThanTheFileShowsIsANumber() throws Exception {
        sent(DO_VINH, figure("a", 10), figure("s", 3));
        sent(PHUOC_MY, figure("a", 9), figure("s", 7777));
        Row total = total("");
        assertThat(formula(total, HELD)).startsWith("SUM(");
        for (int column = HELD + 1; column < total.getLastCellNum(); column++) {
            assertThat(formula(total, column)).as("column " + column).doesNotContain("SUM(L");
        }
        Row some = total("&q=do vinh");
        assertThat(formula(some, HELD)).isEmpty();
        assertThat(some.getCell(HELD).getNumericCellValue()).isEqualTo(19);
    }

    @Test
    void bodiesAreFoundByWordsOfTheirNamesWhileTotalsStayThoseOfAll() throws Exception {
        doVinh();
        phuocMy();
        for (String typed : List.of("do vinh", "KDV-22738", "Đô  Vi", "phường vinh")) {
            String asked = "&q=" + typed;
            String page = text(DISTRICT, PAGE + asked);
            assertThat(page)
                    .contains(">Khối dân vận phường Đô Vinh<", "Chỉ hiện 1 trên ", "vẫn tính mọi đơn vị")
                    .containsPattern("</span>\\s*19</td>")
                    .doesNotContain(">Khối dân vận phường Phước Mỹ<");
            assertThat(text(DISTRICT, "/reports/consolidated/print" + ASKED + asked))
                    .contains("Chỉ hiện 1 trên ")
                    .doesNotContain(">Khối dân vận phường Phước Mỹ<");
            String csv = text(DISTRICT, "/reports/consolidated.csv" + ASKED + asked);
            assertThat(csv).contains("Chỉ hiện 1 trên ").doesNotContain("Khối dân vận phường Phước Mỹ,");
            assertThat(line(csv, "Tổng cộng")).contains(",19,7,9,");
        }
        assertThat(text(DISTRICT, PAGE + "&q=không có ai&only=missing"))
                .contains("Bỏ lọc", "Chỉ hiện 0 trên ")
                .containsPattern("name=\"q\"[^>]*value=\"không có ai\"");
        assertThat(text("chuyenvien.tinh", PAGE + "&q=bác ái"))
                .as("by the district in which bodies work")
                .contains("Phước Đại")
                .doesNotContain(">Khối dân vận phường Đô Vinh<");
        assertThat(text(DISTRICT, PAGE)).doesNotContain("Chỉ hiện");
    }
}
