package vn.danvan.reporting.figure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaDrawing;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Boundaries;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Days;

/**
 * Colours the areas of a table by their figures: on a map where outlines are known for all of them, or else for the units that took
 * their communes in; without these on tiles.
 */
@Component
class FigureMap {

    private final Boundaries boundaries;
    private final Areas areas;
    private final Organisation organisation;
    private final FigureNames names;

    FigureMap(Boundaries boundaries, Areas areas, Organisation organisation, FigureNames names) {
        this.boundaries = boundaries;
        this.areas = areas;
        this.organisation = organisation;
        this.names = names;
    }

    /**
     * The picture of the first indicator in the last period; empty when the table has no areas in lines.
     *
     * @param query of the question, for the ways to what is behind the figures
     */
    Optional<Shown.Picture> of(FigureTable table, String query, Locale locale) {
        Indicator indicator = table.indicators().getFirst();
        ReportingPeriod period = table.query().periods().getLast();
        List<FigureLine> lines = table.lines().stream()
                .filter(line -> line.key().kind() == FigureLine.Kind.AREA)
                .filter(line -> !(table.figure(indicator.code(), line.key(), period) instanceof Figure.Absent))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        // Only periods that ended before the day are restated for it.
        LocalDate day =
                table.query().options().unitsOf().filter(period.end()::isBefore).orElse(period.end());
        Optional<Drawn> drawn = drawn(lines.stream().map(FigureMap::area).toList(), day);
        Shades shades = shades(table, indicator, lines, period);
        List<Shown.Place> places = new ArrayList<>();
        for (FigureLine line : lines) {
            Figure figure = table.figure(indicator.code(), line.key(), period);
            AreaDrawing.Shape shape =
                    drawn.map(map -> map.drawing().shapes().get(area(line))).orElse(AreaDrawing.Shape.NONE);
            places.add(new Shown.Place(
                    places.size() + 1,
                    line.name(),
                    names.figure(locale, figure, indicator),
                    names.marks(locale, figure),
                    PivotRows.behind(
                            new FigureTable.Cell(indicator.code(), "", line.key(), Optional.of(period)), figure, query),
                    shades.of(figure.number()),
                    shape));
        }
        return Optional.of(new Shown.Picture(
                title(table, indicator, period, locale),
                drawn.map(map -> board(map, locale)),
                shades.steps().stream()
                        .map(step -> FigureText.bare(locale, step, indicator))
                        .toList(),
                places));
    }

    /**
     * A drawing, and of what day the outlines are on which its squares lie.
     */
    private record Drawn(AreaDrawing drawing, Optional<LocalDate> grounds) {}

    private Optional<Drawn> drawn(List<AreaId> wanted, LocalDate day) {
        return AreaDrawing.of(wanted, boundaries.of(wanted, day).rings())
                .map(drawing -> new Drawn(drawing, Optional.empty()))
                .or(() -> onGrounds(wanted, organisation.knownDay(day)));
    }

    private Optional<Drawn> onGrounds(List<AreaId> wanted, LocalDate day) {
        Map<AreaId, List<AreaId>> communes = new LinkedHashMap<>();
        wanted.forEach(area -> communes.put(
                area,
                areas.areasWithin(area, AreaLevel.COMMUNE, day).stream()
                        .map(AreaView::id)
                        .toList()));
        List<AreaId> all = communes.values().stream().flatMap(List::stream).toList();
        Map<AreaId, List<Boundaries.Ring>> own = boundaries.of(all, day).rings();
        List<Boundaries.Ground> grounds = boundaries.grounds(
                all.stream().filter(commune -> !own.containsKey(commune)).toList(), day);
        return AreaDrawing.of(communes, own, grounds)
                .map(drawing -> new Drawn(
                        drawing, grounds.stream().map(Boundaries.Ground::on).max(Comparator.naturalOrder())));
    }

    private Shown.Board board(Drawn map, Locale locale) {
        AreaDrawing drawing = map.drawing();
        return new Shown.Board(
                drawing.width(),
                drawing.height(),
                drawing.grounds(),
                map.grounds()
                        .map(day -> names.text(locale, "figure.map.squares", Days.field(day)))
                        .orElse(""));
    }

    private String title(FigureTable table, Indicator indicator, ReportingPeriod period, Locale locale) {
        return indicator.name().in(locale) + " (" + indicator.unit().name().in(locale) + "), "
                + names.text(
                        locale, "figure.caption.one", table.lines().getLast().name(), names.period(locale, period));
    }

    private static AreaId area(FigureLine line) {
        return new AreaId(Objects.requireNonNull(line.key().id()));
    }

    private static Shades shades(
            FigureTable table, Indicator indicator, List<FigureLine> lines, ReportingPeriod period) {
        return Shades.of(lines.stream()
                .flatMap(line -> table.figure(indicator.code(), line.key(), period).number().stream())
                .toList());
    }
}
