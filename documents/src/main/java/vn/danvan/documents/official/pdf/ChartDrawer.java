package vn.danvan.documents.official.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

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
        for (ChartPlan.GridLine one : plan.grid()) {
            graphics.setColor(one.zero() ? Color.DARK_GRAY : Color.LIGHT_GRAY);
            graphics.draw(one.line());
        }
        graphics.setStroke(new BasicStroke(2));
        int number = 0;
        for (ChartPlan.Drawn series : plan.series()) {
            graphics.setColor(COLOURS.get(number++ % COLOURS.size()));
            series.areas().forEach(graphics::fill);
            series.lines().forEach(graphics::draw);
        }
    }
}
