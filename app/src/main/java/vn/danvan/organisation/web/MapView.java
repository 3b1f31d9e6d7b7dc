package vn.danvan.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaKind;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Boundaries;

/**
 * Areas drawn as a map from their outlines; far-off special zones do not stretch it.
 *
 * @param width of the drawing in its own units
 * @param height of the drawing in its own units
 */
public record MapView(int width, int height, List<Shape> shapes) {

    private static final int WIDTH = 1000;
    private static final double SQUEEZE = Math.cos(Math.toRadians(12));

    /**
     * One area as drawn.
     *
     * @param number its number in the table beside the map
     * @param path outline as SVG path data; empty when it lies outside the drawing
     * @param x where the number stands
     * @param y where the number stands
     */
    public record Shape(int number, AreaView area, String path, int x, int y) {}

    private record Frame(double west, double east, double south, double north) {

        double scale() {
            return WIDTH / ((east - west) * SQUEEZE);
        }

        int x(double longitude) {
            return (int) Math.round((longitude - west) * SQUEEZE * scale());
        }

        int y(double latitude) {
            return (int) Math.round((north - latitude) * scale());
        }
    }

    /** The map of the areas, or null when any of them has no outline. */
    static @Nullable MapView of(List<AreaView> areas, Map<AreaId, List<Boundaries.Ring>> outlines) {
        if (areas.isEmpty() || !areas.stream().allMatch(area -> outlines.containsKey(area.id()))) {
            return null;
        }
        Frame frame = frame(areas, outlines);
        List<Shape> shapes = new ArrayList<>();
        for (AreaView area : areas) {
            shapes.add(shape(shapes.size() + 1, area, outlines.getOrDefault(area.id(), List.of()), frame));
        }
        return new MapView(WIDTH, frame.y(frame.south()), shapes);
    }

    private static Frame frame(List<AreaView> areas, Map<AreaId, List<Boundaries.Ring>> outlines) {
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (AreaView area : areas) {
            if (area.kind() == AreaKind.SPECIAL_ZONE && areas.size() > 1) {
                continue;
            }
            for (Boundaries.Ring ring : outlines.getOrDefault(area.id(), List.of())) {
                for (int at = 0; at < ring.points().size(); at += 2) {
                    west = Math.min(west, ring.points().get(at));
                    east = Math.max(east, ring.points().get(at));
                    south = Math.min(south, ring.points().get(at + 1));
                    north = Math.max(north, ring.points().get(at + 1));
                }
            }
        }
        double edge = (east - west) / 100;
        return new Frame(west - edge, east + edge, south - edge, north + edge);
    }

    private static Shape shape(int number, AreaView area, List<Boundaries.Ring> rings, Frame frame) {
        StringBuilder path = new StringBuilder();
        Boundaries.Ring largest = rings.getFirst();
        for (Boundaries.Ring ring : rings) {
            boolean inside = ring.points().getFirst() <= frame.east();
            if (inside) {
                append(path, ring, frame);
            }
            if (ring.points().size() > largest.points().size()) {
                largest = ring;
            }
        }
        double[] middle = middle(largest);
        return new Shape(number, area, path.toString(), frame.x(middle[0]), frame.y(middle[1]));
    }

    private static void append(StringBuilder path, Boundaries.Ring ring, Frame frame) {
        int lastX = 0;
        int lastY = 0;
        for (int at = 0; at < ring.points().size(); at += 2) {
            int x = frame.x(ring.points().get(at));
            int y = frame.y(ring.points().get(at + 1));
            if (at == 0) {
                path.append(String.format(Locale.ROOT, "M%d %dl", x, y));
            } else if (x != lastX || y != lastY) {
                path.append(String.format(Locale.ROOT, "%d %d ", x - lastX, y - lastY));
            }
            lastX = x;
            lastY = y;
        }
        path.append('Z');
    }

    /** Centre of gravity of the ring's surface. */
    private static double[] middle(Boundaries.Ring ring) {
        double surface = 0;
        double x = 0;
        double y = 0;
        List<Double> points = ring.points();
        for (int at = 0; at + 3 < points.size(); at += 2) {
            double cross = points.get(at) * points.get(at + 3) - points.get(at + 2) * points.get(at + 1);
            surface += cross;
            x += (points.get(at) + points.get(at + 2)) * cross;
            y += (points.get(at + 1) + points.get(at + 3)) * cross;
        }
        return surface == 0
                ? new double[] {points.get(0), points.get(1)}
                : new double[] {x / (3 * surface), y / (3 * surface)};
    }
}
