package vn.danvan.documents.official.pdf;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.documents.official.Chart;
import vn.danvan.documents.official.SerifFont;

/** Bars that lie below each other, each behind the name of its unit, with its figure at its end. */
final class LyingPlan implements ChartPlan {

    private static final int TOP = 20;
    private static final int AXIS = 20;
    private static final int RIGHT = 70;
    private static final int LEAST_ROW = 13;
    private static final int MOST_ROW = 18;
    private static final int BAR = 7;
    private static final int BETWEEN = 4;
    private static final int TEXT = 15;
    private static final int SHORTEST_NAMES = 60;
    private static final double LONGEST_NAMES = 0.45;
    private static final String CUT = "…";

    private final Chart chart;
    private final ChartScale scale;
    private final double left;
    private final double right;
    private final double row;
    private final ChartLegend legend;

    /**
     * Draws a chart or one part of it.
     *
     * @param left where the bars begin, the same in all parts
     */
    LyingPlan(Chart chart, ChartScale scale, double left, int width, int tallest) {
        this.chart = chart;
        this.scale = scale;
        this.left = left;
        this.right = width - (double) RIGHT;
        double even =
                (tallest - TOP - foot(chart)) / (double) chart.categories().size();
        this.row = Math.clamp(even, least(chart), Math.max(MOST_ROW, least(chart)));
        this.legend = new ChartLegend(chart.series(), left, height());
    }

    /** Where the bars of the whole chart begin, behind its longest name. */
    static double left(Chart whole, int width) {
        return Math.clamp(names(whole), SHORTEST_NAMES, width * LONGEST_NAMES);
    }

    /** How many bars fit below each other. */
    static int most(Chart chart, int tallest) {
        return Math.max(1, (tallest - TOP - foot(chart)) / least(chart));
    }

    private static int least(Chart chart) {
        return Math.max(LEAST_ROW, BAR * chart.series().size() + BETWEEN);
    }

    private static int foot(Chart chart) {
        return AXIS + (chart.series().size() > 1 ? ChartLegend.HEIGHT + BETWEEN : 0);
    }

    private static double names(Chart chart) {
        return chart.categories().stream()
                        .mapToDouble(name -> SerifFont.REGULAR.width(name, TEXT_PIXELS))
                        .max()
                        .orElse(0)
                + 16;
    }

    @Override
    public int height() {
        return (int) Math.round(bottom()) + foot(chart);
    }

    private double bottom() {
        return TOP + row * chart.categories().size();
    }

    private double x(double value) {
        return left + scale.share(value) * (right - left);
    }

    @Override
    public List<GridLine> grid() {
        return scale.ticks().stream()
                .map(tick -> new GridLine(new Line2D.Double(x(tick), TOP, x(tick), bottom()), tick == 0))
                .toList();
    }

    private Rectangle2D bar(int series, int category, double value) {
        double thick = (row - BETWEEN) / chart.series().size();
        double from = Math.min(x(value), x(0));
        double y = TOP + row * category + BETWEEN / 2.0 + thick * series;
        return new Rectangle2D.Double(from, y, Math.abs(x(value) - x(0)), thick * 0.92);
    }

    @Override
    public List<Drawn> series() {
        List<Drawn> drawn = new ArrayList<>();
        for (int series = 0; series < chart.series().size(); series++) {
            List<Shape> areas = new ArrayList<>(legend.swatch(series));
            List<BigDecimal> values = chart.series().get(series).values();
            for (int i = 0; i < values.size(); i++) {
                BigDecimal value = values.get(i);
                if (value != null) {
                    areas.add(bar(series, i, value.doubleValue()));
                }
            }
            drawn.add(new Drawn(areas, List.of()));
        }
        return drawn;
    }

    @Override
    public List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        if (!chart.unit().isEmpty()) {
            labels.add(Label.until(right + RIGHT, 0, chart.unit()));
        }
        for (double tick : scale.ticks()) {
            labels.add(new Label(x(tick) - 30, bottom() + 2, 60, scale.words(tick)));
        }
        for (int i = 0; i < chart.categories().size(); i++) {
            double y = TOP + row * (i + 0.5) - TEXT / 2.0;
            labels.add(Label.until(left, y, fitting(chart.categories().get(i))));
        }
        labels.addAll(legend.labels());
        figures(labels);
        return labels;
    }

    private String fitting(String name) {
        if (fits(name)) {
            return name;
        }
        int end = name.length();
        while (end > 0 && !fits(name.substring(0, end) + CUT)) {
            end--;
        }
        return name.substring(0, end).strip() + CUT;
    }

    private boolean fits(String name) {
        return SerifFont.REGULAR.width(name, TEXT_PIXELS) + 16 <= left + 0.5;
    }

    /** Figures of several rows would cover each other; those are read on the scale. */
    private void figures(List<Label> labels) {
        if (chart.series().size() > 1) {
            return;
        }
        List<BigDecimal> values = chart.series().getFirst().values();
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value != null) {
                double y = TOP + row * (i + 0.5) - TEXT / 2.0;
                labels.add(Label.from(Math.max(x(value.doubleValue()), x(0)), y, scale.words(value)));
            }
        }
    }
}
