package vn.danvan.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as Vietnamese writes them: point or space between thousands, comma before decimals, words of magnitude. */
public final class VietnameseNumbers {

    private static final Map<String, Integer> ZEROS = Map.ofEntries(
            Map.entry("trăm", 2),
            Map.entry("nghìn", 3),
            Map.entry("ngàn", 3),
            Map.entry("vạn", 4),
            Map.entry("triệu", 6),
            Map.entry("tỷ", 9),
            Map.entry("tỉ", 9),
            Map.entry("nghìn tỷ", 12),
            Map.entry("nghìn tỉ", 12),
            Map.entry("ngàn tỷ", 12),
            Map.entry("ngàn tỉ", 12));

    /** A number in groups begins with another digit than 0: "0.375" is somebody's 0,375 and not 375. */
    private static final Pattern FIGURE = Pattern.compile(
            "(?<whole>[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+|\\d{1,30})(?:,(?<part>\\d{1,30}))?");

    private static final Pattern TERM = Pattern.compile(
            FIGURE.pattern() + "(?: ?(?<word>(?:nghìn|ngàn) t[ỷỉ]|trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ]))?(?<half> rưỡi)? ?");
    /** What a spreadsheet of an English locale writes for a thousand or more, which also is a number with three decimals. */
    private static final Pattern TWO_WAYS = Pattern.compile("[-−]? ?([1-9]\\d{0,2}),(\\d{3}) ?%?");

    private static final int LONGEST = 200;

    private VietnameseNumbers() {}

    /**
     * Reads a text that is one number and nothing else: "1.234.567,89", "1,2 tỷ", "2 tỷ 500 triệu", "102,5%", "-5".
     *
     * @return empty for anything else, also for what could be read in two ways: "1.5", "0.375", "1,234.5", "12.34"; "1,250" is
     *     1,25, and whoever expects no three decimals asks {@link #inEnglish} whether it may be a thousand as well
     */
    public static Optional<Numeral> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String clean = Normalization.of(text).text().strip().toLowerCase(Locale.ROOT);
        boolean negative = clean.startsWith("-") || clean.startsWith("−");
        boolean percent = clean.endsWith("%");
        String body = clean.substring(negative ? 1 : 0, clean.length() - (percent && clean.length() > 1 ? 1 : 0));
        return sum(body.strip()).map(value -> new Numeral(negative ? value.negate() : value, percent));
    }

    /**
     * The other number that a text says to a reader of English: "1,250" is 1250, "-12,000" is 12000.
     *
     * @return empty where it is no number or the same in both languages, "0,375" and "1,25 nghìn" too
     */
    public static Optional<BigDecimal> inEnglish(String text) {
        return Optional.of(TWO_WAYS.matcher(Normalization.of(text).text().strip()))
                .filter(Matcher::matches)
                .map(found -> new BigDecimal(found.group(1) + found.group(2)));
    }

    private static Optional<BigDecimal> sum(String body) {
        Matcher term = TERM.matcher(body);
        BigDecimal total = BigDecimal.ZERO;
        int zerosBefore = Integer.MAX_VALUE;
        int at = 0;
        while (at < body.length()) {
            int zeros = term.region(at, body.length()).lookingAt() ? zeros(term.group("word")) : zerosBefore;
            if (zeros >= zerosBefore || (term.group("half") != null && zeros == 0)) {
                return Optional.empty();
            }
            total = total.add(value(term, zeros));
            zerosBefore = zeros;
            at = term.end();
        }
        return at == 0 ? Optional.empty() : Optional.of(total);
    }

    private static int zeros(String word) {
        return word == null ? 0 : Objects.requireNonNull(ZEROS.get(word), word);
    }

    private static BigDecimal value(Matcher term, int zeros) {
        String whole = term.group("whole").replace(".", "").replace(" ", "");
        String part = term.group("part");
        BigDecimal figure = new BigDecimal(part == null ? whole : whole + "." + part);
        BigDecimal half = term.group("half") == null ? BigDecimal.ZERO : new BigDecimal("0.5");
        BigDecimal value = figure.add(half).scaleByPowerOfTen(zeros);
        return value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }

    /** Prints with points between thousands and a comma before decimals; keeps the scale the number has. */
    public static String print(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder out = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            out.insert(i, '.');
        }
        if (point >= 0) {
            out.append(',').append(digits, point + 1, digits.length());
        }
        return value.signum() < 0 ? out.insert(0, '-').toString() : out.toString();
    }

    /** Prints a whole number: 1234567 as "1.234.567". */
    public static String print(long value) {
        return print(BigDecimal.valueOf(value));
    }

    /** Prints rounded half up to so many decimals (0 or more). */
    public static String print(BigDecimal value, int decimals) {
        return print(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Prints a figure that already counts in hundredths with its sign: 102.5 as "102,5%". */
    public static String printPercent(BigDecimal value) {
        return print(value) + "%";
    }
}
