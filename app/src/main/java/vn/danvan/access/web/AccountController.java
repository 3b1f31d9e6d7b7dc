package vn.danvan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.access.Accounts;
import vn.danvan.access.CurrentSession;
import vn.danvan.access.MailAddress;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** The own account: its posts and its password. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final CurrentSession session;
    private final Texts texts;

    AccountController(Accounts accounts, CurrentSession session, Texts texts) {
        this.accounts = accounts;
        this.session = session;
        this.texts = texts;
    }

    @Allow
    @GetMapping("/account")
    String show(Actor actor, Model model) {
        return page(accounts.mail(actor), model);
    }

    private String page(MailAddress mail, Model model) {
        model.addAttribute("account", session.user());
        model.addAttribute("mail", mail);
        return "access/account";
    }

    @Allow
    @PostMapping("/account/email")
    String changeEmail(
            Actor actor,
            @RequestParam("email") String email,
            @RequestParam(name = "language", defaultValue = "vi") String language,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        MailAddress wanted = new MailAddress(email, language);
        return switch (accounts.changeMail(actor, wanted)) {
            case Outcome.Done<AccountId> _ -> {
                redirect.addFlashAttribute("flash", texts.text(locale, "access.email.done"));
                yield "redirect:/account";
            }
            case Outcome.Refused<AccountId> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", texts.errors(locale, refused.refusals()));
                yield page(wanted, model);
            }
        };
    }

    @Allow
    @PostMapping("/account/post")
    String actIn(@RequestParam("position") String position, HttpServletRequest request, HttpServletResponse response) {
        session.actIn(PositionId.of(position), request, response);
        return "redirect:/";
    }

    @Allow
    @GetMapping("/account/password")
    String password(Model model) {
        model.addAttribute("forced", session.user().mustChangePassword());
        return "access/password";
    }

    @Allow
    @PostMapping("/account/password")
    String changePassword(
            Actor actor,
            @RequestParam("present") String present,
            @RequestParam("wanted") String wanted,
            @RequestParam("repeated") String repeated,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (accounts.changePassword(actor, present, wanted, repeated)) {
            case Outcome.Done<AccountId> _ -> {
                session.renew(request, response);
                redirect.addFlashAttribute("flash", texts.text(locale, "access.password.done"));
                yield "redirect:/account";
            }
            case Outcome.Refused<AccountId> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", texts.errors(locale, refused.refusals()));
                yield password(model);
            }
        };
    }
}
