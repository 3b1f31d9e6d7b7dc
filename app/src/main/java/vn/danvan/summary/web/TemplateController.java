package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.docx.TemplateFault;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.OfficeTemplates;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** The office's own layouts: download the built-in one, change it in Word, upload it, look at a sample. */
@Controller
@Allow({LEADER, SPECIALIST})
class TemplateController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String PAGE = "/summaries/templates";

    private final OfficeTemplates templates;

    TemplateController(OfficeTemplates templates) {
        this.templates = templates;
    }

    @GetMapping("/summaries/templates")
    String list(Actor actor, Turn turn) {
        return page(actor, List.of(), turn);
    }

    private String page(Actor actor, List<String> faults, Turn turn) {
        List<OfficeTemplates.Uploaded> own = templates.of(actor);
        Map<UUID, List<String>> differences = new HashMap<>();
        own.forEach(one -> differences.put(one.id(), sentences(templates.differences(one), turn)));
        turn.with("layouts", List.of(Layout.values()))
                .with("templates", own)
                .with("differences", differences)
                .with("faults", faults);
        return "summary/templates";
    }

    private static Layout layout(String name) {
        return Arrays.stream(Layout.values())
                .filter(layout -> layout.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("layout", name));
    }

    @PostMapping("/summaries/templates/{layout}")
    String put(
            Actor actor,
            @PathVariable("layout") String name,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Turn turn)
            throws IOException {
        Layout layout = layout(name);
        if (file == null || file.isEmpty()) {
            return page(actor, List.of(), turn.refused(List.of(Refusal.at("file-" + name, "summary.template.none"))));
        }
        String called = Objects.requireNonNullElse(file.getOriginalFilename(), "mau.docx");
        return switch (templates.put(actor, layout, called, file.getBytes())) {
            case Outcome.Refused<List<TemplateFault>>(List<Refusal> refusals) ->
                page(actor, List.of(), turn.answer(HttpStatus.CONFLICT.value(), refusals));
            case Outcome.Done<List<TemplateFault>>(List<TemplateFault> faults) ->
                faults.isEmpty() ? turn.to(PAGE, "summary.template.tried") : faulty(actor, faults, turn);
        };
    }

    private String faulty(Actor actor, List<TemplateFault> faults, Turn turn) {
        turn.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, sentences(faults, turn), turn);
    }

    private static List<String> sentences(List<TemplateFault> faults, Turn turn) {
        return faults.stream().map(fault -> fault.sentence(turn.locale())).toList();
    }

    @PostMapping("/summaries/templates/{layout}/use")
    String use(
            Actor actor,
            @PathVariable("layout") String name,
            @RequestParam(name = "template", defaultValue = "") String template,
            @RequestParam(name = "known", defaultValue = "") String known,
            Turn turn) {
        return switch (templates.use(actor, layout(name), template, known.equals("yes"))) {
            case Outcome.Done<Layout> _ -> turn.to(PAGE, "summary.template.put");
            case Outcome.Refused<Layout>(List<Refusal> refusals) ->
                page(
                        actor,
                        List.of(),
                        refusals.getFirst().code().equals("summary.template.differs")
                                ? turn.refused(refusals)
                                : turn.answer(HttpStatus.CONFLICT.value(), refusals));
        };
    }

    @PostMapping("/summaries/templates/{layout}/discard")
    String discard(Actor actor, @PathVariable("layout") String name, Turn turn) {
        templates.discard(actor, layout(name));
        return turn.to(PAGE, "summary.template.discarded");
    }

    @PostMapping("/summaries/templates/{layout}/withdraw")
    String withdraw(Actor actor, @PathVariable("layout") String name, Turn turn) {
        templates.withdraw(actor, layout(name));
        return turn.to(PAGE, "summary.template.withdrawn");
    }

    @GetMapping("/summaries/templates/{layout}/{what:starting|preview}.docx")
    void file(
            Actor actor,
            @PathVariable("layout") String name,
            @PathVariable("what") String what,
            HttpServletResponse response)
            throws IOException {
        Layout layout = layout(name);
        byte[] content = what.equals("starting") ? templates.starting(layout) : templates.preview(actor, layout);
        response.setContentType(DOCX);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + (what.equals("starting") ? "mau-" : "xem-thu-")
                        + name.toLowerCase(Locale.ROOT).replace('_', '-') + ".docx\"");
        response.getOutputStream().write(content);
    }
}
