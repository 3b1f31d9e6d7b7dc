package vn.danvan.access.web;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.danvan.access.CurrentSession;
import vn.danvan.access.Passkeys;
import vn.danvan.access.SecondFactor;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** How the own account is secured: codes from the phone, recovery codes, passkeys. */
@Controller
@Allow
class SecurityController {

    private final SecondFactor factor;
    private final Passkeys passkeys;
    private final CurrentSession session;
    private final Texts texts;

    SecurityController(SecondFactor factor, Passkeys passkeys, CurrentSession session, Texts texts) {
        this.factor = factor;
        this.passkeys = passkeys;
        this.session = session;
        this.texts = texts;
    }

    @GetMapping("/account/security")
    String show(Actor actor, Model model) {
        model.addAttribute("status", factor.status(actor));
        model.addAttribute("passkeys", passkeys.of(actor));
        return "access/security";
    }

    @GetMapping("/account/security/codes")
    String begin(Actor actor, Model model) {
        return switch (factor.begin(actor)) {
            case Outcome.Done<SecondFactor.Enrolment>(SecondFactor.Enrolment enrolment) -> {
                model.addAttribute("enrolment", enrolment);
                yield "access/enrol";
            }
            case Outcome.Refused<SecondFactor.Enrolment> _ -> "redirect:/account/security";
        };
    }

    @PostMapping("/account/security/codes")
    String confirm(
            Actor actor,
            @RequestParam("code") String code,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (factor.confirm(actor, code)) {
            case Outcome.Done<List<String>>(List<String> codes) -> {
                session.renew(request, response);
                session.strengthen(request, response);
                model.addAttribute("codes", codes);
                yield "access/recovery";
            }
            case Outcome.Refused<List<String>>(List<Refusal> reasons) -> {
                refuse(reasons, locale, model, response);
                yield begin(actor, model);
            }
        };
    }

    @PostMapping("/account/security/recovery")
    String renew(
            Actor actor,
            @RequestParam("password") String password,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return switch (factor.renewCodes(actor, password)) {
            case Outcome.Done<List<String>>(List<String> codes) -> {
                model.addAttribute("codes", codes);
                yield "access/recovery";
            }
            case Outcome.Refused<List<String>>(List<Refusal> reasons) -> {
                refuse(reasons, locale, model, response);
                yield show(actor, model);
            }
        };
    }

    @PostMapping("/account/security/remove")
    String remove(
            Actor actor,
            @RequestParam("password") String password,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (factor.remove(actor, password)) {
            case Outcome.Done<AccountId> _ -> {
                session.renew(request, response);
                redirect.addFlashAttribute("flash", texts.text(locale, "access.second-factor.removed"));
                yield "redirect:/account/security";
            }
            case Outcome.Refused<AccountId>(List<Refusal> reasons) -> {
                refuse(reasons, locale, model, response);
                yield show(actor, model);
            }
        };
    }

    @GetMapping("/account/security/passkeys/{id}/remove")
    String passkey(Actor actor, @PathVariable("id") String id, Model model) {
        model.addAttribute("passkey", passkeys.require(actor, id));
        return "access/passkey-remove";
    }

    @PostMapping("/account/security/passkeys/{id}/remove")
    String removePasskey(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam("password") String password,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (passkeys.remove(actor, id, password)) {
            case Outcome.Done<AccountId> _ -> {
                session.renew(request, response);
                redirect.addFlashAttribute("flash", texts.text(locale, "access.passkey.removed"));
                yield "redirect:/account/security";
            }
            case Outcome.Refused<AccountId>(List<Refusal> reasons) -> {
                refuse(reasons, locale, model, response);
                yield passkey(actor, id, model);
            }
        };
    }

    private void refuse(List<Refusal> reasons, Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", texts.errors(locale, reasons));
    }
}
