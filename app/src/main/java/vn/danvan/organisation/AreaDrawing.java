package vn.danvan.organisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Boundaries.Ring;

/**
 * Areas drawn from their outlines. What lies far out at sea is not drawn beside what does not, so that it does not stretch the
 * map.
 *
 * @param width of the drawing in its own units
 * @param height of the drawing in its own units
 */
public record AreaDrawing(int width, int height, Map<AreaId, Shape> shapes) {

    private static final int WIDTH = 1000;
    /** A degree of longitude in degrees of latitude where our provinces lie. */
    private static final double SQUEEZE = Math.cos(Math.toRadians(12));
    /** East of it there are islands only. */
    private static final double FAR_EAST = 110;

    /** Keeps a copy. */
    public AreaDrawing {
        shapes = Map.copyOf(shapes);
    }

    /**
     * One area as drawn.
     *
     * @param path outline as SVG path data; empty when it lies outside the drawing
     * @param x where its number stands
     * @param y where its number stands
     */
    public record Shape(String path, int x, int y) {}

    /** The drawing of the areas; empty when there is none, or one of them has no outline. */
    public static Optional<AreaDrawing> of(Collection<AreaId> areas, Map<AreaId, List<Ring>> outlines) {
        if (areas.isEmpty() || !outlines.keySet().containsAll(areas)) {
            return Optional.empty();
        }
        List<Ring> all = areas.stream().flatMap(area -> rings(area, outlines)).toList();
        List<Ring> near = all.stream().filter(ring -> !isFar(ring)).toList();
        Frame frame = Frame.around(near.isEmpty() ? all : near);
        Map<AreaId, Shape> shapes = new HashMap<>();
        areas.forEach(area -> shapes.put(
                area,
                shape(
                        rings(area, outlines)
                                .filter(ring -> near.isEmpty() || !isFar(ring))
                                .toList(),
                        frame)));
        return Optional.of(new AreaDrawing(WIDTH, frame.y(frame.south()), shapes));
    }

    private static Stream<Ring> rings(AreaId area, Map<AreaId, List<Ring>> outlines) {
        return outlines.getOrDefault(area, List.of()).stream();
    }

    private static boolean isFar(Ring ring) {
        return ring.points().getFirst() >= FAR_EAST;
    }

    private record Frame(double west, double east, double south, double north) {

        static Frame around(List<Ring> rings) {
            double west = 180;
            double east = -180;
            double south = 90;
            double north = -90;
            for (Ring ring : rings) {
                for (int at = 0; at < ring.points().size(); at += 2) {
                    west = Math.min(west, ring.points().get(at));
                    east = Math.max(east, ring.points().get(at));
                    south = Math.min(south, ring.points().get(at + 1));
                    north = Math.max(north, ring.points().get(at + 1));
                }
            }
            double edge = (east - west) / 100;
            return new Frame(west - edge, east + edge, south - edge, north + edge);
        }

        private double scale() {
            return WIDTH / ((east - west) * SQUEEZE);
        }

        int x(double longitude) {
            return (int) Math.round((longitude - west) * SQUEEZE * scale());
        }

        int y(double latitude) {
            return (int) Math.round((north - latitude) * scale());
        }
    }

    private static Shape shape(List<Ring> rings, Frame frame) {
        StringBuilder path = new StringBuilder();
        rings.forEach(ring -> append(path, ring, frame));
        return rings.stream()
                .map(Middle::of)
                .max(Comparator.comparingDouble(Middle::surface))
                .map(middle -> new Shape(path.toString(), frame.x(middle.longitude()), frame.y(middle.latitude())))
                .orElseGet(() -> new Shape("", 0, 0));
    }

    private static void append(StringBuilder path, Ring ring, Frame frame) {
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

    /** The centre of gravity of a ring's surface. */
    private record Middle(double longitude, double latitude, double surface) {

        static Middle of(Ring ring) {
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
                    ? new Middle(points.get(0), points.get(1), 0)
                    : new Middle(x / (3 * surface), y / (3 * surface), Math.abs(surface));
        }
    }
}
