package vn.danvan.reporting.filling;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danvan.language.Numeral;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Indicator;

/** What somebody typed or pasted into a cell for a figure; the script of the page reads it in the same way. */
public final class TypedFigure {

    private static final Pattern NONE =
            Pattern.compile("x|kad|k\\.a\\.d|kh\\u00f4ng \\u00e1p d\\u1ee5ng|n/a|not applicable");
    private static final Pattern ESTIMATE = Pattern.compile(
            "(?:~|\\u2248|\\u01b0\\u1edbc(?: t\\u00ednh| \\u0111\\u1ea1t)?(?=[\\s\\d]))\\s*(?<rest>.*)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private static final int THOUSANDS = 3;

    private TypedFigure() {}

    /** Why something that can be read as a number is not taken for one. */
    public sealed interface Doubt {

        /** A comma before three digits where so many decimals are not asked for: "1,250" is 1,25 or, in English, 1250. */
        record TwoWays(BigDecimal vietnamese, BigDecimal english) implements Doubt {}

        /** A share where people, meetings or letters are counted. */
        record Share() implements Doubt {}
    }

    /** What is to stand in a cell, empty for nothing. */
    public record Entry(Optional<Cell> cell) {

        static Entry of(Cell cell) {
            return new Entry(Optional.of(cell));
        }
    }

    /**
     * Reads "1.234,5", "1,2 tỷ", "~120" and "ước 120" (estimates), "x", "KAD" and "không áp dụng".
     *
     * @return empty when it is none of these; nothing typed is read as nothing
     */
    public static Optional<Entry> read(String typed) {
        String text = tidy(typed);
        if (text.isEmpty()) {
            return Optional.of(new Entry(Optional.empty()));
        }
        if (NONE.matcher(text).matches()) {
            return Optional.of(Entry.of(new NotApplicable()));
        }
        return VietnameseNumbers.parse(number(text))
                .map(number -> Entry.of(
                        new Value(number.value(), ESTIMATE.matcher(text).matches())));
    }

    /** The same for a figure of the indicator; empty also for what is in doubt there. */
    public static Optional<Entry> read(String typed, Indicator indicator) {
        return doubt(typed, indicator).isPresent() ? Optional.empty() : read(typed);
    }

    /** Why what was typed is no figure of the indicator although it can be read; empty when nothing is against it. */
    public static Optional<Doubt> doubt(String typed, Indicator indicator) {
        String number = number(tidy(typed));
        Optional<Numeral> read = VietnameseNumbers.parse(number);
        if (read.filter(Numeral::percent).isPresent() && !indicator.unit().isShare()) {
            return Optional.of(new Doubt.Share());
        }
        return read.filter(_ -> indicator.decimals() < THOUSANDS)
                .flatMap(here -> VietnameseNumbers.inEnglish(number)
                        .map(english -> new Doubt.TwoWays(plain(here.value().abs()), english)));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String tidy(String typed) {
        return BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** What is typed without its word for an estimate. */
    private static String number(String text) {
        Matcher estimate = ESTIMATE.matcher(text);
        return estimate.matches() ? estimate.group("rest") : text;
    }
}
