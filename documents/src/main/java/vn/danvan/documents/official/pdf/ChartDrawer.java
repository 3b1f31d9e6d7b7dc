package vn.danvan.documents.official.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.danvan.documents.official.Chart;

/**
 * Draws the lines and areas of charts into the page; their words are text of the page, so that they can be searched and no font of
 * the system is needed.
 */
final class ChartDrawer implements FSObjectDrawer {

    static final String TYPE = "danvan/chart";

    private static final List<Color> COLOURS = List.of(
            new Color(0x1F4E79),
            new Color(0x9DC3E6),
            new Color(0xC00000),
            new Color(0xA5A5A5),
            new Color(0x548235),
            new Color(0xFFC000));
    private static final double POINT = 7;

    private final List<ChartPlan> plans = new ArrayList<>();

    /** Keeps a chart and gives the number its element refers to it by. */
    int add(ChartPlan plan) {
        plans.add(plan);
        return plans.size() - 1;
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        ChartPlan plan = plans.get(Integer.parseInt(element.getAttribute("data-chart")));
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) (width / dotsPerPixel),
                (float) (height / dotsPerPixel),
                graphics -> draw(plan, graphics));
        return null;
    }

    private static void draw(ChartPlan plan, Graphics2D graphics) {
        graphics.setStroke(new BasicStroke(0.5f));
        for (double tick : plan.ticks()) {
            graphics.setColor(tick == 0 ? Color.DARK_GRAY : Color.LIGHT_GRAY);
            graphics.draw(new Line2D.Double(plan.left(), plan.y(tick), plan.right(), plan.y(tick)));
        }
        for (int series = 0; series < plan.chart().series().size(); series++) {
            graphics.setColor(COLOURS.get(series % COLOURS.size()));
            if (plan.hasLegend()) {
                graphics.fill(plan.swatch(series));
            }
            if (plan.chart().kind() == Chart.Kind.BAR) {
                bars(plan, series, graphics);
            } else {
                line(plan, series, graphics);
            }
        }
    }

    private static void bars(ChartPlan plan, int series, Graphics2D graphics) {
        for (int i = 0; i < plan.chart().categories().size(); i++) {
            BigDecimal value = plan.value(series, i);
            if (value != null) {
                graphics.fill(plan.bar(series, i, value.doubleValue()));
            }
        }
    }

    /** A missing figure breaks the line. */
    private static void line(ChartPlan plan, int series, Graphics2D graphics) {
        graphics.setStroke(new BasicStroke(2));
        for (int i = 0; i < plan.chart().categories().size(); i++) {
            BigDecimal value = plan.value(series, i);
            BigDecimal before = i == 0 ? null : plan.value(series, i - 1);
            if (value == null) {
                continue;
            }
            double y = plan.y(value.doubleValue());
            graphics.fill(new Ellipse2D.Double(plan.x(i) - POINT / 2, y - POINT / 2, POINT, POINT));
            if (before != null) {
                graphics.draw(new Line2D.Double(plan.x(i - 1), plan.y(before.doubleValue()), plan.x(i), y));
            }
        }
    }
}
