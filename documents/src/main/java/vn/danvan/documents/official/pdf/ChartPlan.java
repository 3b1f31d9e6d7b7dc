package vn.danvan.documents.official.pdf;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.official.Chart;
import vn.danvan.documents.official.SerifFont;

/** Where everything of a chart lies, in pixels from its upper left corner. */
final class ChartPlan {

    static final int HEIGHT = 280;

    private static final int LEFT = 62;
    private static final int TOP = 26;
    private static final int RIGHT = 8;
    private static final int BOTTOM = 62;
    private static final int LABELLED = 24;
    private static final double FULL = 0.78;
    private static final double WIDE = 60;
    private static final double TEXT_PIXELS = 12;
    private static final int SWATCH = 10;
    private static final int LINE = 14;

    private final Chart chart;
    private final int width;
    private final double low;
    private final double high;
    private final double step;
    private final DecimalFormat format = new DecimalFormat("#,##0.##", vietnamese());

    /**
     * Words at a place.
     *
     * @param x of their box
     * @param y of their box
     * @param width of their box, in which they are centred
     * @param text the words
     */
    record Label(double x, double y, double width, String text) {}

    ChartPlan(Chart chart, int width) {
        this.chart = chart;
        this.width = width;
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

    Chart chart() {
        return chart;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step / 2; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    double left() {
        return LEFT;
    }

    double right() {
        return width - (double) RIGHT;
    }

    double y(double value) {
        return TOP + (high - value) / (high - low) * (HEIGHT - TOP - BOTTOM);
    }

    private double slot() {
        return (right() - LEFT) / chart.categories().size();
    }

    /** The middle of a category. */
    double x(int category) {
        return LEFT + slot() * (category + 0.5);
    }

    Rectangle2D bar(int series, int category, double value) {
        double bar = slot() * FULL / chart.series().size();
        double from = x(category) - slot() * FULL / 2 + bar * series;
        double top = Math.min(y(value), y(0));
        return new Rectangle2D.Double(from, top, bar * 0.92, Math.abs(y(value) - y(0)));
    }

    Rectangle2D swatch(int series) {
        return new Rectangle2D.Double(swatchX(series), HEIGHT - (double) LINE, SWATCH, SWATCH);
    }

    private double swatchX(int series) {
        double x = LEFT;
        for (int i = 0; i < series; i++) {
            x += legendWidth(i);
        }
        return x;
    }

    private double legendWidth(int series) {
        return SWATCH + 24 + SerifFont.REGULAR.width(chart.series().get(series).name(), TEXT_PIXELS);
    }

    boolean hasLegend() {
        return chart.series().size() > 1;
    }

    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        if (!chart.unit().isEmpty()) {
            double unit = SerifFont.REGULAR.width(chart.unit(), TEXT_PIXELS) + 8;
            labels.add(new Label(0, 0, Math.max(unit, LEFT), chart.unit()));
        }
        for (double tick : ticks()) {
            labels.add(new Label(0, y(tick) - 7, LEFT - 6.0, format.format(tick)));
        }
        for (int i = 0; i < chart.categories().size(); i++) {
            labels.add(new Label(
                    x(i) - slot() / 2,
                    HEIGHT - BOTTOM + 4.0,
                    slot(),
                    chart.categories().get(i)));
        }
        for (int i = 0; hasLegend() && i < chart.series().size(); i++) {
            String name = chart.series().get(i).name();
            double text = SerifFont.REGULAR.width(name, TEXT_PIXELS) + 8;
            labels.add(new Label(swatchX(i) + SWATCH + 2, HEIGHT - LINE - 2.0, text, name));
        }
        if (chart.categories().size() * chart.series().size() <= LABELLED) {
            figures(labels);
        }
        return labels;
    }

    private void figures(List<Label> labels) {
        boolean isBar = chart.kind() == Chart.Kind.BAR;
        for (int series = 0; series < chart.series().size(); series++) {
            for (int i = 0; i < chart.categories().size(); i++) {
                BigDecimal value = value(series, i);
                if (value == null) {
                    continue;
                }
                double at = value.doubleValue();
                double middle = isBar ? bar(series, i, at).getCenterX() : x(i);
                // Points of two lines lie above each other: the second line's figures go below.
                double above = isBar || series % 2 == 1 ? y(Math.max(at, 0)) - 16 : y(at) + 4;
                labels.add(new Label(middle - WIDE / 2, above, WIDE, format.format(value)));
            }
        }
    }

    @Nullable
    BigDecimal value(int series, int category) {
        return chart.series().get(series).values().get(category);
    }
}
