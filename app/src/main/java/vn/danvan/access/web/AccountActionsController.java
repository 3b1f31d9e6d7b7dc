package vn.danvan.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.danvan.access.AccountAdministration;
import vn.danvan.access.AccountDirectory;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** What an administrator does with one account, or with several at once. */
@Controller
@Allow(Role.ADMINISTRATOR)
class AccountActionsController {

    private final AccountAdministration administration;
    private final AccountDirectory directory;
    private final Texts texts;

    AccountActionsController(AccountAdministration administration, AccountDirectory directory, Texts texts) {
        this.administration = administration;
        this.directory = directory;
        this.texts = texts;
    }

    @PostMapping("/accounts/{id}/disable")
    String disable(Actor actor, @PathVariable("id") String id, Locale locale, RedirectAttributes redirect) {
        administration.disable(actor, List.of(AccountId.of(id)));
        return done(id, "access.account.disabled", locale, redirect);
    }

    @PostMapping("/accounts/{id}/enable")
    String enable(Actor actor, @PathVariable("id") String id, Locale locale, RedirectAttributes redirect) {
        administration.enable(actor, List.of(AccountId.of(id)));
        return done(id, "access.account.enabled", locale, redirect);
    }

    @PostMapping("/accounts/{id}/unlock")
    String unlock(Actor actor, @PathVariable("id") String id, Locale locale, RedirectAttributes redirect) {
        administration.unlock(actor, AccountId.of(id));
        return done(id, "access.account.unlocked", locale, redirect);
    }

    @PostMapping("/accounts/{id}/second-factor")
    String resetSecondFactor(Actor actor, @PathVariable("id") String id, Locale locale, RedirectAttributes redirect) {
        administration.resetSecondFactor(actor, AccountId.of(id));
        return done(id, "access.account.second-factor-reset", locale, redirect);
    }

    private String done(String id, String key, Locale locale, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", texts.text(locale, key));
        return "redirect:/accounts/" + AccountId.of(id);
    }

    @PostMapping("/accounts/{id}/password")
    String resetPassword(Actor actor, @PathVariable("id") String id, Model model) {
        model.addAttribute("first", administration.resetPassword(actor, AccountId.of(id)));
        return "access/first-password";
    }

    @PostMapping("/accounts/{id}/posts/{position}/end")
    String endPost(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("position") String position,
            @RequestParam("lastDay") LocalDate lastDay,
            Locale locale,
            RedirectAttributes redirect) {
        Outcome<PositionId> ended = administration.endPost(actor, AccountId.of(id), PositionId.of(position), lastDay);
        redirect.addFlashAttribute("flash", flash(ended, "access.post.ended", locale));
        return "redirect:/accounts/" + AccountId.of(id);
    }

    @PostMapping("/accounts/{id}/posts/{position}/resume")
    String resumePost(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("position") String position,
            Locale locale,
            RedirectAttributes redirect) {
        Outcome<PositionId> resumed = administration.resumePost(actor, AccountId.of(id), PositionId.of(position));
        redirect.addFlashAttribute("flash", flash(resumed, "access.post.resumed", locale));
        return "redirect:/accounts/" + AccountId.of(id);
    }

    private String flash(Outcome<PositionId> outcome, String done, Locale locale) {
        return switch (outcome) {
            case Outcome.Done<PositionId> _ -> texts.text(locale, done);
            case Outcome.Refused<PositionId>(List<Refusal> reasons) -> texts.refusal(locale, reasons.getFirst());
        };
    }

    /** Shows what disabling the chosen accounts will do before it is done. */
    @PostMapping("/accounts/idle/preview")
    String preview(
            Actor actor,
            @RequestParam(name = "account", required = false) @Nullable List<String> chosen,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (chosen == null || chosen.isEmpty()) {
            redirect.addFlashAttribute("flash", texts.text(locale, "access.idle.none-chosen"));
            return "redirect:/accounts/idle";
        }
        model.addAttribute(
                "accounts",
                chosen.stream()
                        .map(id -> directory.view(actor, AccountId.of(id)))
                        .toList());
        return "access/idle-preview";
    }

    @PostMapping("/accounts/idle/disable")
    String disableIdle(
            Actor actor, @RequestParam("account") List<String> chosen, Locale locale, RedirectAttributes redirect) {
        int count =
                administration.disable(actor, chosen.stream().map(AccountId::of).toList());
        redirect.addFlashAttribute("flash", texts.text(locale, "access.idle.disabled", count));
        return "redirect:"
                + UriComponentsBuilder.fromPath("/accounts/idle")
                        .queryParam("done", chosen.toArray())
                        .build()
                        .toUriString();
    }

    /** Takes the disabling of several accounts back. */
    @PostMapping("/accounts/idle/undo")
    String undo(Actor actor, @RequestParam("account") List<String> chosen, Locale locale, RedirectAttributes redirect) {
        int count =
                administration.enable(actor, chosen.stream().map(AccountId::of).toList());
        redirect.addFlashAttribute("flash", texts.text(locale, "access.idle.undone", count));
        return "redirect:/accounts/idle";
    }
}
