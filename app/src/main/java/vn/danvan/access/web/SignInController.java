package vn.danvan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.access.CurrentSession;
import vn.danvan.access.SecondStep;
import vn.danvan.access.Setup;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Open;
import vn.danvan.web.Texts;

/** The sign-in page and its second step. */
@Controller
class SignInController {

    private final DemoHint demo;
    private final Setup setup;
    private final CurrentSession session;
    private final SecondStep second;
    private final Texts texts;
    private final String provider;

    SignInController(
            DemoHint demo,
            Setup setup,
            CurrentSession session,
            SecondStep second,
            Texts texts,
            @Value("${danvan.oidc.enabled:false}") boolean oidc) {
        this.demo = demo;
        this.setup = setup;
        this.session = session;
        this.second = second;
        this.texts = texts;
        this.provider = oidc ? "/oauth2/authorization/oidc" : "";
    }

    @Open
    @GetMapping("/sign-in")
    String show(
            @RequestParam(name = "error", required = false) @Nullable String error,
            @RequestParam(name = "out", required = false) @Nullable String out,
            @RequestParam(name = "ended", required = false) @Nullable String ended,
            @RequestParam(name = "unknown", required = false) @Nullable String unknown,
            @RequestParam(name = "refused", required = false) @Nullable String refused,
            Model model) {
        if (setup.open()) {
            return "redirect:/setup";
        }
        if (session.pending().isPresent() && error == null) {
            return "redirect:/sign-in/code";
        }
        model.addAttribute("failed", error != null);
        model.addAttribute("signedOut", out != null);
        model.addAttribute("ended", ended != null);
        model.addAttribute("unknown", unknown != null);
        model.addAttribute("refused", refused != null);
        model.addAttribute("provider", provider);
        model.addAttribute("demoPassword", demo.password());
        return "access/sign-in";
    }

    @Open
    @GetMapping("/sign-in/code")
    String code() {
        return session.pending().isPresent() ? "access/code" : "redirect:/sign-in";
    }

    @Open
    @PostMapping("/sign-in/code")
    String enter(
            @RequestParam("code") String code,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (session.pending().isEmpty()) {
            return "redirect:/sign-in";
        }
        if (second.enter(code, request, response)) {
            return "redirect:" + session.wanted(request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
                "errors", texts.errors(locale, java.util.List.of(Refusal.at("code", "access.second-factor.code"))));
        return "access/code";
    }
}
