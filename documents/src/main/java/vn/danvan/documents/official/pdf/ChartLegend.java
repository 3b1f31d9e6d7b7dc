package vn.danvan.documents.official.pdf;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.documents.official.Chart;
import vn.danvan.documents.official.SerifFont;
import vn.danvan.documents.official.pdf.ChartPlan.Label;

/** The names of the rows of figures at the foot of a chart; none for a single row. */
record ChartLegend(List<Chart.Series> series, double left, double foot) {

    static final int HEIGHT = 14;

    private static final int SWATCH = 10;

    private boolean shown() {
        return series.size() > 1;
    }

    /** The field of colour beside a name. */
    List<Shape> swatch(int row) {
        return shown() ? List.of(new Rectangle2D.Double(x(row), foot - HEIGHT, SWATCH, SWATCH)) : List.of();
    }

    private double x(int row) {
        double x = left;
        for (Chart.Series before : series.subList(0, row)) {
            x += SWATCH + 24 + SerifFont.REGULAR.width(before.name(), ChartPlan.TEXT_PIXELS);
        }
        return x;
    }

    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (int row = 0; shown() && row < series.size(); row++) {
            labels.add(Label.from(
                    x(row) + SWATCH + 2, foot - HEIGHT - 2, series.get(row).name()));
        }
        return labels;
    }
}
