package vn.danvan.reporting.exchange.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.DataValue;

/** Data values as CSV with the columns of DHIS2; columns are found by name, others are left aside. */
@Component
class DataValueCsv {

    private static final Set<String> NEEDED = Set.of("dataelement", "period", "orgunit", "value");
    private static final Set<String> MARKS = Set.of("true", "false");

    /** The columns that hold such a mark, with the refusal of another one. */
    private static final Map<String, String> FLAGS =
            Map.of("followup", "exchange.csv-followup", "deleted", "exchange.csv-deleted");

    private static final List<String> HEAD = List.of(
            "dataset",
            "dataelement",
            "period",
            "orgunit",
            "categoryoptioncombo",
            "value",
            "lastupdated",
            "comment",
            "followup",
            "deleted");

    /** Last, so that whoever counts columns finds all others where they were. */
    private static final List<String> MARKED_HEAD =
            Stream.concat(HEAD.stream(), Stream.of("approved")).toList();

    private static final char MARK = '\uFEFF';

    /**
     * The values of a file with a head. Refused: no head with the needed columns, a quote that is not closed, a mark of an
     * estimate or of a value to be cleared that is neither true nor false.
     */
    Outcome<List<DataValue>> read(String text, @Nullable String dataSet) {
        String content = unmarked(text);
        List<DataValue> values = new ArrayList<>();
        try {
            for (NamedCsvRecord row :
                    CsvReader.builder().fieldSeparator(separator(content)).ofNamedCsvRecord(content)) {
                List<String> head = row.getHeader().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
                if (!head.containsAll(NEEDED)) {
                    return Outcome.refused(Refusal.of("exchange.csv-head", String.join(", ", row.getHeader())));
                }
                for (Map.Entry<String, String> flag : FLAGS.entrySet()) {
                    String mark = field(row, flag.getKey());
                    if (mark != null && !MARKS.contains(mark.strip().toLowerCase(Locale.ROOT))) {
                        return Outcome.refused(Refusal.of(flag.getValue(), values.size() + 2, mark));
                    }
                }
                values.add(value(row, dataSet));
            }
        } catch (CsvParseException unreadable) {
            return Outcome.refused(Refusal.of("exchange.csv", values.size() + 2));
        }
        return Outcome.done(values);
    }

    /** The text without the mark that Windows programs put before UTF-8. */
    static String unmarked(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** What stands between the columns of the head: spreadsheets of countries with decimal commas write semicolons. */
    private static char separator(String content) {
        String head = content.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        one -> head.chars().filter(letter -> letter == one).count()))
                .orElse(',');
    }

    private static DataValue value(NamedCsvRecord row, @Nullable String dataSet) {
        String own = field(row, "dataset");
        Boolean estimated = flag(row, "followup");
        return new DataValue(
                own == null ? dataSet : own,
                text(field(row, "dataelement")),
                text(field(row, "period")),
                text(field(row, "orgunit")),
                field(row, "categoryoptioncombo"),
                field(row, "value"),
                field(row, "comment"),
                estimated,
                Boolean.TRUE.equals(flag(row, "deleted")),
                null);
    }

    private static @Nullable Boolean flag(NamedCsvRecord row, String column) {
        String mark = field(row, column);
        return mark == null ? null : Boolean.valueOf(mark.strip());
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }

    /** The field of that column, null when there is none or nothing in it. */
    private static @Nullable String field(NamedCsvRecord row, String column) {
        for (int at = 0; at < row.getFieldCount() && at < row.getHeader().size(); at++) {
            if (row.getHeader().get(at).strip().toLowerCase(Locale.ROOT).equals(column)) {
                String content = row.getField(at);
                return content.isBlank() ? null : FormulaGuard.take(content);
            }
        }
        return null;
    }

    /**
     * The values as CSV, with a mark in front so that spreadsheets read it as UTF-8, and nothing they would work out.
     *
     * @param marked whether there is a column for what is not approved yet
     */
    String write(List<DataValue> values, boolean marked) {
        StringWriter out = new StringWriter();
        out.append(MARK);
        try (CsvWriter writer = CsvWriter.builder().build(out)) {
            writer.writeRecord(marked ? MARKED_HEAD : HEAD);
            values.forEach(one -> writer.writeRecord(fields(one, marked)));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toString();
    }

    private static List<@Nullable String> fields(DataValue one, boolean marked) {
        List<@Nullable String> fields = new ArrayList<>(Arrays.asList(
                one.dataSet(),
                one.dataElement(),
                one.period(),
                one.orgUnit(),
                one.part(),
                FormulaGuard.put(one.value()),
                one.lastUpdated() == null ? null : one.lastUpdated().toString(),
                FormulaGuard.put(one.comment()),
                one.estimated() == null ? null : one.estimated().toString(),
                one.deleted() ? "true" : null));
        if (marked) {
            fields.add(one.unapproved() ? "false" : null);
        }
        return fields;
    }
}
