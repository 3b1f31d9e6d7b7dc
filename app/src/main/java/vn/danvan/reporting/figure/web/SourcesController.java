package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Uuids;
import vn.danvan.reporting.figure.Figure;
import vn.danvan.reporting.figure.FigureLine;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureSource;
import vn.danvan.reporting.figure.FigureSources;
import vn.danvan.reporting.figure.FigureTable;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Allow;

/** What is behind a figure: the bodies that reported it, what each reported, and the way to their reports. */
@Controller
class SourcesController {

    private final Asking asking;
    private final Figures figures;
    private final FigureSources sources;
    private final FigureNames names;
    private final Forms forms;

    SourcesController(Asking asking, Figures figures, FigureSources sources, FigureNames names, Forms forms) {
        this.asking = asking;
        this.figures = figures;
        this.sources = sources;
        this.names = names;
        this.forms = forms;
    }

    @Allow
    @GetMapping("/figures/sources")
    String show(
            Actor actor,
            @ModelAttribute("form") FigureForm form,
            @RequestParam(name = "figure") String code,
            @RequestParam(name = "part", defaultValue = "") String part,
            @RequestParam(name = "line", defaultValue = "TOTAL") String line,
            @RequestParam(name = "of", defaultValue = "") String of,
            Locale locale,
            Model model) {
        FigureQuery all = asking.understand(actor, form).query().orElseThrow(() -> new NotFound("figures", code));
        Indicator indicator = indicator(code);
        Optional<ReportingPeriod> period = all.periods().stream()
                .filter(one -> of.equals(one.year() + "-" + one.index()))
                .findFirst();
        FigureQuery query = new FigureQuery(
                List.of(code),
                all.area(),
                all.cut(),
                period.map(List::of).orElse(all.periods()),
                new FigureQuery.Options(
                        !part.isEmpty(),
                        all.options().approvedOnly(),
                        period.isEmpty(),
                        all.options().unitsOf()));
        FigureLine.Key key = key(line);
        FigureTable table = figures.table(actor, query);
        FigureLine shown = table.lines().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("line", line));
        Figure figure = table.figure(new FigureTable.Cell(code, part, key, period));
        model.addAttribute("form", form);
        model.addAttribute("indicator", indicator.name().in(locale));
        model.addAttribute("part", part.isEmpty() ? "" : names.part(locale, indicator, part));
        model.addAttribute("place", names.line(locale, shown));
        model.addAttribute(
                "period",
                period.map(one -> names.period(locale, one)).orElseGet(() -> names.text(locale, "figure.added.head")));
        model.addAttribute("value", value(figure, indicator, locale));
        model.addAttribute("reason", names.reason(locale, figure));
        model.addAttribute("rows", rows(sources.of(actor, query, key, part), locale));
        return "figure/sources";
    }

    private String value(Figure figure, Indicator indicator, Locale locale) {
        return figure.number()
                .map(value -> FigureText.bare(locale, value, indicator)
                        + (FigureText.isShare(indicator)
                                ? ""
                                : " " + indicator.unit().name().in(locale)))
                .orElseGet(() -> names.figure(locale, figure, indicator));
    }

    private List<Shown.Source> rows(List<FigureSource> found, Locale locale) {
        List<Shown.Source> rows = new ArrayList<>();
        for (FigureSource source : found) {
            Indicator of = indicator(source.indicator());
            BigDecimal value = source.value();
            rows.add(new Shown.Source(
                    source,
                    names.period(locale, source.period()),
                    of.name().in(locale),
                    source.part().isEmpty() ? "" : names.part(locale, of, source.part()),
                    value == null ? names.text(locale, "figure.cell.hidden") : FigureText.bare(locale, value, of)));
        }
        return rows;
    }

    private Indicator indicator(String code) {
        return forms.current().catalogue().indicator(code).orElseThrow(() -> new NotFound("indicator", code));
    }

    private static FigureLine.Key key(String text) {
        String[] words = text.split("\\.", 2);
        FigureLine.Kind kind = Arrays.stream(FigureLine.Kind.values())
                .filter(one -> one.name().equals(words[0]))
                .findFirst()
                .orElseThrow(() -> new NotFound("line", text));
        UUID id = words.length > 1 ? Uuids.parse(words[1]) : null;
        return new FigureLine.Key(kind, id);
    }
}
