package vn.danvan.reporting.figure.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.Numeral;
import vn.danvan.language.VietnameseNumbers;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** The page on which leaders and specialists say what is to be reached. */
@Controller
class TargetController {

    private static final int UNPROCESSABLE = 422;

    private final Asking asking;
    private final FigurePage page;
    private final TargetRows rows;
    private final Targets targets;
    private final Texts texts;

    TargetController(Asking asking, FigurePage page, TargetRows rows, Targets targets, Texts texts) {
        this.asking = asking;
        this.page = page;
        this.rows = rows;
        this.targets = targets;
        this.texts = texts;
    }

    @Allow({LEADER, SPECIALIST})
    @GetMapping("/figures/targets")
    String show(Actor actor, @ModelAttribute("form") FigureForm form, Locale locale, Model model) {
        return page(actor, form, Map.of(), locale, model);
    }

    private String page(Actor actor, FigureForm form, Map<String, String> typed, Locale locale, Model model) {
        Asked asked = asking.understand(actor, form);
        model.addAttribute("form", form);
        page.choices(actor, asked, form, locale, model);
        asked.query().ifPresent(query -> {
            Indicator indicator = asked.indicators().getFirst();
            ReportingPeriod period = query.periods().getLast();
            List<TargetRows.Place> places = rows.places(actor, query.area(), period);
            Map<Targets.Slot, Targets.Target> known = targets.of(
                    List.of(indicator.code()),
                    places.stream().map(TargetRows.Place::area).toList(),
                    List.of(period));
            List<Shown.Target> shown = new ArrayList<>();
            for (TargetRows.Place place : places) {
                Optional<Targets.Target> target =
                        Optional.ofNullable(known.get(new Targets.Slot(indicator.code(), place.area(), period)));
                String field = "value-" + place.area();
                shown.add(new Shown.Target(
                        field,
                        place.name(),
                        typed.getOrDefault(
                                field,
                                target.map(one -> FigureText.number(locale, one.value()))
                                        .orElse("")),
                        target.map(Targets.Target::basis).orElse("")));
            }
            model.addAttribute("targets", shown);
            model.addAttribute("indicator", indicator.name().in(locale));
            model.addAttribute("unit", indicator.unit().name().in(locale));
            model.addAttribute("period", rows.period(locale, period));
        });
        return "figure/targets";
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/figures/targets")
    String set(
            Actor actor,
            @ModelAttribute("form") FigureForm form,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Asked asked = asking.understand(actor, form);
        if (asked.query().isEmpty()) {
            return "redirect:/figures/targets";
        }
        Indicator indicator = asked.indicators().getFirst();
        ReportingPeriod period = asked.query().get().periods().getLast();
        List<Refusal> faults = new ArrayList<>();
        Map<Targets.Slot, Optional<BigDecimal>> wanted = new LinkedHashMap<>();
        rows.places(actor, asked.query().get().area(), period).forEach(place -> {
            String field = "value-" + place.area();
            String text = typed.getOrDefault(field, "").strip();
            Optional<Numeral> number = VietnameseNumbers.parse(text);
            if (!text.isEmpty()
                    && number.filter(one -> one.value().signum() >= 0).isEmpty()) {
                faults.add(Refusal.at(field, "figure.target.value", shortened(text)));
            }
            wanted.put(new Targets.Slot(indicator.code(), place.area(), period), number.map(Numeral::value));
        });
        if (faults.isEmpty()
                && targets.set(actor, wanted, typed.getOrDefault("basis", ""))
                        instanceof Outcome.Refused<Integer>(List<Refusal> refusals)) {
            faults.addAll(refusals);
        }
        if (!faults.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("errors", texts.errors(locale, faults));
            return page(actor, form, typed, locale, model);
        }
        redirect.addFlashAttribute("flash", texts.text(locale, "figure.target.kept"));
        return "redirect:/figures/targets?" + form.query();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
