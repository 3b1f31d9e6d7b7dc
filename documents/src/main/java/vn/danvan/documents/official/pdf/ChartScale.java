package vn.danvan.documents.official.pdf;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.danvan.documents.official.Chart;

/** The round numbers between which the figures of a chart lie; 0 is among them. */
final class ChartScale {

    private final double low;
    private final double high;
    private final double step;
    private final DecimalFormat format = new DecimalFormat("#,##0.##", vietnamese());

    ChartScale(Chart chart) {
        double[] values = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        double lowest = 0;
        double highest = 0;
        for (double value : values) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        this.step = step(highest - lowest);
        this.low = Math.floor(lowest / step) * step;
        this.high = Math.max(low + step, Math.ceil(highest / step) * step);
    }

    private static DecimalFormatSymbols vietnamese() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return symbols;
    }

    /** About five steps of 1, 2 or 5 times a power of ten. */
    private static double step(double range) {
        double raw = range <= 0 ? 1 : range / 5;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[] {1, 2, 5}) {
            if (raw <= factor * power) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step / 2; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    /** Where the value lies, from 0 for the lowest to 1 for the highest. */
    double share(double value) {
        return (value - low) / (high - low);
    }

    /** As Vietnamese write numbers. */
    String words(Number value) {
        return format.format(value);
    }
}
