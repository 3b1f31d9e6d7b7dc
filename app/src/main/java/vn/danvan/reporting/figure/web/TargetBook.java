package vn.danvan.reporting.figure.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureCatalogue;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.figure.Plan;
import vn.danvan.reporting.figure.TargetList;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Choice;
import vn.danvan.web.Download;

/** All targets of a year for the areas of the reader's body and those directly below, with what is reached of them. */
@Component
class TargetBook {

    private static final int ROWS = 50;

    private final TargetList list;
    private final Targets targets;
    private final FigureCatalogue catalogue;
    private final FigureNames names;
    private final Clock clock;

    TargetBook(TargetList list, Targets targets, FigureCatalogue catalogue, FigureNames names, Clock clock) {
        this.list = list;
        this.targets = targets;
        this.catalogue = catalogue;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A page of them.
     *
     * @param year as an address has it; this year and the last when it names none
     */
    void show(Actor actor, String year, String number, Locale locale, Model model) {
        List<Integer> years = years(year);
        Page<TargetList.Entry> page = Page.of(list.of(actor, years), number, ROWS);
        Map<TargetList.Entry, Figure> figures = list.figures(actor, page.items());
        Map<TargetList.Entry, Plan> plans = list.plans(page.items());
        FigureCatalogue.Now now = catalogue.now();
        model.addAttribute("listed", years.size() == 1 ? years.getFirst().toString() : "");
        model.addAttribute("years", choices());
        model.addAttribute(
                "set",
                new Page<>(
                        page.items().stream()
                                .map(entry -> row(
                                        new Line(
                                                entry,
                                                now.find(entry.slot().indicator()),
                                                Optional.ofNullable(plans.get(entry)),
                                                Optional.ofNullable(figures.get(entry))),
                                        locale))
                                .toList(),
                        page.number(),
                        page.size(),
                        page.total()));
    }

    private List<Integer> years(String text) {
        int today = LocalDate.now(clock).getYear();
        return Asking.number(text)
                .filter(year -> year >= 1 && year <= 9999)
                .map(List::of)
                .orElse(List.of(today, today - 1));
    }

    private List<Choice> choices() {
        SortedSet<Integer> years = new TreeSet<>(list.years());
        int today = LocalDate.now(clock).getYear();
        years.add(today);
        years.add(today - 1);
        return new ArrayList<>(years)
                .reversed().stream()
                        .map(year -> new Choice(year.toString(), year.toString()))
                        .toList();
    }

    private Shown.SetTarget row(Line line, Locale locale) {
        TargetList.Entry entry = line.entry();
        Optional<Indicator> indicator = line.indicator();
        Optional<Figure> figure = line.figure();
        ReportingPeriod period = entry.slot().period();
        String question = question(entry);
        return new Shown.SetTarget(
                indicator
                        .map(one ->
                                one.name().in(locale) + " (" + one.unit().name().in(locale) + ")")
                        .orElse(entry.slot().indicator()),
                entry.lasting()
                        ? "/figures/targets?" + question + "#value-"
                                + entry.slot().area()
                        : null,
                entry.name(),
                names.period(locale, period),
                FigureText.typed(entry.target().value()),
                together(line, locale),
                indicator
                        .flatMap(one -> figure.map(found -> names.figure(locale, found, one)))
                        .orElse(""),
                figure.map(found -> names.marks(locale, found)).orElse(List.of()),
                figure.map(found -> PivotRows.behind(entry.cell(), found, question))
                        .orElse(null),
                indicator
                        .map(one -> names.reached(locale, line.plan(), figure, one))
                        .orElse(""),
                entry.target().basis(),
                targets.setter(entry.target()));
    }

    /** With which targets of other units it is held against the figure, or why with none; empty where it stands alone. */
    private String together(Line line, Locale locale) {
        String why = line.former(names, locale);
        return why.isEmpty()
                ? ""
                : line.plan()
                        .flatMap(Plan::value)
                        .map(sum -> names.text(locale, "figure.target.list.together", FigureText.typed(sum), why))
                        .orElse(why);
    }

    /** The question for its indicator, its period and the area in or below which it lies. */
    private static String question(TargetList.Entry entry) {
        ReportingPeriod period = entry.slot().period();
        return FigureForm.read("i=" + entry.slot().indicator() + "&area=" + entry.root() + "&kind=" + period.kind()
                        + "&year=" + period.year() + "&index=" + period.index() + "&toYear=" + period.year()
                        + "&toIndex=" + period.index())
                .query();
    }

    /** A row of the page or the file. */
    private record Line(
            TargetList.Entry entry, Optional<Indicator> indicator, Optional<Plan> plan, Optional<Figure> figure) {

        /** What its figure is held against; null where that cannot be said. */
        @Nullable
        BigDecimal held() {
            return plan.flatMap(Plan::value).orElse(null);
        }

        /** What it has to do with units that became this one; empty where it has not. */
        String former(FigureNames names, Locale locale) {
            return plan.filter(one -> one.former().isPresent()).stream()
                    .flatMap(one -> names.marks(locale, one).stream())
                    .map(PivotView.Mark::meaning)
                    .collect(Collectors.joining(" "));
        }

        @Nullable
        BigDecimal value() {
            return figure.flatMap(Figure::number).orElse(null);
        }

        boolean limit() {
            return indicator.filter(Compared::isLimit).isPresent();
        }

        @Nullable
        BigDecimal reached() {
            return Compared.reached(plan, figure).orElse(null);
        }
    }

    /** All of them as a file. */
    void download(Actor actor, String year, Download file) throws IOException {
        List<Integer> years = years(year);
        List<TargetList.Entry> entries = list.of(actor, years);
        Map<TargetList.Entry, Figure> figures = list.figures(actor, entries);
        Map<TargetList.Entry, Plan> plans = list.plans(entries);
        FigureCatalogue.Now now = catalogue.now();
        Locale locale = file.locale();
        file.of(entries.stream()
                        .map(entry -> new Line(
                                entry,
                                now.find(entry.slot().indicator()),
                                Optional.ofNullable(plans.get(entry)),
                                Optional.ofNullable(figures.get(entry))))
                        .toList())
                .column("figure.export.code", line -> line.entry().slot().indicator())
                .column(
                        "figure.axis.INDICATORS",
                        line -> line.indicator()
                                .map(one -> one.name().in(locale))
                                .orElse(null))
                .column(
                        "figure.export.unit",
                        line -> line.indicator()
                                .map(one -> one.unit().name().in(locale))
                                .orElse(null))
                .column("figure.axis.PLACES", line -> line.entry().name())
                .column(
                        "figure.axis.PERIODS",
                        line -> names.period(locale, line.entry().slot().period()))
                .column("figure.target.head", line -> line.entry().target().value())
                .column("figure.export.held", Line::held)
                .column("figure.export.held.former", line -> line.former(names, locale))
                .column("figure.export.value", Line::value)
                .column("figure.export.state", line -> state(line, locale))
                .column("figure.export.reached", line -> line.limit() ? null : line.reached())
                .column("figure.export.limit", line -> line.limit() ? line.reached() : null)
                .column("figure.target.basis", line -> line.entry().target().basis())
                .column(
                        "figure.target.setter",
                        line -> targets.setter(line.entry().target()))
                .when(years.size() == 1 ? years.getFirst() : years.getLast() + "-" + years.getFirst())
                .send("figure.targets", "ke-hoach");
    }

    private @Nullable String state(Line line, Locale locale) {
        return line.figure()
                .map(figure -> figure.number().isPresent()
                        ? String.join(
                                " ",
                                names.marks(locale, figure).stream()
                                        .map(PivotView.Mark::meaning)
                                        .toList())
                        : names.reason(locale, figure))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
