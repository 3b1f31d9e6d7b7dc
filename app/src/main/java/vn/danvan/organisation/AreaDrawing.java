package vn.danvan.organisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Boundaries.Ring;

/**
 * Areas drawn from their outlines, or as squares on the ground of those that took them in. What lies far out at sea is not drawn
 * beside what does not, so that it does not stretch the map.
 *
 * @param width of the drawing in its own units
 * @param height of the drawing in its own units
 * @param grounds outlines of the ground below the squares, as SVG path data; none when all areas are drawn from their own outlines
 */
public record AreaDrawing(int width, int height, Map<AreaId, Shape> shapes, List<String> grounds) {

    private static final int WIDTH = 1000;
    /** What a number of two figures covers. */
    private static final int ROOM = 16 * 16;
    /** A degree of longitude in degrees of latitude where our provinces lie. */
    private static final double SQUEEZE = Math.cos(Math.toRadians(12));
    /** East of it there are islands only; the mainland ends at Mũi Đôi, 109.46. */
    private static final double FAR_EAST = 109.47;

    /** Keeps copies. */
    public AreaDrawing {
        shapes = Map.copyOf(shapes);
        grounds = List.copyOf(grounds);
    }

    /**
     * One area as drawn.
     *
     * @param path outline as SVG path data; empty when it lies outside the drawing
     * @param x where its number stands
     * @param y where its number stands
     * @param roomy whether there is room for a number of the usual size
     */
    public record Shape(String path, int x, int y, boolean roomy) {

        /** Not drawn. */
        public static final Shape NONE = new Shape("", 0, 0, false);
    }

    /** The drawing of the areas; empty when there is none, or one of them has no outline. */
    public static Optional<AreaDrawing> of(Collection<AreaId> areas, Map<AreaId, List<Ring>> outlines) {
        if (areas.isEmpty() || !outlines.keySet().containsAll(areas)) {
            return Optional.empty();
        }
        Frame frame = Frame.around(
                areas.stream().flatMap(area -> rings(area, outlines)).toList());
        Map<AreaId, Shape> shapes = new HashMap<>();
        areas.forEach(area ->
                shapes.put(area, shape(frame.drawn(rings(area, outlines).toList()))));
        return Optional.of(new AreaDrawing(WIDTH, frame.height(), shapes, List.of()));
    }

    /**
     * The drawing of areas of which not every commune has an outline: the others are squares on the ground of the units that took
     * them in; where there is no room for a square, and far out at sea, nothing is drawn. Empty when a commune has neither.
     *
     * @param communes those of each area, itself where it is one
     */
    public static Optional<AreaDrawing> of(
            Map<AreaId, List<AreaId>> communes, Map<AreaId, List<Ring>> outlines, List<Boundaries.Ground> grounds) {
        Frame frame = Frame.around(Stream.concat(
                        communes.values().stream().flatMap(List::stream).flatMap(commune -> rings(commune, outlines)),
                        grounds.stream().flatMap(ground -> ground.rings().stream()))
                .toList());
        Set<AreaId> placed = Stream.concat(
                        outlines.keySet().stream(), grounds.stream().flatMap(ground -> ground.communes().stream()))
                .collect(Collectors.toUnmodifiableSet());
        if (communes.isEmpty()
                || !communes.values().stream().allMatch(all -> !all.isEmpty() && placed.containsAll(all))) {
            return Optional.empty();
        }
        Map<AreaId, List<int[]>> lines = new HashMap<>();
        grounds.forEach(ground -> lines.putAll(squares(ground, frame)));
        outlines.forEach((commune, rings) -> lines.put(commune, frame.drawn(rings)));
        Map<AreaId, Shape> shapes = new HashMap<>();
        communes.forEach((area, all) -> shapes.put(
                area,
                shape(all.stream()
                        .flatMap(commune -> lines.getOrDefault(commune, List.of()).stream())
                        .toList())));
        return Optional.of(new AreaDrawing(
                WIDTH,
                frame.height(),
                shapes,
                grounds.stream()
                        .map(ground -> shape(frame.drawn(ground.rings())).path())
                        .filter(path -> !path.isEmpty())
                        .toList()));
    }

    private static Map<AreaId, List<int[]>> squares(Boundaries.Ground ground, Frame frame) {
        List<int[]> outline = frame.drawn(ground.rings());
        if (outline.isEmpty()) {
            return Map.of();
        }
        Shape whole = shape(outline);
        List<Squares.Square> squares = Squares.in(
                outline, new int[] {whole.x(), whole.y()}, ground.communes().size());
        Map<AreaId, List<int[]>> drawn = new HashMap<>();
        for (int at = 0; at < squares.size(); at++) {
            drawn.put(ground.communes().get(at), List.of(squares.get(at).line()));
        }
        return drawn;
    }

    private static Stream<Ring> rings(AreaId area, Map<AreaId, List<Ring>> outlines) {
        return outlines.getOrDefault(area, List.of()).stream();
    }

    private static boolean isFar(Ring ring) {
        return ring.points().getFirst() >= FAR_EAST;
    }

    private record Frame(double west, double east, double south, double north, boolean farOnly) {

        static Frame around(List<Ring> all) {
            List<Ring> near = all.stream().filter(ring -> !isFar(ring)).toList();
            double west = 180;
            double east = -180;
            double south = 90;
            double north = -90;
            for (Ring ring : near.isEmpty() ? all : near) {
                for (int at = 0; at < ring.points().size(); at += 2) {
                    west = Math.min(west, ring.points().get(at));
                    east = Math.max(east, ring.points().get(at));
                    south = Math.min(south, ring.points().get(at + 1));
                    north = Math.max(north, ring.points().get(at + 1));
                }
            }
            double edge = (east - west) / 100;
            return new Frame(west - edge, east + edge, south - edge, north + edge, near.isEmpty());
        }

        private double scale() {
            return WIDTH / ((east - west) * SQUEEZE);
        }

        int height() {
            return y(south);
        }

        int x(double longitude) {
            return (int) Math.round((longitude - west) * SQUEEZE * scale());
        }

        int y(double latitude) {
            return (int) Math.round((north - latitude) * scale());
        }

        /** The rings that are drawn, each x and y in turn. */
        List<int[]> drawn(List<Ring> rings) {
            return rings.stream()
                    .filter(ring -> farOnly || !isFar(ring))
                    .map(this::line)
                    .toList();
        }

        private int[] line(Ring ring) {
            int[] line = new int[ring.points().size()];
            for (int at = 0; at < line.length; at += 2) {
                line[at] = x(ring.points().get(at));
                line[at + 1] = y(ring.points().get(at + 1));
            }
            return line;
        }
    }

    private static Shape shape(List<int[]> lines) {
        StringBuilder path = new StringBuilder();
        lines.forEach(line -> append(path, line));
        return lines.stream()
                .map(Middle::of)
                .max(Comparator.comparingDouble(Middle::surface))
                .map(middle -> new Shape(
                        path.toString(),
                        (int) Math.round(middle.x()),
                        (int) Math.round(middle.y()),
                        middle.surface() >= ROOM))
                .orElse(Shape.NONE);
    }

    private static void append(StringBuilder path, int[] line) {
        for (int at = 0; at < line.length; at += 2) {
            if (at == 0) {
                path.append('M')
                        .append(line[at])
                        .append(' ')
                        .append(line[at + 1])
                        .append('l');
            } else if (line[at] != line[at - 2] || line[at + 1] != line[at - 1]) {
                path.append(line[at] - line[at - 2])
                        .append(' ')
                        .append(line[at + 1] - line[at - 1])
                        .append(' ');
            }
        }
        path.append('Z');
    }

    /** The centre of gravity of the surface within a closed line. */
    private record Middle(double x, double y, double surface) {

        static Middle of(int[] line) {
            double surface = 0;
            double x = 0;
            double y = 0;
            for (int at = 0; at + 3 < line.length; at += 2) {
                double cross = (double) line[at] * line[at + 3] - (double) line[at + 2] * line[at + 1];
                surface += cross;
                x += (line[at] + line[at + 2]) * cross;
                y += (line[at + 1] + line[at + 3]) * cross;
            }
            return surface == 0
                    ? new Middle(line[0], line[1], 0)
                    : new Middle(x / (3 * surface), y / (3 * surface), Math.abs(surface));
        }
    }
}
