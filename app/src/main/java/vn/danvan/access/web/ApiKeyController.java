package vn.danvan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.access.ApiKeys;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** The keys with which other programs act for the own account. */
@Controller
@Allow
class ApiKeyController {

    private final ApiKeys keys;
    private final Texts texts;

    ApiKeyController(ApiKeys keys, Texts texts) {
        this.keys = keys;
        this.texts = texts;
    }

    @GetMapping("/account/security/keys")
    String show(Actor actor, Model model) {
        model.addAttribute("keys", keys.of(actor));
        return "access/keys";
    }

    @PostMapping("/account/security/keys")
    String make(
            Actor actor,
            @RequestParam("label") String label,
            @RequestParam("days") String days,
            @RequestParam("password") String password,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("label", label);
        model.addAttribute("days", days);
        switch (keys.make(actor, label, number(days), password)) {
            case Outcome.Done<String>(String key) -> model.addAttribute("made", key);
            case Outcome.Refused<String>(List<Refusal> reasons) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", texts.errors(locale, reasons));
            }
        }
        // The key stands on this page only; no cache keeps it.
        response.setHeader("Cache-Control", "no-store");
        return show(actor, model);
    }

    private static int number(String days) {
        return days.strip().matches("\\d{1,6}") ? Integer.parseInt(days.strip()) : 0;
    }

    @PostMapping("/account/security/keys/{id}/revoke")
    String revoke(Actor actor, @PathVariable("id") String id, Locale locale, RedirectAttributes redirect) {
        keys.revoke(actor, id);
        redirect.addFlashAttribute("flash", texts.text(locale, "access.key.revoked"));
        return "redirect:/account/security/keys";
    }
}
