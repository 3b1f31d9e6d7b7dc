package vn.danvan.documents.official.pdf;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.documents.official.Chart;
import vn.danvan.documents.official.SerifFont;

/** Where everything of a chart lies, in pixels from its upper left corner. */
interface ChartPlan {

    /** The size of all words of a chart. */
    double TEXT_PIXELS = 12;

    /**
     * Words at a place.
     *
     * @param x of their box
     * @param y of their box
     * @param width of their box, in which they are centred
     * @param text the words
     */
    record Label(double x, double y, double width, String text) {

        private static final int AROUND = 8;

        /** Words that begin there. */
        static Label from(double x, double y, String text) {
            return new Label(x, y, wide(text), text);
        }

        /** Words that end there. */
        static Label until(double x, double y, String text) {
            return new Label(x - wide(text), y, wide(text), text);
        }

        private static double wide(String text) {
            return SerifFont.REGULAR.width(text, TEXT_PIXELS) + AROUND;
        }
    }

    /** A line that helps to read the figures; that of 0 is stronger. */
    record GridLine(Line2D line, boolean zero) {}

    /** What one row of figures is drawn of. */
    record Drawn(List<Shape> areas, List<Line2D> lines) {

        /** Keeps copies. */
        public Drawn {
            areas = List.copyOf(areas);
            lines = List.copyOf(lines);
        }
    }

    int height();

    List<GridLine> grid();

    List<Drawn> series();

    List<Label> labels();

    /**
     * The chart, in several plans of the same scale when bars of so many units are higher than given. Bars of many units lie, for
     * their names do not fit side by side.
     */
    static List<ChartPlan> of(Chart chart, int width, int tallest) {
        if (!chart.isLying()) {
            return List.of(new UprightPlan(chart, width));
        }
        int bars = chart.categories().size();
        int parts = Math.ceilDiv(bars, LyingPlan.most(chart, tallest));
        int size = Math.ceilDiv(bars, parts);
        ChartScale scale = new ChartScale(chart);
        double left = LyingPlan.left(chart, width);
        List<ChartPlan> plans = new ArrayList<>();
        for (int first = 0; first < bars; first += size) {
            plans.add(new LyingPlan(chart.part(first, Math.min(first + size, bars)), scale, left, width, tallest));
        }
        return plans;
    }
}
