package vn.danvan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.danvan.documents.EntrySheetReader.Content;
import vn.danvan.documents.EntrySheetReader.Entered;
import vn.danvan.documents.EntrySheetReader.Kind;

/** What people fill into a sheet comes back as they filled it in, and a damaged file is refused. */
class EntrySheetTests {

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EntrySheet(
                        "Báo cáo",
                        "Báo cáo công tác dân vận",
                        List.of("Đơn vị: xã thử"),
                        "khoa",
                        List.of("Nội dung", "Đơn vị tính", "Kết quả", "Số ước", "Ghi chú"),
                        List.of(
                                new EntrySheet.Heading("Đối thoại"),
                                new EntrySheet.Entry("a", "Cuộc", "cuộc", new BigDecimal("1234.5"), true, true, "ước"),
                                new EntrySheet.Entry("b/KT", "Ý kiến", "ý kiến", "1,2 tỷ", false, false, null),
                                new EntrySheet.Entry("c", "Trống", "", null, false, false, null)))
                .write(out);
        return out.toByteArray();
    }

    @Test
    void entriesComeBackByTheirCodes() throws IOException {
        assertThat(EntrySheetReader.read(sheet(), ReadLimits.DEFAULTS))
                .isEqualTo(new EntrySheetReader.Filled(
                        "khoa",
                        "Báo cáo",
                        List.of(
                                untouched("a", 5, new Content("1234.5", Kind.NUMBER, true), "ước"),
                                untouched("b/KT", 6, new Content("1,2 tỷ", Kind.WORDS, false), ""))));
    }

    private static Entered untouched(String code, int row, Content content, String remark) {
        return new Entered(code, row, content, remark, new EntrySheetReader.Written(content, remark));
    }

    /** The sheet after somebody put something else into a cell: the cell's type and what it holds, as Excel writes them. */
    private static Content filled(String cell) throws IOException {
        byte[] changed = WorkbookPart.change(
                sheet(), "xl/worksheets/sheet1.xml", "<c r=\"D5\".*?</c>", "<c r=\"D5\" " + cell + "</c>");
        EntrySheetReader.Filled read = (EntrySheetReader.Filled) EntrySheetReader.read(changed, ReadLimits.DEFAULTS);
        return read.entries().getFirst().content();
    }

    @Test
    void theResultOfAFormulaCountsLikeAValueThatWasTyped() throws IOException {
        assertThat(filled("><f>99/8</f><v>12.375</v>")).isEqualTo(new Content("12.375", Kind.NUMBER, true));
        assertThat(filled("t=\"n\"><f>0.1+0.2</f><v>0.30000000000000004</v>"))
                .isEqualTo(new Content("0.3", Kind.NUMBER, true));
        assertThat(filled("t=\"str\"><f>\"1,2 \"&amp;\"tỷ\"</f><v>1,2 tỷ</v>"))
                .isEqualTo(new Content("1,2 tỷ", Kind.WORDS, true));
        assertThat(filled("t=\"b\"><f>1=1</f><v>1</v>")).isEqualTo(new Content("true", Kind.WORDS, true));
    }

    @Test
    void aFormulaWithoutAResultIsAFaultAndNoText() throws IOException {
        assertThat(filled("t=\"e\"><f>1/0</f><v>#DIV/0!</v>")).isEqualTo(new Content("#DIV/0!", Kind.FAULT, true));
        assertThat(filled("t=\"e\"><v>#N/A</v>")).isEqualTo(new Content("#N/A", Kind.FAULT, true));
        assertThat(filled("><f>3/8</f>")).isEqualTo(new Content("=3/8", Kind.FAULT, true));
    }

    @Test
    void aDecimalIsReadAsItWasTypedThoughExcelKeepsMoreDigits() throws IOException {
        assertThat(filled("><v>8.3000000000000007</v>")).isEqualTo(new Content("8.3", Kind.NUMBER, true));
        assertThat(filled("><v>1.1000000000000001</v>")).isEqualTo(new Content("1.1", Kind.NUMBER, true));
        assertThat(filled("><v>0.30000000000000004</v>")).isEqualTo(new Content("0.3", Kind.NUMBER, true));
        assertThat(filled("><v>1234567890123456</v>")).isEqualTo(new Content("1234567890123456", Kind.NUMBER, true));
    }

    private static byte[] longSheet(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "t", "1.0");
        Worksheet sheet = workbook.newWorksheet("Báo cáo");
        sheet.value(0, EntrySheet.CODE, EntrySheet.KEY_PREFIX + "khoa");
        for (int row = 1; row <= rows; row++) {
            sheet.value(row, EntrySheet.CODE, "thon/" + row + "/ho");
            sheet.value(row, EntrySheet.VALUE, row);
        }
        workbook.finish();
        return out.toByteArray();
    }

    @Test
    void everyRowOfALongTableIsReadAndMoreThanAFormHasIsRefused() throws IOException {
        EntrySheetReader.Filled read =
                (EntrySheetReader.Filled) EntrySheetReader.read(longSheet(12_000), ReadLimits.DEFAULTS);
        assertThat(read.entries()).hasSize(12_000);
        assertThat(EntrySheetReader.read(longSheet(EntrySheetReader.MOST_ENTRIES + 1), ReadLimits.DEFAULTS))
                .isEqualTo(new EntrySheetReader.Refused(RefusalCode.TOO_MANY_ROWS));
    }

    @Test
    void aNumberMadeToFillTheMemoryIsAFault() throws IOException {
        assertThat(filled("><v>1E999999999</v>")).isEqualTo(new Content("1E999999999", Kind.FAULT, true));
    }

    private static byte[] typed(String format, @Nullable LocalDate day) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "t", "1.0");
        workbook.newWorksheet("Ghi chú riêng").value(0, 0, "không phải bảng");
        Worksheet sheet = workbook.newWorksheet("Báo cáo");
        sheet.value(0, EntrySheet.CODE, EntrySheet.KEY_PREFIX + "khoa");
        sheet.value(1, EntrySheet.CODE, "ngay");
        if (day == null) {
            sheet.value(1, EntrySheet.VALUE, 44270);
        } else {
            sheet.value(1, EntrySheet.VALUE, day);
        }
        sheet.style(1, EntrySheet.VALUE).format(format).set();
        workbook.finish();
        return out.toByteArray();
    }

    @Test
    void aDayIsReadAsOneAndTheSheetIsFoundBehindAnother() throws IOException {
        LocalDate day = LocalDate.of(2021, 3, 15);
        for (String format : List.of("dd/mm/yyyy", "d-mmm", "[$-42A]dd mmmm yyyy")) {
            assertThat(EntrySheetReader.read(typed(format, day), ReadLimits.DEFAULTS))
                    .as(format)
                    .isEqualTo(new EntrySheetReader.Filled(
                            "khoa",
                            "Báo cáo",
                            List.of(new Entered("ngay", 2, new Content("2021-03-15", Kind.DAY, false), "", null))));
        }
        for (String format : List.of("#,##0", "[Red]0", "0 \"đồng\"", "0 \"%\"", "h:mm")) {
            EntrySheetReader.Filled read =
                    (EntrySheetReader.Filled) EntrySheetReader.read(typed(format, null), ReadLimits.DEFAULTS);
            assertThat(read.entries().getFirst().content())
                    .as(format)
                    .isEqualTo(new Content("44270", Kind.NUMBER, false));
        }
        for (String format : List.of("0%", "0.00%", "#,##0.0 %")) {
            EntrySheetReader.Filled read =
                    (EntrySheetReader.Filled) EntrySheetReader.read(typed(format, null), ReadLimits.DEFAULTS);
            assertThat(read.entries().getFirst().content())
                    .as(format)
                    .isEqualTo(new Content("4427000", Kind.PERCENT, false));
        }
    }

    @Test
    void twoSheetsOfOursInOneFileAreNotChosenBetween() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "t", "1.0");
        for (String name : List.of("Báo cáo", "Báo cáo (2)")) {
            workbook.newWorksheet(name).value(0, EntrySheet.CODE, EntrySheet.KEY_PREFIX + "khoa");
        }
        workbook.finish();
        assertThat(EntrySheetReader.read(out.toByteArray(), ReadLimits.DEFAULTS))
                .isEqualTo(new EntrySheetReader.Several(List.of("Báo cáo", "Báo cáo (2)")));
    }

    @Test
    void aSpreadsheetFromElsewhereIsForeign() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableExport.xlsx(new Table("x", List.of("a"), List.of(List.of("b"))), out);
        assertThat(EntrySheetReader.read(out.toByteArray(), ReadLimits.DEFAULTS))
                .isEqualTo(new EntrySheetReader.Foreign());
    }

    @Test
    @Timeout(60)
    void aDamagedFileIsReadOrRefusedButNeverAFault() throws IOException {
        byte[] whole = sheet();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int change = 0; change <= random.nextInt(6); change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(EntrySheetReader.read(damaged, ReadLimits.DEFAULTS))
                    .as("seed %d", seed)
                    .isNotNull();
        }
    }
}
