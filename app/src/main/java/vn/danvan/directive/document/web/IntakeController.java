package vn.danvan.directive.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.Duplicate;
import vn.danvan.directive.document.IntakeId;
import vn.danvan.directive.document.IntakeView;
import vn.danvan.directive.document.Intakes;
import vn.danvan.directive.document.recognition.ProposedFacts;
import vn.danvan.documents.ReadLimits;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** Takes a document in: upload or paste, wait while it is read, confirm its facts. */
@Controller
@Allow({Role.LEADER, Role.SPECIALIST, Role.CLERK})
class IntakeController {

    private final Intakes intakes;
    private final DirectiveDocuments documents;
    private final KindNames kinds;
    private final Texts texts;

    IntakeController(Intakes intakes, DirectiveDocuments documents, KindNames kinds, Texts texts) {
        this.intakes = intakes;
        this.documents = documents;
        this.kinds = kinds;
        this.texts = texts;
    }

    @GetMapping("/directives/new")
    String start(Actor actor, Model model) {
        model.addAttribute("pending", intakes.pending(actor));
        model.addAttribute("text", "");
        return "document/start";
    }

    @PostMapping("/directives/new")
    String receive(
            Actor actor,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "text", defaultValue = "") String text,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return switch (receive(actor, file, text)) {
            case Outcome.Done<IntakeId>(IntakeId id) -> "redirect:/directives/intake/" + id;
            case Outcome.Refused<IntakeId>(List<Refusal> refusals) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", texts.errors(locale, refusals));
                model.addAttribute("pending", intakes.pending(actor));
                model.addAttribute("text", isSecret(refusals) ? "" : text);
                yield "document/start";
            }
        };
    }

    private Outcome<IntakeId> receive(Actor actor, @Nullable MultipartFile file, String text) throws IOException {
        boolean chosen = file != null
                && !Objects.requireNonNullElse(file.getOriginalFilename(), "").isBlank();
        if (chosen && !text.isBlank()) {
            return Outcome.refused(Refusal.at("text", "directive.intake.both"));
        }
        if (file != null && file.getSize() > ReadLimits.DEFAULTS.maxBytes()) {
            return Outcome.refused(
                    Refusal.at("file", "document.too-large", ReadLimits.DEFAULTS.maxBytes() / 1_000_000));
        }
        if (file != null && chosen) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            String type = Objects.requireNonNullElse(file.getContentType(), "application/octet-stream");
            return intakes.upload(actor, name, type, file.getBytes());
        }
        return text.isBlank()
                ? Outcome.refused(Refusal.at("file", "directive.intake.nothing"))
                : intakes.paste(actor, text);
    }

    private static boolean isSecret(List<Refusal> refusals) {
        return refusals.stream().anyMatch(refusal -> refusal.code().equals("document.secret"));
    }

    @GetMapping("/directives/intake/{id}")
    String show(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam Map<String, String> given,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        IntakeView intake = intakes.view(actor, IntakeId.of(id));
        if (request.getHeader("HX-Request") != null && intake.state() != IntakeView.State.WAITING) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("intake", intake);
        return switch (intake.state()) {
            case WAITING -> "document/waiting";
            case REFUSED -> {
                model.addAttribute("errors", texts.errors(locale, intake.refusals()));
                yield "document/refused";
            }
            case READ ->
                facts(
                        actor,
                        intake,
                        FactsForm.proposed(intakes.proposals(intake)).filled(given),
                        locale,
                        model);
        };
    }

    private String facts(Actor actor, IntakeView intake, FactsForm form, Locale locale, Model model) {
        ProposedFacts proposals = intakes.proposals(intake);
        List<Duplicate> duplicates = documents.duplicates(actor, intake, form.command());
        model.addAttribute("intake", intake);
        model.addAttribute("form", form);
        model.addAttribute("proposals", proposals);
        model.addAttribute("duplicates", duplicates);
        model.addAttribute("kinds", kinds.choices(locale.getLanguage()));
        return "document/facts";
    }

    @PostMapping("/directives/intake/{id}")
    String register(
            Actor actor,
            @PathVariable("id") String id,
            @ModelAttribute FactsForm form,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        IntakeId intakeId = IntakeId.of(id);
        return switch (documents.register(actor, intakeId, form.command())) {
            case Outcome.Done<DocumentId>(DocumentId document) -> {
                int found = documents.document(actor, document).tally().proposed();
                redirect.addFlashAttribute("flash", texts.text(locale, "document.registered", found));
                yield "redirect:/directives/" + document;
            }
            case Outcome.Refused<DocumentId>(List<Refusal> refusals) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", texts.errors(locale, refusals));
                yield facts(actor, intakes.view(actor, intakeId), form, locale, model);
            }
        };
    }

    @PostMapping("/directives/intake/{id}/discard")
    String discard(Actor actor, @PathVariable("id") String id, Locale locale, RedirectAttributes redirect) {
        intakes.discard(actor, IntakeId.of(id));
        redirect.addFlashAttribute("flash", texts.text(locale, "document.discarded"));
        return "redirect:/directives/new";
    }
}
