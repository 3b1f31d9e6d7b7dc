package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Summing;
import vn.danvan.web.Texts;

/** How figures are written: 1.908 mô hình, 16,9%, 1,2 tỷ đồng; in English 1,908 models, 16.9%, VND 1.2 billion. */
@Component
public class FigureText {

    private static final String SHARE = "phan-tram";
    private static final String MONEY = "dong";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int MONEY_DECIMALS = 3;

    /** As many as shares are worked out to and numbers are written with. */
    private static final int MOST_DECIMALS = 6;

    private final Texts texts;

    FigureText(Texts texts) {
        this.texts = texts;
    }

    /** Whether the indicator's figures are shares in per cent. */
    public static boolean isShare(Indicator indicator) {
        return indicator.summing() == Summing.RATIO || indicator.unit().id().equals(SHARE);
    }

    /** How many decimals its figures have: the indicator's own, of a share at least one. */
    public static int decimals(Indicator indicator) {
        return isShare(indicator) ? Math.max(1, indicator.decimals()) : indicator.decimals();
    }

    /**
     * The value as precise as it is shown. A share that is short of all is never shown as 100 %, and one that is more than nothing
     * never as 0: near the ends it gets as many decimals as it takes.
     */
    public static BigDecimal shown(BigDecimal value, Indicator indicator) {
        int decimals = decimals(indicator);
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        while (isShare(indicator) && decimals < MOST_DECIMALS && tellsTooMuch(value, rounded, indicator)) {
            decimals++;
            rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        }
        return rounded;
    }

    private static boolean tellsTooMuch(BigDecimal value, BigDecimal rounded, Indicator indicator) {
        boolean all =
                indicator.unit().id().equals(SHARE) && value.compareTo(HUNDRED) < 0 && rounded.compareTo(HUNDRED) >= 0;
        return all || (value.signum() != 0 && rounded.signum() == 0);
    }

    /** As people type figures into reports and targets, whatever language they read: 1.234,5. */
    public static String typed(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return VietnameseNumbers.print(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** The value alone, for the cell of a table: 1.908; a share with its sign: 16,9%. */
    public static String bare(Locale locale, BigDecimal value, Indicator indicator) {
        String number = number(locale, shown(value, indicator));
        return indicator.unit().id().equals(SHARE) ? number + "%" : number;
    }

    /** The value with its unit; money in millions or billions where nothing is lost by it. */
    public String withUnit(Locale locale, BigDecimal value, Indicator indicator) {
        if (indicator.unit().id().equals(SHARE)) {
            return bare(locale, value, indicator);
        }
        if (indicator.unit().id().equals(MONEY)) {
            return money(locale, value);
        }
        return bare(locale, value, indicator) + " " + indicator.unit().name().in(locale);
    }

    private String money(Locale locale, BigDecimal value) {
        for (BigDecimal size : new BigDecimal[] {BILLION, MILLION}) {
            BigDecimal scaled = value.divide(size, MONEY_DECIMALS, RoundingMode.HALF_UP);
            boolean exact = scaled.multiply(size).compareTo(value) == 0;
            if (value.abs().compareTo(size) >= 0 && exact) {
                String key = size.compareTo(BILLION) == 0 ? "figure.money.billion" : "figure.money.million";
                return texts.text(locale, key, number(locale, scaled));
            }
        }
        return texts.text(locale, "figure.money.one", number(locale, value));
    }

    /** A number by itself, without zeros that say nothing: 1.234,5. */
    public static String number(Locale locale, BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(english(locale) ? ',' : '.');
        symbols.setDecimalSeparator(english(locale) ? '.' : ',');
        return new DecimalFormat("#,##0.######", symbols).format(value);
    }

    /** The change from before in per cent with one decimal; empty when it was nothing before. */
    public static Optional<BigDecimal> change(BigDecimal before, BigDecimal now) {
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(now.subtract(before).multiply(HUNDRED).divide(before.abs(), 1, RoundingMode.HALF_UP));
    }

    /** A change with its sign: +16,9%; a difference of shares in points. */
    public static String signed(Locale locale, BigDecimal change) {
        return (change.signum() > 0 ? "+" : change.signum() < 0 ? "−" : "") + number(locale, change.abs());
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
