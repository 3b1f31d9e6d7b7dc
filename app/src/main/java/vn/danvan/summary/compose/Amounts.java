package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.content.Wording;

/** How amounts are written: points between thousands, a comma before decimals, the unit behind. */
public final class Amounts {

    static final String VND = "dong";
    static final String PER_CENT = "phan-tram";

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.1");

    private final Phrases phrases;

    Amounts(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Whether figures of the indicator are shares, which differ by percentage points and never by per cent. */
    static boolean isShare(Indicator indicator) {
        return indicator.summing() == Summing.RATIO || indicator.unit().id().equals(PER_CENT);
    }

    /** The value as it is shown everywhere: shares have one decimal at least, so that differences are those of what is read. */
    static BigDecimal shown(BigDecimal value, Indicator indicator) {
        return FigureText.shown(value, indicator);
    }

    /** 1.908 mô hình; 85,3%; and, rounded, 1,2 tỷ đồng. */
    String words(BigDecimal value, Indicator indicator, boolean rounded) {
        if (rounded && indicator.unit().id().equals(VND)) {
            return money(value);
        }
        return number(shown(value, indicator)) + unit(indicator);
    }

    /** The exact value with its unit: 1.908 mô hình, 85,3%. */
    public static String plain(BigDecimal value, Indicator indicator) {
        return number(shown(value, indicator)) + unit(indicator);
    }

    /** The same for readers of each language: only the unit differs, numbers are written alike everywhere. */
    public static Wording told(BigDecimal value, Indicator indicator) {
        return new Wording(
                plain(value, indicator),
                number(shown(value, indicator))
                        + unit(indicator, indicator.unit().name().en()));
    }

    /** The exact value without unit, for tables. */
    public static String bare(BigDecimal value, Indicator indicator) {
        return number(shown(value, indicator));
    }

    /** A number by itself. */
    public static String plain(BigDecimal value) {
        return number(value);
    }

    /** 1.908. */
    static String number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return VietnameseNumbers.print(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    private static String unit(Indicator indicator) {
        return unit(indicator, indicator.unit().name().vi());
    }

    private static String unit(Indicator indicator, String unit) {
        return indicator.unit().id().equals(PER_CENT) ? unit : " " + unit;
    }

    private String money(BigDecimal value) {
        if (value.abs().compareTo(BILLION) >= 0) {
            return rounded(value, BILLION) + " " + phrases.of("money.billion");
        }
        if (value.abs().compareTo(MILLION) >= 0) {
            // 999,96 triệu would round to 1.000 triệu, which nobody writes.
            BigDecimal millions = value.divide(MILLION, 1, RoundingMode.HALF_UP);
            return millions.abs().compareTo(BigDecimal.valueOf(1000)) >= 0
                    ? rounded(value, BILLION) + " " + phrases.of("money.billion")
                    : number(millions) + " " + phrases.of("money.million");
        }
        return number(value.setScale(0, RoundingMode.HALF_UP)) + " " + phrases.of("money.unit");
    }

    private static String rounded(BigDecimal value, BigDecimal by) {
        return number(value.divide(by, 1, RoundingMode.HALF_UP));
    }

    /** What part is of whole, in per cent with one decimal; a share that is not whole is never shown as 0% or 100%. */
    String percent(BigDecimal part, BigDecimal whole) {
        BigDecimal exact = part.abs().multiply(HUNDRED).divide(whole.abs(), 6, RoundingMode.HALF_UP);
        BigDecimal oneDecimal = exact.setScale(1, RoundingMode.HALF_UP);
        if (part.signum() != 0 && oneDecimal.compareTo(LEAST_SHOWN) < 0) {
            return phrases.of("percent.tiny");
        }
        boolean below = part.abs().compareTo(whole.abs()) < 0;
        if (below && oneDecimal.compareTo(HUNDRED) >= 0) {
            oneDecimal = HUNDRED.subtract(LEAST_SHOWN);
        }
        return number(oneDecimal) + "%";
    }

    /** How many times the whole the part is, with one decimal. */
    static String times(BigDecimal part, BigDecimal whole) {
        return number(part.divide(whole, 1, RoundingMode.HALF_UP));
    }
}
