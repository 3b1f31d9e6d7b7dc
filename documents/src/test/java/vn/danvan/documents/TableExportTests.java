package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableExportTests {

    private static final Table TALLY = new Table(
            "Nhiệm vụ: quý I/2021 [tổng hợp của tỉnh]",
            List.of("Đơn vị", "Hạn", "Số việc", "Tỷ lệ"),
            List.of(
                    Arrays.asList("Huyện Ninh Sơn", LocalDate.of(2021, 3, 31), 12, new BigDecimal("87.5")),
                    Arrays.asList("=HYPERLINK(\"x\")", null, 0L, 1.5),
                    Arrays.asList("a\u0001\n\"b\", c", null, new BigDecimal("12345678901234567890"), null)));

    private static byte[] xlsx(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableExport.xlsx(table, out);
        return out.toByteArray();
    }

    private static String csv(Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableExport.csv(table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anotherProgramReadsTheSheetWithItsTypes() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(TALLY)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName())
                    .isEqualTo("Nhiệm vụ  quý I 2021  tổng hợp")
                    .hasSizeLessThanOrEqualTo(31);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            XSSFRow row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Huyện Ninh Sơn");
            assertThat(DateUtil.isCellDateFormatted(row.getCell(1))).isTrue();
            assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2021, 3, 31));
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(12);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(87.5);
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("a\n\"b\", c");
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("12345678901234567890");
            assertThat(sheet.getColumnWidth(0) / 256).isBetween(16, 60);
        }
    }

    @Test
    void aMomentIsATimeInASpreadsheetAndCanBeSortedAsText() throws IOException {
        LocalDateTime moment = LocalDateTime.of(2021, 3, 31, 8, 5, 9);
        Table table = new Table("a", List.of("Lúc"), List.of(List.of(moment)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(table)))) {
            XSSFRow row = workbook.getSheetAt(0).getRow(1);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(0))).isTrue();
            assertThat(row.getCell(0).getLocalDateTimeCellValue()).isEqualTo(moment);
            assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy hh:mm");
        }
        assertThat(csv(table)).isEqualTo("\uFEFFLúc\r\n2021-03-31 08:05:09\r\n");
    }

    @Test
    void aTotalIsAFormulaWithItsResultWhereTheNumbersAboveAddUpToIt() throws IOException {
        Table table = new Table(
                "a",
                List.of("Tên", "Đúng", "Thiếu", "Lớn"),
                List.of(
                        Arrays.asList("một", 1.5, 2, new BigDecimal("12345678901234567890")),
                        Arrays.asList("hai", "KAD", null, null),
                        Arrays.asList("ba", new BigDecimal("2.25"), 3, 1),
                        Arrays.asList(
                                "Tổng",
                                new ColumnSum(new BigDecimal("3.75")),
                                new ColumnSum(BigDecimal.TEN),
                                new ColumnSum(new BigDecimal("12345678901234567891")))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableExport.xlsx(table, new Surround(List.of("trên"), List.of(), 1, 1), out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFRow total = workbook.getSheetAt(0).getRow(5);
            assertThat(total.getCell(1).getCellFormula()).isEqualTo("SUM(B3:B5)");
            assertThat(total.getCell(1).getNumericCellValue()).isEqualTo(3.75);
            assertThat(total.getCell(1).getCellStyle().getFont().getBold()).isTrue();
            assertThat(total.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(total.getCell(2).getNumericCellValue()).isEqualTo(10);
            assertThat(total.getCell(3).getStringCellValue()).isEqualTo("12345678901234567891");
        }
        assertThat(csv(table)).contains("Tổng,3.75,10,12345678901234567891");
    }

    @Test
    void csvIsUtf8WithMarkAndSafeAgainstFormulas() throws IOException {
        Table table = new Table(
                "a",
                List.of("Tên", "=1+1"),
                List.of(
                        Arrays.asList("-5", "-cmd|' /C calc'!A0"),
                        Arrays.asList("+84 123", "@SUM(A1)"),
                        Arrays.asList("-1.234,5", -7),
                        Arrays.asList("\t=1", LocalDate.of(2021, 1, 14)),
                        Arrays.asList("nói \"có\", rồi\nđi", new BigDecimal("1E+3")),
                        Arrays.asList(null, "")));
        assertThat(csv(table).split("\r\n", -1))
                .containsExactly(
                        "\uFEFFTên,'=1+1",
                        "-5,'-cmd|' /C calc'!A0",
                        "'+84 123,'@SUM(A1)",
                        "\"-1.234,5\",-7",
                        "'\t=1,2021-01-14",
                        "\"nói \"\"có\"\", rồi\nđi\",1000",
                        ",",
                        "");
    }

    @Test
    void smallAndLargeTables() throws IOException {
        assertThat(csv(new Table("", List.of(), List.of()))).isEqualTo("\uFEFF\r\n");
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(xlsx(new Table("//", List.of("x"), List.of()))))) {
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("1");
        }
        String varied = new Random(1)
                .ints(40_000, 0x1EA0, 0x1EFA)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
        Table huge = new Table("a", List.of("x"), List.of(List.of("a"), List.of(varied)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(huge)))) {
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("…");
        }
    }

    @Test
    void aTableRefusesWhatItCannotHold() {
        assertThatThrownBy(() -> new Table("a", List.of("x"), List.of(List.of("1", "2"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 1 has 2 cells, the table 1 columns");
        assertThatThrownBy(() -> new Table("a", List.of("x"), List.of(List.of(true))))
                .hasMessageContaining("java.lang.Boolean");
    }

    @Test
    void aNoteStandsInALineOfItsOwnAboveTheHeads() throws IOException {
        Table noted = TALLY.noted("SỐ LIỆU MINH HỌA");

        assertThat(csv(noted))
                .isEqualTo("\uFEFFSỐ LIỆU MINH HỌA\r\n" + csv(TALLY).substring(1));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx(noted)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("SỐ LIỆU MINH HỌA");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Đơn vị");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("Huyện Ninh Sơn");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(sheet.getHeader().getCenter()).endsWith("SỐ LIỆU MINH HỌA");
        }
    }

    @Test
    void linesAndMergedHeadsStandAroundATableAndItsTotalIsBold() throws IOException {
        Table table = new Table(
                "a",
                List.of("Đơn vị", "Một", "Hai", "Ghi chú"),
                List.of(Arrays.asList("Xã", 1, 2, null), Arrays.asList("Tổng", 1, 2, null)));
        Surround around = new Surround(
                List.of("Tháng 1/2021", "=1+1"),
                List.of(new Surround.Group("", 1), new Surround.Group("Phần", 2), new Surround.Group("", 1)),
                1,
                1);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableExport.csv(table, around, out);
        assertThat(out.toString(StandardCharsets.UTF_8).split("\r\n"))
                .startsWith("\uFEFFTháng 1/2021", "'=1+1", ",Phần,Phần,", "Đơn vị,Một,Hai,Ghi chú", "Xã,1,2,");
        out.reset();
        TableExport.xlsx(table.noted("MINH HỌA"), around, out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getMergedRegions().stream().map(Object::toString))
                    .anyMatch(region -> region.endsWith("[A4:A5]"))
                    .anyMatch(region -> region.endsWith("[B4:C4]"))
                    .anyMatch(region -> region.endsWith("[D4:D5]"));
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("Phần");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRow(6).getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(sheet.getRow(6).getCell(1).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getRow(5).getCell(1).getCellStyle().getFont().getBold())
                    .isFalse();
        }
    }
}
