package vn.danvan.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of one sheet and their results. Fastexcel writes a formula without its result, which a viewer that does not
 * calculate shows as an empty cell; so the results are put in afterwards.
 */
final class SumFormulas {

    private static final Pattern FORMULA = Pattern.compile("<c r=\"([A-Z]+\\d+)\"([^>]*)><f>([^<]*)</f></c>");

    private final Map<String, BigDecimal> results = new HashMap<>();

    /** Whether the table has any. */
    static boolean any(Table table) {
        return table.rows().stream().flatMap(List::stream).anyMatch(ColumnSum.class::isInstance);
    }

    /** Whether the numbers of the rows add up to the total of their column. */
    static boolean adds(List<List<@Nullable Object>> rows, int column, ColumnSum total) {
        return rows.stream()
                        .map(row -> row.get(column))
                        .filter(Number.class::isInstance)
                        .map(Number.class::cast)
                        .map(number ->
                                TableExport.isExact(number) ? new BigDecimal(number.toString()) : BigDecimal.ZERO)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(total.value())
                == 0;
    }

    /** The formula for a cell, over the rows of its column from the one to the other, all from 0. */
    String over(int from, int to, int row, int column, BigDecimal result) {
        String letters = CellReference.convertNumToColString(column);
        results.put(letters + (row + 1), result);
        return "SUM(" + letters + (from + 1) + ":" + letters + (to + 1) + ")";
    }

    /** Copies the workbook with the results in its sheet. */
    void complete(byte[] workbook, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out);
        try (ZipFile parts = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                copy.putNextEntry(new ZipEntry(part.getName()));
                try (InputStream in = parts.getInputStream(part)) {
                    byte[] content = in.readAllBytes();
                    copy.write(part.getName().startsWith("xl/worksheets/sheet") ? told(content) : content);
                }
                copy.closeEntry();
            }
        }
        copy.finish();
    }

    private byte[] told(byte[] sheet) {
        return FORMULA.matcher(new String(sheet, StandardCharsets.UTF_8))
                .replaceAll(this::told)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String told(MatchResult cell) {
        String place = cell.group(1);
        String result = Objects.requireNonNull(results.get(place), place).toPlainString();
        return Matcher.quoteReplacement("<c r=\"" + place + "\"" + cell.group(2).replace(" t=\"str\"", "") + "><f>"
                + cell.group(3) + "</f><v>" + result + "</v></c>");
    }
}
