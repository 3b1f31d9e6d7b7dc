package vn.danvan.reporting.figure.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.Numeral;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.figure.TargetSlot;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Texts;

/** The page on which leaders and specialists say what is to be reached. */
@Controller
class TargetController {

    private static final int UNPROCESSABLE = 422;
    private static final Set<String> MEANWHILE = Set.of("figure.target.conflict", "figure.target.gone");

    private final Asking asking;
    private final FigurePage page;
    private final TargetRows rows;
    private final TargetBook book;
    private final Targets targets;
    private final Texts texts;

    TargetController(Asking asking, FigurePage page, TargetRows rows, TargetBook book, Targets targets, Texts texts) {
        this.asking = asking;
        this.page = page;
        this.rows = rows;
        this.book = book;
        this.targets = targets;
        this.texts = texts;
    }

    @Allow({LEADER, SPECIALIST})
    @GetMapping("/figures/targets")
    String show(
            Actor actor,
            @ModelAttribute("form") FigureForm form,
            @RequestParam(name = "listed", defaultValue = "") String listed,
            @RequestParam(name = "page", defaultValue = "1") String number,
            Locale locale,
            Model model) {
        String view = page(actor, form, new Typed(Map.of(), Set.of()), locale, model);
        if (!model.containsAttribute("targets")) {
            book.show(actor, listed, number, locale, model);
        }
        return view;
    }

    /** A place with its target, if it has one. */
    private record Row(TargetRows.Place place, Optional<Targets.Target> target) {}

    private List<Row> rows(Actor actor, FigureQuery query, String indicator) {
        ReportingPeriod period = query.periods().getLast();
        List<TargetRows.Place> places = rows.places(actor, query.area(), period);
        Map<TargetSlot, Targets.Target> known = targets.of(
                List.of(indicator), places.stream().map(TargetRows.Place::area).toList(), List.of(period));
        return places.stream()
                .map(place ->
                        new Row(place, Optional.ofNullable(known.get(new TargetSlot(indicator, place.area(), period)))))
                .toList();
    }

    /** The targets of the page as they are set: of one indicator and period, or all of a year. */
    @Allow({LEADER, SPECIALIST})
    @GetMapping("/figures/targets.{as:csv|xlsx}")
    void download(
            Actor actor,
            @ModelAttribute("form") FigureForm form,
            @RequestParam(name = "listed", defaultValue = "") String listed,
            Download file)
            throws IOException {
        if (form.i() == null || form.i().isEmpty()) {
            book.download(actor, listed, file);
            return;
        }
        Asked asked = asking.understand(actor, form);
        FigureQuery query = asked.query().orElseThrow(() -> new NotFound("targets", form.query()));
        Indicator indicator = rows.reported(query);
        ReportingPeriod period = query.periods().getLast();
        file.of(rows(actor, query, indicator.code()))
                .column("figure.axis.PLACES", row -> row.place().name())
                .column("figure.axis.INDICATORS", _ -> indicator.name().in(file.locale()))
                .column("figure.axis.PERIODS", _ -> rows.period(file.locale(), period))
                .column("figure.export.unit", _ -> indicator.unit().name().in(file.locale()))
                .column(
                        "figure.target.head",
                        row -> row.target().map(Targets.Target::value).orElse(null))
                .column(
                        "figure.target.basis",
                        row -> row.target().map(Targets.Target::basis).orElse(null))
                .column(
                        "figure.target.setter",
                        row -> row.target().map(targets::setter).orElse(null))
                .when(indicator.code() + " " + period.end())
                .send("figure.targets", "ke-hoach");
    }

    /**
     * What somebody sent that was not taken.
     *
     * @param told fields of which the page says what somebody else did to them meanwhile
     */
    private record Typed(Map<String, String> fields, Set<String> told) {

        String seen(String field) {
            return fields.getOrDefault("seen-" + field.substring("value-".length()), "")
                    .strip();
        }

        /** Whether the basis is also for targets whose number stays. */
        boolean basisOfAll() {
            return !fields.getOrDefault("basis", "").isBlank()
                    && !fields.getOrDefault("basis-of-all", "").isBlank();
        }

        /** Whether the field holds something else than what was seen there. */
        boolean changes(String field) {
            return !fields.getOrDefault(field, seen(field)).strip().equals(seen(field));
        }
    }

    private String page(Actor actor, FigureForm form, Typed typed, Locale locale, Model model) {
        Asked asked = asking.understand(actor, form);
        model.addAttribute("form", form);
        model.addAttribute("basis", typed.fields().getOrDefault("basis", ""));
        model.addAttribute("basisOfAll", typed.basisOfAll());
        page.choices(actor, asked.toFirst(), form, locale, model);
        asked.query().ifPresent(query -> {
            Indicator indicator = rows.reported(query);
            ReportingPeriod period = query.periods().getLast();
            List<Shown.Target> shown = rows(actor, query, indicator.code()).stream()
                    .map(row -> row(actor, row.place(), row.target(), typed))
                    .toList();
            model.addAttribute("targets", shown);
            model.addAttribute("indicator", indicator.name().in(locale));
            model.addAttribute("unit", indicator.unit().name().in(locale));
            model.addAttribute("period", rows.period(locale, period));
        });
        return "figure/targets";
    }

    /** What somebody typed stays; what was left as it was seen shows what stands there now. */
    private Shown.Target row(Actor actor, TargetRows.Place place, Optional<Targets.Target> target, Typed typed) {
        String field = "value-" + place.area();
        String now = target.map(one -> FigureText.typed(one.value())).orElse("");
        boolean changed = typed.changes(field);
        String above = target.filter(one -> !targets.mayChange(actor, one))
                .map(targets::setter)
                .orElse("");
        return new Shown.Target(
                field,
                place.name(),
                changed ? typed.fields().getOrDefault(field, "") : now,
                changed && !typed.told().contains(field) ? typed.seen(field) : now,
                now,
                target.map(Targets.Target::basis).orElse(""),
                above);
    }

    private static Optional<BigDecimal> number(String text) {
        return VietnameseNumbers.parse(text).map(Numeral::value);
    }

    /** Why it is no target that can be kept; nothing written is none. */
    private static Optional<Refusal> fault(String field, String text, Indicator indicator) {
        Optional<BigDecimal> number = number(text).filter(one -> one.signum() >= 0);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return number.isEmpty()
                ? Optional.of(Refusal.at(field, "figure.target.value", shortened(text)))
                : VietnameseNumbers.inEnglish(text)
                        .filter(_ -> indicator.decimals() < 3)
                        .map(english -> Refusal.at(
                                field,
                                "figure.target.two-ways",
                                text,
                                FigureText.typed(number.get()),
                                VietnameseNumbers.print(english)));
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/figures/targets")
    String set(
            Actor actor,
            @ModelAttribute("form") FigureForm form,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Asked asked = asking.understand(actor, form);
        if (asked.query().isEmpty()) {
            return "redirect:/figures/targets";
        }
        List<Refusal> faults = new ArrayList<>();
        Map<TargetSlot, Targets.Change> wanted = wanted(actor, asked, fields, faults);
        String basis = fields.getOrDefault("basis", "");
        if (faults.isEmpty() && wanted.isEmpty() && !basis.isBlank()) {
            faults.add(Refusal.at("basis", "figure.target.basis-alone"));
        }
        int kept = 0;
        if (faults.isEmpty()) {
            switch (targets.set(actor, wanted, basis)) {
                case Outcome.Done<Integer>(Integer changed) -> kept = changed;
                case Outcome.Refused<Integer>(List<Refusal> refusals) -> faults.addAll(refusals);
            }
        }
        if (!faults.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("errors", texts.errors(locale, faults));
            return page(actor, form, new Typed(fields, told(faults)), locale, model);
        }
        redirect.addFlashAttribute(
                "flash", texts.text(locale, kept > 0 ? "figure.target.kept" : "figure.target.unchanged"));
        return "redirect:/figures/targets?" + form.query();
    }

    /** What the fields that were changed say; those that nobody touched are left alone, unless all are to get the basis. */
    private Map<TargetSlot, Targets.Change> wanted(
            Actor actor, Asked asked, Map<String, String> fields, List<Refusal> faults) {
        Typed typed = new Typed(fields, Set.of());
        FigureQuery query = asked.query().orElseThrow();
        ReportingPeriod period = query.periods().getLast();
        Map<TargetSlot, Targets.Change> wanted = new LinkedHashMap<>();
        for (TargetRows.Place place : rows.places(actor, query.area(), period)) {
            String field = "value-" + place.area();
            if (typed.changes(field)) {
                String text = fields.getOrDefault(field, "").strip();
                fault(field, text, rows.reported(query)).ifPresent(faults::add);
                wanted.put(
                        new TargetSlot(rows.reported(query).code(), place.area(), period),
                        new Targets.Change(number(typed.seen(field)), number(text)));
            } else if (typed.basisOfAll() && fields.containsKey(field)) {
                // What a body above set is shown without a field.
                number(typed.seen(field))
                        .ifPresent(same -> wanted.put(
                                new TargetSlot(rows.reported(query).code(), place.area(), period),
                                new Targets.Change(Optional.of(same), Optional.of(same))));
            }
        }
        return wanted;
    }

    private static Set<String> told(List<Refusal> faults) {
        return faults.stream()
                .filter(fault -> MEANWHILE.contains(fault.code()))
                .flatMap(fault -> Optional.ofNullable(fault.field()).stream())
                .collect(Collectors.toSet());
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
