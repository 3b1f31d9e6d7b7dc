package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.Corrections;
import vn.danvan.summary.RemarkKind;
import vn.danvan.summary.SignWanted;
import vn.danvan.summary.Signing;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.register.Issuer;
import vn.danvan.web.Allow;

/** The check before signing, the signature, and corrections of what was signed. */
@Controller
class SignController {

    private final Signing signing;
    private final Corrections corrections;
    private final SummaryPages pages;

    SignController(Signing signing, Corrections corrections, SummaryPages pages) {
        this.signing = signing;
        this.corrections = corrections;
        this.pages = pages;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/summaries/{id}/check")
    String check(Actor actor, @PathVariable("id") String id, Model model) {
        VersionView draft = pages.draft(actor, id);
        return page(actor, draft, Map.of(), model, "");
    }

    private String page(
            Actor actor, VersionView draft, Map<RemarkKind, String> reasons, Model model, @Nullable String place) {
        SummaryDetail detail = pages.detail(actor, draft);
        Optional<Issuer> issuer = signing.issuer(actor, draft);
        model.addAttribute("detail", detail);
        model.addAttribute("remarks", signing.remarks(actor, draft));
        model.addAttribute("barred", signing.barred(actor, draft).orElse(null));
        model.addAttribute("reasons", reasons);
        model.addAttribute(
                "place",
                place == null || place.isEmpty() ? issuer.map(Issuer::place).orElse("") : place);
        model.addAttribute("recipients", String.join("\n", detail.outline().recipients()));
        model.addAttribute("issuer", issuer.orElse(null));
        model.addAttribute("run", signing.run(actor, draft).orElse(null));
        model.addAttribute("ownLayout", signing.ownLayout(actor, draft).orElse(""));
        return "summary/check";
    }

    @Allow(LEADER)
    @PostMapping("/summaries/{id}/sign")
    String sign(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        VersionView draft = pages.draft(actor, id);
        Map<RemarkKind, String> reasons = new EnumMap<>(RemarkKind.class);
        for (RemarkKind kind : RemarkKind.values()) {
            String reason = fields.getFirst("reason-" + kind);
            if (reason != null) {
                reasons.put(kind, reason);
            }
        }
        String place = text(fields, "place");
        List<String> recipients = text(fields, "recipients")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        SignWanted wanted = new SignWanted(place, recipients, instant(text(fields, "seen")), reasons);
        return switch (signing.sign(actor, draft.id(), wanted)) {
            case Outcome.Done<VersionView> _ -> {
                pages.say(redirect, locale, "summary.signed");
                yield "redirect:/summaries/" + id + "/versions";
            }
            case Outcome.Refused<VersionView>(List<Refusal> refusals) -> {
                pages.refused(response, model, locale, refusals);
                String again = page(actor, draft, reasons, model, place);
                model.addAttribute("recipients", text(fields, "recipients"));
                yield again;
            }
        };
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notSeen) {
            return Instant.EPOCH;
        }
    }

    @Allow({LEADER, SPECIALIST})
    @GetMapping("/summaries/{id}/correct")
    String askCorrection(Actor actor, @PathVariable("id") String id, Model model) {
        model.addAttribute("version", pages.version(actor, id, null));
        model.addAttribute("reason", "");
        return "summary/correct";
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/summaries/{id}/correct")
    String correct(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return switch (corrections.begin(actor, SummaryId.of(id), reason)) {
            case Outcome.Done<VersionView> _ -> "redirect:/summaries/" + id;
            case Outcome.Refused<VersionView>(List<Refusal> refusals) -> {
                pages.refused(response, model, locale, refusals);
                model.addAttribute("version", pages.version(actor, id, null));
                model.addAttribute("reason", reason);
                yield "summary/correct";
            }
        };
    }
}
