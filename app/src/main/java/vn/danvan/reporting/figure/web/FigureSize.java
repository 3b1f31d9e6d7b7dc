package vn.danvan.reporting.figure.web;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.form.Indicator;

/** How many figures a question asks for, told before any of them is read. */
final class FigureSize {

    /** What one answer holds: a month of sixty indicators, or five years of one, of every commune of a large province. */
    static final int MOST_FIGURES = 100_000;

    private final Areas areas;

    FigureSize(Areas areas) {
        this.areas = areas;
    }

    boolean isTooLarge(FigureQuery query, List<Indicator> indicators, boolean compared, LocalDate on) {
        long rows = indicators.stream()
                .mapToLong(indicator -> query.parts(indicator).size())
                .sum();
        long columns = query.periods().size() + (query.options().added() ? 1L : 0L);
        return rows * columns * lines(query, on) * (compared ? 2 : 1) > MOST_FIGURES;
    }

    /** The areas of the cut and the total; bodies that report are about as many as the communes and those above them. */
    private long lines(FigureQuery query, LocalDate on) {
        long below = areas.children(query.area(), on).size();
        return 1L
                + switch (query.cut()) {
                    case NONE -> 0;
                    case BELOW -> below;
                    case COMMUNE -> communes(query, on);
                    case BODY -> below + communes(query, on);
                };
    }

    private long communes(FigureQuery query, LocalDate on) {
        return areas.areasWithin(query.area(), AreaLevel.COMMUNE, on).size();
    }
}
