package vn.danvan.reporting.figure.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaDrawing;
import vn.danvan.organisation.Boundaries;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** Colours the areas of a table by their figures: on a map where outlines are known for all of them, else on tiles. */
@Component
class FigureMap {

    private static final AreaDrawing.Shape TILE = new AreaDrawing.Shape("", 0, 0);

    private final Boundaries boundaries;
    private final FigureNames names;

    FigureMap(Boundaries boundaries, FigureNames names) {
        this.boundaries = boundaries;
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
        List<AreaId> areas = lines.stream().map(FigureMap::area).toList();
        // Only periods that ended before the day are restated for it.
        LocalDate day =
                table.query().options().unitsOf().filter(period.end()::isBefore).orElse(period.end());
        Optional<AreaDrawing> drawing =
                AreaDrawing.of(areas, boundaries.of(areas, day).rings());
        Shades shades = shades(table, indicator, lines, period);
        List<Shown.Place> places = new ArrayList<>();
        for (FigureLine line : lines) {
            Figure figure = table.figure(indicator.code(), line.key(), period);
            AreaDrawing.Shape shape = drawing.map(AreaDrawing::shapes)
                    .map(all -> all.get(area(line)))
                    .orElse(TILE);
            places.add(new Shown.Place(
                    places.size() + 1,
                    line.name(),
                    names.figure(locale, figure, indicator),
                    names.marks(locale, figure),
                    PivotRows.behind(
                            new FigureTable.Cell(indicator.code(), "", line.key(), Optional.of(period)), figure, query),
                    shades.of(figure.number()),
                    shape.path(),
                    shape.x(),
                    shape.y()));
        }
        return Optional.of(new Shown.Picture(
                title(table, indicator, period, locale),
                drawing.map(AreaDrawing::width).orElse(0),
                drawing.map(AreaDrawing::height).orElse(0),
                shades.steps().stream()
                        .map(step -> FigureText.bare(locale, step, indicator))
                        .toList(),
                places));
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
