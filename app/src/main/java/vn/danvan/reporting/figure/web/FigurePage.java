package vn.danvan.reporting.figure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.figure.Cut;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Choice;
import vn.danvan.web.Days;

/** Puts together what the page of figures shows. */
@Component
class FigurePage {

    private final FigureChoices choices;
    private final FigureNames names;
    private final PivotMaker pivots;
    private final FigureChart chart;
    private final FigureMap map;
    private final Clock clock;

    FigurePage(
            FigureChoices choices,
            FigureNames names,
            PivotMaker pivots,
            FigureChart chart,
            FigureMap map,
            Clock clock) {
        this.choices = choices;
        this.names = names;
        this.pivots = pivots;
        this.chart = chart;
        this.map = map;
        this.clock = clock;
    }

    /** What can be chosen, and what is. */
    void choices(Actor actor, Asked asked, FigureForm form, Locale locale, Model model) {
        LocalDate day =
                asked.query().map(query -> query.periods().getLast().end()).orElseGet(() -> LocalDate.now(clock));
        model.addAttribute("picks", choices.indicators(asked.indicators(), form.q(), locale));
        model.addAttribute("areas", choices.areas(actor, asked.area(), day, locale));
        model.addAttribute("area", asked.area().orElse(null));
        model.addAttribute("kinds", choices.kinds(locale));
        model.addAttribute(
                "turns",
                choices.turns(
                        asked.area(),
                        asked.query().flatMap(query -> query.options().unitsOf())));
        model.addAttribute("axes", axes(locale));
        model.addAttribute("lack", asked.lack());
        model.addAttribute("rows", asked.rows());
        model.addAttribute("columns", asked.columns());
        model.addAttribute("cuts", cuts(locale));
        model.addAttribute("cut", asked.query().map(query -> query.cut()).orElse(Cut.BELOW));
        model.addAttribute(
                "notes",
                new ArrayList<>(asked.notes().stream()
                        .map(key -> names.text(locale, key))
                        .toList()));
        asked.query().ifPresent(query -> span(query.periods(), model));
    }

    private static void span(List<ReportingPeriod> periods, Model model) {
        model.addAttribute("first", periods.getFirst());
        model.addAttribute("last", periods.getLast());
    }

    private List<Choice> axes(Locale locale) {
        List<Choice> axes = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            axes.add(new Choice(axis.name(), names.text(locale, "figure.axis." + axis)));
        }
        return axes;
    }

    private List<Choice> cuts(Locale locale) {
        List<Choice> cuts = new ArrayList<>();
        for (Cut cut : Cut.values()) {
            cuts.add(new Choice(cut.name(), names.text(locale, "figure.cut." + cut)));
        }
        return cuts;
    }

    /** The table, a page of its columns, and its pictures. */
    void table(PivotData data, Asked asked, FigureForm form, String columns, Locale locale, Model model) {
        model.addAttribute("pivot", pivots.draw(data, asked, form, columns, locale));
        model.addAttribute("elsewhere", choices.elsewhere(data.now(), form, locale));
        model.addAttribute(
                "together", choices.together(data.now(), form, locale).orElse(null));
        model.addAttribute("limited", data.now().limited());
        String about = about(data.now(), locale);
        List<String> aside = aside(data.now(), locale);
        model.addAttribute("unitsBefore", unitsBefore(data, locale));
        model.addAttribute("chart", chart.json(data.now(), form.query(), about, aside, locale));
        model.addAttribute("chartLeft", FigureChart.left(data.now()));
        model.addAttribute("map", map.of(data.now(), form.query(), locale).orElse(null));
        model.addAttribute("aside", String.join("\n", aside));
        model.addAttribute("drawn", drawn(data.now(), locale));
        model.addAttribute("caption", caption(data, asked, locale));
    }

    /** What the pictures draw of the table, when that is not all of it; else blank. */
    private String drawn(FigureTable table, Locale locale) {
        List<String> notes = new ArrayList<>();
        if (table.indicators().size() > 1) {
            notes.add(names.text(
                    locale,
                    "figure.drawn.first",
                    table.indicators().getFirst().name().in(locale)));
        }
        if (table.query().periods().size() > 1) {
            notes.add(names.text(
                    locale,
                    "figure.drawn.last",
                    names.period(locale, table.query().periods().getLast())));
        }
        return String.join(" ", notes);
    }

    /** For which days' units those of a year earlier are restated, unasked too; nothing where they stand in their own. */
    List<String> unitsBefore(PivotData data, Locale locale) {
        return data.before().stream()
                .flatMap(before -> before.units().stream())
                .map(day -> names.text(locale, "figure.aside.units-before", Days.field(day)))
                .toList();
    }

    /** What a picture or file that is taken out of the page has to say of the question. */
    List<String> aside(FigureTable table, Locale locale) {
        List<String> aside = new ArrayList<>();
        table.query()
                .options()
                .unitsOf()
                .ifPresent(day -> aside.add(names.text(locale, "figure.aside.units", Days.field(day))));
        if (table.query().options().approvedOnly()) {
            aside.add(names.text(locale, "figure.export.approved-only"));
        }
        if (table.limited()) {
            aside.add(names.text(locale, "figure.aside.limited"));
        }
        aside.add(names.text(locale, "figure.export.as-of", Days.field(LocalDate.now(clock))));
        return aside;
    }

    /** Area and periods. */
    private String about(FigureTable table, Locale locale) {
        List<ReportingPeriod> periods = table.query().periods();
        String first = names.period(locale, periods.getFirst());
        String last = names.period(locale, periods.getLast());
        String area = table.lines().getLast().name();
        return periods.size() == 1
                ? names.text(locale, "figure.caption.one", area, first)
                : names.text(locale, "figure.caption", area, first, last);
    }

    /** What the table is of. */
    String caption(PivotData data, Asked asked, Locale locale) {
        String where = about(data.now(), locale);
        boolean headed = asked.rows() == Axis.INDICATORS || asked.columns() == Axis.INDICATORS;
        return data.now().indicators().size() == 1 && !headed
                ? names.text(
                        locale,
                        "figure.caption.of",
                        named(data.now().indicators().getFirst(), locale),
                        where)
                : where;
    }

    private static String named(Indicator indicator, Locale locale) {
        return indicator.name().in(locale) + " (" + indicator.unit().name().in(locale) + ")";
    }
}
