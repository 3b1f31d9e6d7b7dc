package vn.danvan.reporting.figure.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.figure.Cut;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.FigureView;
import vn.danvan.reporting.figure.FigureViews;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.HomeCard;

/**
 * The home page's card of kept questions, the reader's own before those of colleagues: of each, its indicators in the last period
 * asked for.
 */
@Component
class FigureCard implements HomeCard {

    private static final int MOST = 4;
    private static final int MOST_TOTALS = 12;

    private final FigureViews views;
    private final Asking asking;
    private final Figures figures;
    private final FigureNames names;
    private final FigureChoices choices;

    FigureCard(FigureViews views, Asking asking, Figures figures, FigureNames names, FigureChoices choices) {
        this.views = views;
        this.asking = asking;
        this.figures = figures;
        this.names = names;
        this.choices = choices;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean shownTo(Actor actor) {
        return Figures.mayRead(actor) && !views.onHome(actor).isEmpty();
    }

    @Override
    public String template() {
        return "figure/card";
    }

    @Override
    public Map<String, Object> model(Actor actor) {
        List<FigureView> kept = views.onHome(actor).stream()
                .sorted(Comparator.comparing(FigureView::own).reversed())
                .toList();
        List<Shown.Answer> answers = new ArrayList<>();
        int tried = 0;
        while (tried < kept.size() && answers.size() < MOST) {
            answer(actor, kept.get(tried)).ifPresent(answers::add);
            tried++;
        }
        return Map.of("answers", answers, "left", kept.size() - tried);
    }

    private Optional<Shown.Answer> answer(Actor actor, FigureView view) {
        Locale locale = LocaleContextHolder.getLocale();
        try {
            Asked asked = asking.understand(actor, FigureForm.read(view.query()));
            return asked.query().map(query -> answer(actor, view, asked, query, locale));
        } catch (Forbidden | NotFound noLonger) {
            // A question that somebody shared long ago must not take the home page away from everybody.
            return Optional.empty();
        }
    }

    private Shown.Answer answer(Actor actor, FigureView view, Asked asked, FigureQuery query, Locale locale) {
        ReportingPeriod last = query.periods().getLast();
        FigureTable table = figures.table(
                actor, new FigureQuery(query.indicators(), query.area(), Cut.NONE, List.of(last), query.options()));
        List<Shown.Total> numbers = new ArrayList<>();
        for (Indicator indicator :
                asked.indicators().stream().limit(MOST_TOTALS).toList()) {
            Figure figure = table.figure(indicator.code(), FigureLine.Key.TOTAL, last);
            List<PivotView.Mark> marks = new ArrayList<>(names.marks(locale, figure));
            boolean told = figure.number().isPresent() || figure instanceof Figure.Missing;
            if (!told) {
                marks.addFirst(new PivotView.Mark("", names.reason(locale, figure)));
            }
            FigureTable.Cell cell = new FigureTable.Cell(indicator.code(), "", FigureLine.Key.TOTAL, Optional.of(last));
            numbers.add(new Shown.Total(
                    indicator.name().in(locale),
                    names.figure(locale, figure, indicator),
                    marks,
                    PivotRows.behind(cell, figure, FigureForm.read(view.query()).query())));
        }
        return new Shown.Answer(
                view,
                names.period(locale, last),
                numbers,
                choices.elsewhere(table, FigureForm.read(view.query()), locale));
    }
}
