package vn.danvan.reporting.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Texts;

/** What a controller needs to answer: the reader's language, the model of the page, the answer's status. */
record ReportTurn(Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response, Texts texts) {

    private static final int UNPROCESSABLE = 422;

    /** Shows the reasons above the form, which comes again as it was typed. */
    ReportTurn refused(List<Refusal> refusals) {
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("errors", texts.errors(locale, refusals));
        return this;
    }

    /** Goes to the page and says there why nothing was done. */
    String back(String address, Refusal reason) {
        redirect.addFlashAttribute("flash", texts.refusal(locale, reason));
        return "redirect:" + address;
    }

    /** Goes to the page and says there what was done. */
    String to(String address, String key, Object... args) {
        redirect.addFlashAttribute("flash", texts.text(locale, key, args));
        return "redirect:" + address;
    }

    ReportTurn with(String name, Object value) {
        model.addAttribute(name, value);
        return this;
    }
}
