package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.docx.TemplateFault;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.OfficeTemplates;
import vn.danvan.web.Allow;

/** The office's own layouts: download the built-in one, change it in Word, upload it, look at a sample. */
@Controller
@Allow({LEADER, SPECIALIST})
class TemplateController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final OfficeTemplates templates;
    private final SummaryPages pages;

    TemplateController(OfficeTemplates templates, SummaryPages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    @GetMapping("/summaries/templates")
    String list(Actor actor, Model model) {
        return page(actor, List.of(), model);
    }

    private String page(Actor actor, List<String> faults, Model model) {
        model.addAttribute("layouts", List.of(Layout.values()));
        model.addAttribute("inUse", templates.inUse(actor));
        model.addAttribute("faults", faults);
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
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        Layout layout = layout(name);
        if (file == null || file.isEmpty()) {
            pages.refused(response, model, locale, List.of(Refusal.at("file-" + name, "summary.template.none")));
            return page(actor, List.of(), model);
        }
        List<TemplateFault> faults = templates.put(
                actor, layout, Objects.requireNonNullElse(file.getOriginalFilename(), "mau.docx"), file.getBytes());
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    actor, faults.stream().map(fault -> fault.sentence(locale)).toList(), model);
        }
        pages.say(redirect, locale, "summary.template.put");
        return "redirect:/summaries/templates";
    }

    @PostMapping("/summaries/templates/{layout}/withdraw")
    String withdraw(Actor actor, @PathVariable("layout") String name, Locale locale, RedirectAttributes redirect) {
        templates.withdraw(actor, layout(name));
        pages.say(redirect, locale, "summary.template.withdrawn");
        return "redirect:/summaries/templates";
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
