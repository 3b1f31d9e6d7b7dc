package vn.danvan.summary.piece;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;

/** Two years of a figure that are not held against each other, because too different shares of the units gave them. */
public record Uneven(Figure now, Figure before) {

    /** Of what a sentence holds: each figure with that of the year before. */
    public static List<Uneven> yearOnYear(Collection<Figure> figures) {
        return figures.stream()
                .flatMap(now -> before(figures, now).stream().flatMap(before -> of(now, before)))
                .toList();
    }

    /** Of a chart over years: each with the last before it of which there is a value. A chart of units compares no years. */
    public static List<Uneven> drawn(List<Figure> points) {
        List<Uneven> found = new ArrayList<>();
        if (points.stream().map(point -> point.ref().area()).distinct().count() != 1) {
            return found;
        }
        List<Figure> known =
                points.stream().filter(point -> point.value() != null).toList();
        for (int place = 1; place < known.size(); place++) {
            of(known.get(place), known.get(place - 1)).forEach(found::add);
        }
        return found;
    }

    private static Stream<Uneven> of(Figure now, Figure before) {
        return now.comparableWith(before) ? Stream.empty() : Stream.of(new Uneven(now, before));
    }

    private static Optional<Figure> before(Collection<Figure> figures, Figure now) {
        FigureRef before = now.ref().inYear(now.ref().period().year() - 1);
        return figures.stream()
                .filter(figure -> figure.ref().equals(before) && figure.value() != null && now.value() != null)
                .findFirst();
    }

    /** How many units gave the later one, of how many: "1/9". */
    public String unitsNow() {
        return units(now);
    }

    /** How many units gave the earlier one, of how many. */
    public String unitsBefore() {
        return units(before);
    }

    private static String units(Figure figure) {
        return figure.told() + "/" + figure.expected();
    }

    /** The year of the later one, as it stands at a chart. */
    public String yearNow() {
        return Integer.toString(now.ref().period().year());
    }

    /** The year of the earlier one. */
    public String yearBefore() {
        return Integer.toString(before.ref().period().year());
    }
}
