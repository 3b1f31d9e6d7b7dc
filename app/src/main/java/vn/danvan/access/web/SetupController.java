package vn.danvan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.access.Setup;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.web.Choice;
import vn.danvan.web.Open;
import vn.danvan.web.Texts;

/** The page on which an empty system gets its first administrator. */
@Controller
class SetupController {

    private final Setup setup;
    private final Texts texts;

    SetupController(Setup setup, Texts texts) {
        this.setup = setup;
        this.texts = texts;
    }

    @Open
    @GetMapping("/setup")
    String show(Locale locale, Model model) {
        return page(new SetupForm("", "", texts.text(locale, "access.setup.title.default"), "quantri", ""), model);
    }

    private String page(SetupForm form, Model model) {
        if (!setup.open()) {
            throw new NotFound("setup", "done");
        }
        model.addAttribute("form", form);
        model.addAttribute(
                "bodies",
                setup.bodies().stream()
                        .map(body -> new Choice(body.id().toString(), body.name()))
                        .toList());
        return "access/setup";
    }

    @Open
    @PostMapping("/setup")
    String create(
            SetupForm form,
            @RequestParam("password") String password,
            @RequestParam("repeated") String repeated,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Setup.Wish wish = new Setup.Wish(
                form.code(), form.name(), form.title(), form.username(), password, repeated, BodyId.of(form.body()));
        return switch (setup.create(wish)) {
            case Outcome.Done<AccountId> _ -> {
                redirect.addFlashAttribute("flash", texts.text(locale, "access.setup.done"));
                yield "redirect:/sign-in";
            }
            case Outcome.Refused<AccountId> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", texts.errors(locale, refused.refusals()));
                yield page(form, model);
            }
        };
    }
}
