package vn.danvan.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A list that was taken along, read back from its text and its workbook, which say the same.
 *
 * @param name the file's, without its ending
 * @param typed of every row which columns are a number or a day in the workbook
 */
public record ListFile(String name, List<String> heads, List<List<String>> rows, List<List<Boolean>> typed) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /**
     * Takes both files of an address.
     *
     * @param address the list's own, with or without a query
     */
    public static ListFile taken(MockMvcTester mvc, RequestPostProcessor person, String address) {
        MockHttpServletResponse text = answer(mvc, person, address, "csv");
        MockHttpServletResponse workbook = answer(mvc, person, address, "xlsx");
        assertThat(text.getContentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        String csv = new String(text.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF");
        List<List<String>> lines = csv(csv.substring(1));
        List<List<Boolean>> typed = new ArrayList<>();
        List<List<String>> cells = xlsx(workbook.getContentAsByteArray(), typed);
        int head = head(lines);
        assertThat(cells).as(address).hasSameSizeAs(lines);
        for (int row = head; row < lines.size(); row++) {
            List<String> same = new ArrayList<>(cells.get(row));
            while (same.size() < lines.get(head).size()) {
                same.add("");
            }
            List<String> line = lines.get(row);
            for (int column = 0; column < same.size(); column++) {
                assertThat(plain(same.get(column)))
                        .as(address + ", line " + row + ", column " + column)
                        .isEqualTo(plain(line.get(column)));
            }
        }
        return new ListFile(
                named(text, ".csv"),
                lines.get(head),
                lines.subList(head + 1, lines.size()),
                typed.subList(head + 1, typed.size()));
    }

    /** Takes the workbook alone, of a list whose text is written otherwise. */
    public static ListFile workbook(MockMvcTester mvc, RequestPostProcessor person, String address) {
        MockHttpServletResponse workbook = answer(mvc, person, address, "xlsx");
        List<List<Boolean>> typed = new ArrayList<>();
        List<List<String>> cells = xlsx(workbook.getContentAsByteArray(), typed);
        int head = head(cells);
        return new ListFile(
                named(workbook, ".xlsx"),
                cells.get(head),
                cells.subList(head + 1, cells.size()),
                typed.subList(head + 1, typed.size()));
    }

    /** What the address answers somebody who may not have the file. */
    public static int refused(MockMvcTester mvc, RequestPostProcessor person, String address) {
        return request(mvc, person, address, "xlsx").getStatus();
    }

    private static MockHttpServletResponse answer(
            MockMvcTester mvc, RequestPostProcessor person, String address, String as) {
        MockHttpServletResponse response = request(mvc, person, address, as);
        assertThat(response.getStatus()).as(address + " as " + as).isEqualTo(200);
        return response;
    }

    private static MockHttpServletResponse request(
            MockMvcTester mvc, RequestPostProcessor person, String address, String as) {
        int query = address.indexOf('?');
        String whole =
                query < 0 ? address + "." + as : address.substring(0, query) + "." + as + address.substring(query);
        return mvc.get().uri(whole).with(person).exchange().getResponse();
    }

    private static String named(MockHttpServletResponse response, String ending) {
        String disposition = String.valueOf(response.getHeader("Content-Disposition"));
        assertThat(disposition).matches("attachment; filename=\"[a-z0-9-]+\\.(csv|xlsx)\"");
        return disposition.substring(disposition.indexOf('"') + 1, disposition.lastIndexOf(ending));
    }

    /** Without the apostrophe that keeps text from being a formula, and numbers without zeros at their end. */
    private static String plain(String cell) {
        String text = cell.matches("(?s)'[=+@\\t\\r-].*") ? cell.substring(1) : cell;
        return text.matches("-?\\d+\\.\\d+")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    /** Lines of one cell are notes above the heads. */
    private static int head(List<List<String>> lines) {
        int head = 0;
        while (lines.get(head).size() == 1) {
            head++;
        }
        return head;
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }

    private static List<List<String>> xlsx(byte[] content, List<List<Boolean>> typed) {
        List<List<String>> lines = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> line = new ArrayList<>();
                List<Boolean> types = new ArrayList<>();
                for (int column = 0; column < row.getLastCellNum(); column++) {
                    Cell cell = row.getCell(column);
                    line.add(cell == null ? "" : text(cell));
                    types.add(cell != null && cell.getCellType() == CellType.NUMERIC);
                }
                lines.add(line);
                typed.add(types);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private static String text(Cell cell) {
        if (cell.getCellType() != CellType.NUMERIC) {
            return cell.getStringCellValue();
        }
        if (!DateUtil.isCellDateFormatted(cell)) {
            return BigDecimal.valueOf(cell.getNumericCellValue())
                    .stripTrailingZeros()
                    .toPlainString();
        }
        LocalDateTime moment = cell.getLocalDateTimeCellValue();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        && !cell.getCellStyle().getDataFormatString().contains("hh")
                ? moment.toLocalDate().toString()
                : MOMENT.format(moment);
    }

    /** The cells of a column, from 0. */
    public List<String> column(int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    /** The cells of the column with this head. */
    public List<String> column(String head) {
        assertThat(heads).contains(head);
        return column(heads.indexOf(head));
    }

    /** The rows of the file are those of the page, in its order; each says what these columns of the file hold. */
    public ListFile hasTheRowsOf(List<String> shown, int... columns) {
        assertThat(shown).as("rows of " + name).hasSameSizeAs(rows);
        for (int row = 0; row < rows.size(); row++) {
            for (int column : columns) {
                assertThat(shown.get(row))
                        .as(name + ", row " + row)
                        .contains(plain(rows.get(row).get(column)));
            }
        }
        return this;
    }

    /** In the workbook the column is a number or a day wherever it is not empty. */
    public ListFile isTyped(String head) {
        int column = heads.indexOf(head);
        assertThat(column).as(head).isNotNegative();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).get(column).isEmpty()) {
                assertThat(typed.get(row).get(column))
                        .as(head + " in row " + row)
                        .isTrue();
            }
        }
        return this;
    }
}
