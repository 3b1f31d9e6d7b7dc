package vn.danvan.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.EntrySheetReader.Content;
import vn.danvan.documents.EntrySheetReader.Kind;

/**
 * Reads cells of a spreadsheet by what they hold, not by how they came to hold it: the result of a formula counts like a value
 * that was typed.
 */
final class SheetContent {

    private static final Set<String> FAULTS = Set.of(
            "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA");
    /** Spreadsheets work with as many; what lies behind them is what their arithmetic leaves over. */
    private static final MathContext DIGITS = new MathContext(15);
    /** Numbers of spreadsheets reach to 308 digits; longer ones are made to fill the memory. */
    private static final int LONGEST = 400;

    private static final int LONGEST_FORMULA = 60;
    /** The last day a spreadsheet knows, the 31st of December 9999. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    private static final Pattern NOT_OF_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|;.*");

    private SheetContent() {}

    static Content of(Row row, int column, int mark) {
        boolean estimated = !text(row, mark).isEmpty();
        return row.getOptionalCell(column)
                .map(cell -> content(cell, estimated))
                .orElse(new Content("", Kind.WORDS, estimated));
    }

    static String text(Row row, int column) {
        return of(row, column).text();
    }

    private static Content of(Row row, int column) {
        return row.getOptionalCell(column).map(cell -> content(cell, false)).orElse(new Content("", Kind.WORDS, false));
    }

    private static Content content(Cell cell, boolean estimated) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell, typed(cell.asNumber()), estimated);
            case BOOLEAN -> words(cell.asBoolean().toString(), estimated);
            case STRING -> words(cell.asString(), estimated);
            case FORMULA -> result(cell, cell.getValue(), estimated);
            case ERROR -> new Content(cell.getText().strip(), Kind.FAULT, estimated);
            case EMPTY -> words(cell.getText(), estimated);
        };
    }

    /** Spreadsheets keep 8,3 as 8.3000000000000007; of whole numbers they keep what was typed. */
    private static BigDecimal typed(BigDecimal number) {
        return number.scale() > 0 ? number.round(DIGITS) : number;
    }

    /** The library knows that a formula stands there and what kind of value its result is, but not both as one type. */
    private static Content result(Cell cell, @Nullable Object result, boolean estimated) {
        return switch (result) {
            case BigDecimal number -> number(cell, number.round(DIGITS), estimated);
            case Boolean truth -> words(truth.toString(), estimated);
            case String fault when FAULTS.contains(fault.strip()) -> new Content(fault.strip(), Kind.FAULT, estimated);
            case null -> withoutResult(cell, estimated);
            default -> words(result.toString(), estimated);
        };
    }

    /** An empty text is a result; a formula that nobody worked out has none. */
    private static Content withoutResult(Cell cell, boolean estimated) {
        String formula = cell.getFormula();
        if (cell.getRawValue() != null || formula == null || formula.isEmpty()) {
            return words("", estimated);
        }
        return new Content(shortened("=" + formula), Kind.FAULT, estimated);
    }

    private static Content number(Cell cell, BigDecimal number, boolean estimated) {
        if (Math.abs((long) number.scale()) > LONGEST || number.precision() > LONGEST) {
            return new Content(shortened(cell.getRawValue()), Kind.FAULT, estimated);
        }
        if (isDay(cell) && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
            return new Content(cell.asDate().toLocalDate().toString(), Kind.DAY, estimated);
        }
        return isPercent(cell)
                ? new Content(plain(number.movePointRight(2)), Kind.PERCENT, estimated)
                : new Content(plain(number), Kind.NUMBER, estimated);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FORMULA ? text : text.substring(0, LONGEST_FORMULA) + "…";
    }

    /** Whether the number is shown as a day: by one of the formats every spreadsheet has, or one that names day or year. */
    private static boolean isDay(Cell cell) {
        Integer format = cell.getDataFormatId();
        if (format == null) {
            return false;
        }
        boolean known = (format >= 14 && format <= 17) || format == 22;
        boolean eastern = (format >= 27 && format <= 31) || format == 36 || (format >= 50 && format <= 58);
        String letters = format(cell);
        return known || eastern || letters.contains("d") || letters.contains("y");
    }

    /** Whether the number is shown in per cent: a spreadsheet keeps what was typed as "85%" as 0.85 and shows it so. */
    private static boolean isPercent(Cell cell) {
        Integer format = cell.getDataFormatId();
        return format != null && (format == 9 || format == 10 || format(cell).contains("%"));
    }

    /** The format without what it only writes beside the number. */
    private static String format(Cell cell) {
        String named = cell.getDataFormatString();
        return named == null ? "" : NOT_OF_FORMAT.matcher(named).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Content words(String words, boolean estimated) {
        return new Content(words.strip(), Kind.WORDS, estimated);
    }
}
