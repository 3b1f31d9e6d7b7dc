package vn.danvan.documents.official.pdf;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.documents.official.Chart;
import vn.danvan.documents.official.SerifFont;

/** Lines, and bars that stand side by side above the names of their units. */
final class UprightPlan implements ChartPlan {

    private static final int HEIGHT = 280;
    private static final int LEFT = 62;
    private static final int TOP = 26;
    private static final int RIGHT = 8;
    private static final int BOTTOM = 62;
    private static final int LABELLED = 24;
    private static final double FULL = 0.78;
    private static final double WIDE = 60;
    private static final double POINT = 7;
    private static final int ABOVE = 16;
    private static final int BELOW = 4;
    private static final int TEXT = 14;

    private final Chart chart;
    private final int width;
    private final ChartScale scale;
    private final ChartLegend legend;

    UprightPlan(Chart chart, int width) {
        this.chart = chart;
        this.width = width;
        this.scale = new ChartScale(chart);
        this.legend = new ChartLegend(chart.series(), LEFT, HEIGHT);
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public List<GridLine> grid() {
        return scale.ticks().stream()
                .map(tick -> new GridLine(new Line2D.Double(LEFT, y(tick), right(), y(tick)), tick == 0))
                .toList();
    }

    private boolean isBar() {
        return chart.kind() == Chart.Kind.BAR;
    }

    private double right() {
        return width - (double) RIGHT;
    }

    private double y(double value) {
        return TOP + (1 - scale.share(value)) * (HEIGHT - TOP - BOTTOM);
    }

    private double slot() {
        return (right() - LEFT) / chart.categories().size();
    }

    /** The middle of a category. */
    private double x(int category) {
        return LEFT + slot() * (category + 0.5);
    }

    private Rectangle2D bar(int series, int category, double value) {
        double bar = slot() * FULL / chart.series().size();
        double from = x(category) - slot() * FULL / 2 + bar * series;
        double top = Math.min(y(value), y(0));
        return new Rectangle2D.Double(from, top, bar * 0.92, Math.abs(y(value) - y(0)));
    }

    @Override
    public List<Drawn> series() {
        List<Drawn> drawn = new ArrayList<>();
        for (int series = 0; series < chart.series().size(); series++) {
            List<Shape> areas = new ArrayList<>(legend.swatch(series));
            List<Line2D> lines = new ArrayList<>();
            List<BigDecimal> values = chart.series().get(series).values();
            for (int i = 0; i < values.size(); i++) {
                BigDecimal value = values.get(i);
                if (value != null && isBar()) {
                    areas.add(bar(series, i, value.doubleValue()));
                } else if (value != null) {
                    double y = y(value.doubleValue());
                    areas.add(new Ellipse2D.Double(x(i) - POINT / 2, y - POINT / 2, POINT, POINT));
                    // A missing figure breaks the line.
                    BigDecimal before = i == 0 ? null : values.get(i - 1);
                    if (before != null) {
                        lines.add(new Line2D.Double(x(i - 1), y(before.doubleValue()), x(i), y));
                    }
                }
            }
            drawn.add(new Drawn(areas, lines));
        }
        return drawn;
    }

    @Override
    public List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        if (!chart.unit().isEmpty()) {
            double unit = SerifFont.REGULAR.width(chart.unit(), TEXT_PIXELS) + 8;
            labels.add(new Label(0, 0, Math.max(unit, LEFT), chart.unit()));
        }
        for (double tick : scale.ticks()) {
            labels.add(new Label(0, y(tick) - 7, LEFT - 6.0, scale.words(tick)));
        }
        // Where names of a line do not fit side by side, each so many is told.
        int every = isBar() ? 1 : every();
        for (int i = 0; i < chart.categories().size(); i += every) {
            labels.add(new Label(
                    x(i) - every * slot() / 2,
                    HEIGHT - BOTTOM + 4.0,
                    every * slot(),
                    chart.categories().get(i)));
        }
        labels.addAll(legend.labels());
        if (chart.categories().size() * chart.series().size() <= LABELLED) {
            figures(labels);
        }
        return labels;
    }

    private int every() {
        double longest = chart.categories().stream()
                .flatMap(name -> List.of(name.split(" ")).stream())
                .mapToDouble(word -> SerifFont.REGULAR.width(word, TEXT_PIXELS))
                .max()
                .orElse(0);
        return Math.max(1, (int) Math.ceil(longest / slot()));
    }

    private void figures(List<Label> labels) {
        for (int series = 0; series < chart.series().size(); series++) {
            for (int i = 0; i < chart.categories().size(); i++) {
                BigDecimal value = chart.series().get(series).values().get(i);
                if (value == null) {
                    continue;
                }
                double at = value.doubleValue();
                double middle = isBar() ? bar(series, i, at).getCenterX() : x(i);
                labels.add(new Label(middle - WIDE / 2, figure(series, at), WIDE, scale.words(value)));
            }
        }
    }

    /** Points of two lines lie above each other: the second line's figures go below, unless names of categories are there. */
    private double figure(int series, double value) {
        boolean fitsBelow = y(value) + BELOW + TEXT <= HEIGHT - BOTTOM;
        if (isBar()) {
            return y(Math.max(value, 0)) - ABOVE;
        }
        return series % 2 == 1 && fitsBelow ? y(value) + BELOW : y(value) - ABOVE;
    }
}
