package vn.danvan.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaDrawing;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Boundaries;

/**
 * Areas drawn as a map, with the numbers by which they are found in the table beside it.
 *
 * @param width of the drawing in its own units
 * @param height of the drawing in its own units
 */
public record MapView(int width, int height, List<Shape> shapes) {

    /**
     * One area as drawn.
     *
     * @param number its number in the table beside the map
     * @param path outline as SVG path data; empty when it lies outside the drawing
     * @param x where the number stands
     * @param y where the number stands
     */
    public record Shape(int number, AreaView area, String path, int x, int y) {}

    /** The map of the areas; empty when any of them has no outline. */
    static Optional<MapView> of(List<AreaView> areas, Map<AreaId, List<Boundaries.Ring>> outlines) {
        return AreaDrawing.of(areas.stream().map(AreaView::id).toList(), outlines)
                .map(drawing -> new MapView(drawing.width(), drawing.height(), shapes(areas, drawing)));
    }

    private static List<Shape> shapes(List<AreaView> areas, AreaDrawing drawing) {
        List<Shape> shapes = new ArrayList<>();
        for (AreaView area : areas) {
            AreaDrawing.Shape shape = Objects.requireNonNull(drawing.shapes().get(area.id()));
            shapes.add(new Shape(shapes.size() + 1, area, shape.path(), shape.x(), shape.y()));
        }
        return shapes;
    }
}
