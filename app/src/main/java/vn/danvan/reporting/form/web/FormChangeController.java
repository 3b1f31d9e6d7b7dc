package vn.danvan.reporting.form.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormPreview;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.StepTexts;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** Takes the file of a form, shows what it would do or what is wrong in it, puts it into force and takes it back. */
@Controller
@Allow({Role.ADMINISTRATOR, Role.SPECIALIST})
class FormChangeController {

    private final Forms forms;
    private final FormWording wording;
    private final Texts texts;

    FormChangeController(Forms forms, FormWording wording, Texts texts) {
        this.forms = forms;
        this.wording = wording;
        this.texts = texts;
    }

    @GetMapping("/forms/new")
    String start(Actor actor, Model model) {
        authorise(actor);
        return page("", "", List.of(), model);
    }

    private void authorise(Actor actor) {
        if (!forms.mayChange(actor)) {
            throw new Forbidden("change forms as " + actor.role());
        }
    }

    /** The page that takes a form; with the name of a spreadsheet that is to be put right and brought again. */
    private static String page(String yaml, String sheet, List<FaultLine> faults, Model model) {
        model.addAttribute("yaml", yaml);
        model.addAttribute("sheet", sheet);
        model.addAttribute("faults", faults);
        return "form/new";
    }

    @PostMapping("/forms/new")
    String receive(
            Actor actor,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "yaml", defaultValue = "") String yaml,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        authorise(actor);
        return switch (upload(file, yaml)) {
            case Outcome.Refused<Upload>(List<Refusal> refusals) -> {
                refuse(refusals, locale, model, response);
                yield page(yaml, "", List.of(), model);
            }
            case Outcome.Done<Upload>(Upload upload) -> preview(actor, upload, locale, model, response);
        };
    }

    private static Outcome<Upload> upload(@Nullable MultipartFile file, String yaml) throws IOException {
        if (file != null && !file.isEmpty()) {
            return yaml.isBlank()
                    ? Upload.of(Objects.requireNonNullElse(file.getOriginalFilename(), "?"), file.getBytes())
                    : Outcome.refused(Refusal.at("file", "form.both"));
        }
        return yaml.isBlank()
                ? Outcome.refused(Refusal.at("file", "form.nothing"))
                : Outcome.done(Upload.pasted("form.yaml", yaml));
    }

    private String preview(Actor actor, Upload upload, Locale locale, Model model, HttpServletResponse response) {
        model.addAttribute("seen", forms.known());
        FormPreview preview = forms.preview(actor, upload.yaml(), upload.file());
        List<ContentFault> faults = Stream.concat(upload.faults().stream(), preview.faults().stream())
                .toList();
        if (preview.form().isEmpty() || !faults.isEmpty()) {
            boolean sheet = upload.isSpreadsheet();
            Refusal refusal = Refusal.at(sheet ? "file" : "yaml", "form.faults", faults.size());
            refuse(List.of(refusal), locale, model, response);
            return page(sheet ? "" : upload.yaml(), sheet ? upload.file() : "", lines(faults, upload, locale), model);
        }
        model.addAttribute("form", preview.form().get());
        model.addAttribute("changes", preview.changes());
        model.addAttribute("facets", new IndicatorFacets(texts, locale));
        model.addAttribute("warnings", lines(preview.warnings(), upload, locale));
        model.addAttribute("words", wording.in(locale));
        model.addAttribute(
                "drafts",
                preview.changed().stream().collect(Collectors.toMap(FormEdition::id, forms::draftsElsewhere)));
        model.addAttribute("yaml", upload.yaml());
        model.addAttribute("file", upload.file());
        model.addAttribute("places", upload.placed());
        return "form/preview";
    }

    private void refuse(List<Refusal> refusals, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", texts.errors(locale, refusals));
    }

    private List<FaultLine> lines(List<ContentFault> faults, Upload upload, Locale locale) {
        StepTexts words = new StepTexts(locale);
        return faults.stream()
                .map(fault -> new FaultLine(
                        upload.cell(fault.line())
                                .orElseGet(() -> texts.text(locale, "form.line", Integer.toString(fault.line()))),
                        words.text(fault.reason())))
                .distinct()
                .toList();
    }

    @PostMapping("/forms/new/put")
    String put(
            Actor actor,
            @RequestParam(name = "yaml", defaultValue = "") String yaml,
            @RequestParam(name = "name", defaultValue = "form.yaml") String name,
            @RequestParam(name = "places", defaultValue = "") String places,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Upload upload = Upload.again(name, yaml, places);
        return switch (forms.put(actor, upload.yaml(), upload.file(), seen)) {
            case Outcome.Done<String>(String form) -> {
                redirect.addFlashAttribute("flash", texts.text(locale, "form.put.done"));
                yield "redirect:/forms/" + form;
            }
            case Outcome.Refused<String>(List<Refusal> refusals) -> {
                refuse(refusals, locale, model, response);
                yield preview(actor, upload, locale, model, response);
            }
        };
    }

    @GetMapping("/forms/changes/{id}")
    String withdrawal(Actor actor, @PathVariable("id") String id, Model model) {
        authorise(actor);
        UUID change = Uuids.parse(id);
        model.addAttribute(
                "change",
                forms.changes().stream()
                        .filter(one ->
                                one.id().equals(change) && one.withdrawnAt().isEmpty())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("form change", id)));
        return "form/withdraw";
    }

    @PostMapping("/forms/changes/{id}")
    String withdraw(
            Actor actor,
            @PathVariable("id") String id,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (forms.withdraw(actor, Uuids.parse(id))) {
            case Outcome.Done<String> _ -> {
                redirect.addFlashAttribute("flash", texts.text(locale, "form.withdraw.done"));
                yield "redirect:/forms";
            }
            case Outcome.Refused<String>(List<Refusal> refusals) -> {
                refuse(refusals, locale, model, response);
                yield withdrawal(actor, id, model);
            }
        };
    }
}
