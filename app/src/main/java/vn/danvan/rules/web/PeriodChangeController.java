package vn.danvan.rules.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;
import vn.danvan.rules.PeriodChange;
import vn.danvan.rules.PeriodChanges;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.StepTexts;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.PeriodPreview;
import vn.danvan.rules.period.PeriodYaml;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** Takes a file of period kinds, shows what it would do or what is wrong in it, puts it into force and takes it back. */
@Controller
@Allow(Role.ADMINISTRATOR)
class PeriodChangeController {

    private final PeriodChanges periods;
    private final Texts texts;

    PeriodChangeController(PeriodChanges periods, Texts texts) {
        this.periods = periods;
        this.texts = texts;
    }

    /** With a definition that is in force, such as the hours of a polling day, that one stands there to be changed. */
    @GetMapping("/periods/new")
    String start(Actor actor, @RequestParam(name = "edition", defaultValue = "") String edition, Model model) {
        authorise(actor);
        List<PeriodKind> chosen = periods.kinds().stream()
                .filter(kind -> kind.edition().equals(edition))
                .toList();
        return page(chosen.isEmpty() ? "" : PeriodYaml.of(chosen), List.of(), model);
    }

    private void authorise(Actor actor) {
        if (!periods.mayChange(actor)) {
            throw new Forbidden("change kinds of periods as " + actor.role());
        }
    }

    private static String page(String yaml, List<PlacedFault> faults, Model model) {
        model.addAttribute("yaml", yaml);
        model.addAttribute("faults", faults);
        return "rules/periods-new";
    }

    @PostMapping("/periods/new")
    String receive(
            Actor actor,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "yaml", defaultValue = "") String yaml,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        authorise(actor);
        return switch (PeriodUpload.of(file, yaml)) {
            case Outcome.Refused<PeriodUpload>(List<Refusal> refusals) -> {
                refuse(refusals, locale, model, response);
                yield page(yaml, List.of(), model);
            }
            case Outcome.Done<PeriodUpload>(PeriodUpload upload) -> preview(actor, upload, locale, model, response);
        };
    }

    /** Back from the preview with what was brought, to go on changing it. */
    @PostMapping("/periods/new/again")
    String again(Actor actor, @RequestParam(name = "yaml", defaultValue = "") String yaml, Model model) {
        authorise(actor);
        return page(PeriodUpload.pasted("", yaml).yaml(), List.of(), model);
    }

    private String preview(Actor actor, PeriodUpload upload, Locale locale, Model model, HttpServletResponse response) {
        model.addAttribute("seen", periods.known());
        PeriodPreview preview = periods.preview(actor, upload.yaml(), upload.file());
        if (!preview.faults().isEmpty()) {
            refuse(
                    List.of(Refusal.at(
                            "yaml", "rules.periods.faults", preview.faults().size())),
                    locale,
                    model,
                    response);
            return page(upload.yaml(), placed(preview.faults(), locale), model);
        }
        model.addAttribute("preview", preview);
        model.addAttribute("warnings", placed(preview.warnings(), locale));
        model.addAttribute("words", new PeriodWords(texts, locale));
        model.addAttribute("yaml", upload.yaml());
        model.addAttribute("file", upload.file());
        return "rules/periods-preview";
    }

    private void refuse(List<Refusal> refusals, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", texts.errors(locale, refusals));
    }

    private List<PlacedFault> placed(List<ContentFault> faults, Locale locale) {
        StepTexts words = new StepTexts(locale);
        return faults.stream()
                .map(fault -> new PlacedFault(
                        texts.text(locale, "rules.periods.line", Integer.toString(fault.line())),
                        words.text(fault.reason())))
                .distinct()
                .toList();
    }

    @PostMapping("/periods/new/put")
    String put(
            Actor actor,
            @RequestParam(name = "yaml", defaultValue = "") String yaml,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PeriodUpload upload = PeriodUpload.pasted(name, yaml);
        return switch (periods.put(actor, upload.yaml(), upload.file(), seen)) {
            case Outcome.Done<List<String>> _ -> {
                redirect.addFlashAttribute("flash", texts.text(locale, "rules.periods.put.done"));
                yield "redirect:/periods";
            }
            case Outcome.Refused<List<String>>(List<Refusal> refusals) -> {
                refuse(refusals, locale, model, response);
                yield preview(actor, upload, locale, model, response);
            }
        };
    }

    @GetMapping("/periods/changes/{id}")
    String withdrawal(Actor actor, @PathVariable("id") String id, Model model) {
        model.addAttribute("change", periods.withdrawable(actor, Uuids.parse(id)));
        return "rules/periods-withdraw";
    }

    @PostMapping("/periods/changes/{id}")
    String withdraw(
            Actor actor,
            @PathVariable("id") String id,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (periods.withdraw(actor, Uuids.parse(id))) {
            case Outcome.Done<PeriodChange> _ -> {
                redirect.addFlashAttribute("flash", texts.text(locale, "rules.periods.withdraw.done"));
                yield "redirect:/periods";
            }
            case Outcome.Refused<PeriodChange>(List<Refusal> refusals) -> {
                refuse(refusals, locale, model, response);
                yield withdrawal(actor, id, model);
            }
        };
    }
}
