package vn.danvan.directive.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Texts;

/** What a controller needs to answer a form: the reader's language, the model of the page, the answer's status. */
record Turn(Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response, Texts texts) {

    /** Answers with the status and shows the reasons above the form. */
    Turn refused(int status, List<Refusal> refusals) {
        response.setStatus(status);
        model.addAttribute("errors", texts.errors(locale, refusals));
        return this;
    }

    /** Says on the next page what was done. */
    void flash(String key, Object... args) {
        redirect.addFlashAttribute("flash", texts.text(locale, key, args));
    }
}
