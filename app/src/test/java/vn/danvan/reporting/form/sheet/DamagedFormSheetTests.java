package vn.danvan.reporting.form.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Form files that are damaged, or made to fill the memory, are read or refused and bring nothing down. */
class DamagedFormSheetTests {

    private static final String SETTINGS = "xl/worksheets/sheet1.xml";
    private static final String SURVEY = "xl/worksheets/sheet2.xml";

    private static byte[] form() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "test", "1.0");
        sheet(workbook, "settings", List.of("form_id", "form_title", "from"), List.of("thu", "Thử", "2021-01-01"));
        sheet(
                workbook,
                "survey",
                List.of("type", "name", "label", "indicator", "maximum"),
                List.of("figure", "a", "Số", "GY.YK", "9"));
        workbook.finish();
        return file.toByteArray();
    }

    private static void sheet(Workbook workbook, String name, List<String> heads, List<String> cells) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.value(1, column, cells.get(column));
        }
    }

    /** The form after another program wrote the cell so, as Excel writes it: {@code t="s"><v>9999</v>}. */
    private static byte[] with(String part, String cell, String written) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(form()).get();
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                String content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals(part)) {
                    String before = content;
                    content = content.replaceFirst(
                            "<c r=\"" + cell + "\".*?</c>", "<c r=\"" + cell + "\" " + written + "</c>");
                    assertThat(content).isNotEqualTo(before);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return changed.toByteArray();
    }

    private static String yaml(byte[] file) {
        return FormSheets.read(file).orElseThrow().yaml();
    }

    @Test
    void aNumberMadeToFillTheMemoryStaysAsItIsWritten() throws IOException {
        assertThat(yaml(with(SURVEY, "E2", "><v>1e999999999</v>")))
                .hasSizeLessThan(2_000)
                .contains("1E+999999999");
        assertThat(yaml(with(SETTINGS, "C2", "><v>1e999999999</v>"))).contains("from: \"1E+999999999\"");
    }

    @Test
    void aNumberAndADayAreReadAsTheyWereTyped() throws IOException {
        assertThat(yaml(with(SURVEY, "E2", "><v>8.3000000000000007</v>"))).contains("most: \"8.3\"");
        assertThat(yaml(with(SETTINGS, "C2", "><v>44197</v>"))).contains("2021-01-01");
    }

    @Test
    void aTextThatIsNotThereIsNoForm() throws IOException {
        for (String index : List.of("-1", "khong-co", "99999999999")) {
            assertThat(FormSheets.read(with(SURVEY, "E2", "t=\"s\"><v>" + index + "</v>")))
                    .as(index)
                    .isEmpty();
        }
    }

    @Test
    void whatUnpacksToFarMoreThanItIsIsNoForm() throws IOException {
        byte[] bomb = with(SURVEY, "E2", "t=\"str\"><v>" + "a".repeat(60_000_000) + "</v>");
        assertThat(bomb).hasSizeLessThan(1_000_000);
        assertThat(FormSheets.read(bomb)).isEmpty();
    }
}
