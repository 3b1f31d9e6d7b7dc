package vn.danvan.reporting.figure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Boundaries;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** Colours the areas of a table by their figures: on a map where outlines are known for all of them, else on tiles. */
@Component
class FigureMap {

    private static final int WIDTH = 1000;
    private static final double SQUEEZE = Math.cos(Math.toRadians(12));

    private record Frame(double west, double east, double south, double north) {

        int x(double longitude) {
            return (int) Math.round((longitude - west) * SQUEEZE * scale());
        }

        int y(double latitude) {
            return (int) Math.round((north - latitude) * scale());
        }

        private double scale() {
            return WIDTH / ((east - west) * SQUEEZE);
        }

        int height() {
            return y(south);
        }
    }

    private final Boundaries boundaries;
    private final FigureNames names;

    FigureMap(Boundaries boundaries, FigureNames names) {
        this.boundaries = boundaries;
        this.names = names;
    }

    /** The picture of the first indicator in the last period; empty when the table has no areas in lines. */
    Optional<Shown.Picture> of(FigureTable table, Locale locale) {
        Indicator indicator = table.indicators().getFirst();
        ReportingPeriod period = table.query().periods().getLast();
        List<FigureLine> lines = table.lines().stream()
                .filter(line -> line.key().kind() == FigureLine.Kind.AREA)
                .filter(line -> !(table.figure(indicator.code(), line.key(), period) instanceof Figure.Absent))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Map<AreaId, List<Boundaries.Ring>> outlines = boundaries.outlines();
        boolean known = lines.stream().allMatch(line -> outlines.containsKey(area(line)));
        @Nullable Frame frame = known ? frame(lines, outlines) : null;
        Shades shades = shades(table, indicator, lines, period);
        List<Shown.Place> places = new ArrayList<>();
        for (FigureLine line : lines) {
            Figure figure = table.figure(indicator.code(), line.key(), period);
            String text = names.figure(locale, figure, indicator);
            List<Boundaries.Ring> rings = outlines.getOrDefault(area(line), List.of());
            places.add(place(
                    places.size() + 1,
                    line.name(),
                    text,
                    names.marks(locale, figure),
                    shades.of(figure.number()),
                    frame == null ? List.of() : rings,
                    frame));
        }
        return Optional.of(new Shown.Picture(
                indicator.name().in(locale) + ", " + names.period(locale, period),
                WIDTH,
                frame == null ? 0 : frame.height(),
                shades.steps().stream()
                        .map(step -> vn.danvan.reporting.figure.FigureText.bare(locale, step, indicator))
                        .toList(),
                places));
    }

    private static AreaId area(FigureLine line) {
        return new AreaId(java.util.Objects.requireNonNull(line.key().id()));
    }

    private static Shades shades(
            FigureTable table, Indicator indicator, List<FigureLine> lines, ReportingPeriod period) {
        return Shades.of(lines.stream()
                .flatMap(line -> table.figure(indicator.code(), line.key(), period).number().stream())
                .toList());
    }

    private static Frame frame(List<FigureLine> lines, Map<AreaId, List<Boundaries.Ring>> outlines) {
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (FigureLine line : lines) {
            for (Boundaries.Ring ring : outlines.getOrDefault(area(line), List.of())) {
                // Islands far out at sea do not stretch the map.
                boolean near = ring.points().getFirst() < 110;
                for (int at = 0; near && at < ring.points().size(); at += 2) {
                    west = Math.min(west, ring.points().get(at));
                    east = Math.max(east, ring.points().get(at));
                    south = Math.min(south, ring.points().get(at + 1));
                    north = Math.max(north, ring.points().get(at + 1));
                }
            }
        }
        return new Frame(west, east, south, north);
    }

    private static Shown.Place place(
            int number,
            String name,
            String text,
            List<PivotView.Mark> marks,
            int shade,
            List<Boundaries.Ring> rings,
            @Nullable Frame frame) {
        StringBuilder path = new StringBuilder();
        double longitude = 0;
        double latitude = 0;
        int points = 0;
        for (Boundaries.Ring ring : rings) {
            if (frame != null && ring.points().getFirst() <= frame.east()) {
                for (int at = 0; at < ring.points().size(); at += 2) {
                    path.append(at == 0 ? 'M' : 'L')
                            .append(frame.x(ring.points().get(at)))
                            .append(' ')
                            .append(frame.y(ring.points().get(at + 1)));
                    longitude += ring.points().get(at);
                    latitude += ring.points().get(at + 1);
                    points++;
                }
                path.append('Z');
            }
        }
        return new Shown.Place(
                number,
                name,
                text,
                marks,
                shade,
                path.toString(),
                frame == null || points == 0 ? 0 : frame.x(longitude / points),
                frame == null || points == 0 ? 0 : frame.y(latitude / points));
    }
}
