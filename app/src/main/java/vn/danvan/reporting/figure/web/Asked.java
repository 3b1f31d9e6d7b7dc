package vn.danvan.reporting.figure.web;

import java.util.List;
import java.util.Optional;
import vn.danvan.organisation.AreaView;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.form.Indicator;

/**
 * A question understood.
 *
 * @param query empty when no indicator is chosen, there is nothing or too much to ask for, or the actor has no area
 * @param notes keys of sentences that say what was left out of the question
 */
record Asked(
        Optional<FigureQuery> query,
        List<Indicator> indicators,
        Optional<AreaView> area,
        Axis rows,
        Axis columns,
        boolean compared,
        boolean targets,
        List<String> notes) {

    /** The same for a page about one indicator: the first. */
    Asked toFirst() {
        return new Asked(query, indicators.stream().limit(1).toList(), area, rows, columns, compared, targets, notes);
    }

    /** Key of the words that say why there is no table, when there is none. */
    String lack() {
        if (notes.contains(Asking.TOO_LARGE)) {
            return "figure.too-large";
        }
        return indicators.isEmpty() ? "figure.empty" : "figure.no-period";
    }
}
