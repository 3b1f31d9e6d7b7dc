package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet as it comes back filled in: only the cells that hold something. */
final class FilledSheet {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private FilledSheet() {}

    /** Such as were written before sheets said what stood in them: column A the codes, D the values. */
    @SafeVarargs
    static byte[] of(String key, Map.Entry<String, Object>... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "t", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Báo cáo");
            sheet.value(0, 0, "danvan:" + key);
            sheet.value(1, 1, "a");
            int row = 2;
            for (Map.Entry<String, Object> entry : entries) {
                sheet.value(row, 0, entry.getKey());
                switch (entry.getValue()) {
                    case BigDecimal number -> sheet.value(row, 3, number);
                    case Object words -> sheet.value(row, 3, words.toString());
                }
                row++;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static Map.Entry<String, Object> entry(String code, Object value) {
        return Map.entry(code, value);
    }

    /** The sheet after somebody put a number into a cell, such as D5. */
    static byte[] typed(byte[] workbook, String place, String number) {
        return put(workbook, place, "><v>" + number + "</v>");
    }

    /** The sheet after somebody put something into a cell: its type and content, as Excel writes them. */
    static byte[] put(byte[] workbook, String place, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] part = in.getInputStream(entry).readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(SHEET) ? changed(part, place, content) : part);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] changed(byte[] sheet, String place, String content) {
        Matcher cell = Pattern.compile("<c r=\"" + place + "\"[^>]*?(?:/>|>.*?</c>)", Pattern.DOTALL)
                .matcher(new String(sheet, StandardCharsets.UTF_8));
        assertThat(cell.find()).as(place).isTrue();
        return cell.replaceFirst(Matcher.quoteReplacement("<c r=\"" + place + "\" " + content + "</c>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The sheet with the first value shown as a day, as a spreadsheet does of its own accord. */
    static byte[] dated(byte[] workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.reader.ReadableWorkbook read =
                        new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(workbook));
                Workbook written = new Workbook(out, "t", "1.0")) {
            Worksheet sheet = written.newWorksheet("Báo cáo");
            sheet.value(0, 0, read.getFirstSheet().read().getFirst().getCellText(0));
            sheet.value(2, 0, read.getFirstSheet().read().getLast().getCellText(0));
            sheet.value(2, 3, java.time.LocalDate.of(2021, 2, 5));
            sheet.style(2, 3).format("d-mmm").set();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Where the value of that code stands in the sheet. */
    static String place(byte[] workbook, String code) {
        try (org.dhatim.fastexcel.reader.ReadableWorkbook read =
                new org.dhatim.fastexcel.reader.ReadableWorkbook(new java.io.ByteArrayInputStream(workbook))) {
            return read.getFirstSheet().read().stream()
                    .filter(row -> row.getCellText(0).equals(code))
                    .map(row -> "D" + row.getRowNum())
                    .findFirst()
                    .orElseThrow();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
