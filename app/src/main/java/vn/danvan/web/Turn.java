package vn.danvan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Refusal;

/** What a controller needs to answer: the reader's language, the model of the page, the answer's status. */
public record Turn(Locale locale, Model model, RedirectAttributes redirect, HttpServletResponse response, Texts texts) {

    private static final int UNPROCESSABLE = 422;

    /** Shows the reasons above the form, which comes again as it was typed. */
    public Turn refused(List<Refusal> refusals) {
        return answer(UNPROCESSABLE, refusals);
    }

    /** The same with another status. */
    public Turn answer(int status, List<Refusal> refusals) {
        response.setStatus(status);
        model.addAttribute("errors", texts.errors(locale, refusals));
        return this;
    }

    /** Goes to the page and says there why nothing was done. */
    public String back(String address, Refusal reason) {
        redirect.addFlashAttribute("flash", texts.refusal(locale, reason));
        return "redirect:" + address;
    }

    /** Goes to the page and says there what was done. */
    public String to(String address, String key, Object... args) {
        flash(key, args);
        return "redirect:" + address;
    }

    /** Says on the next page what was done. */
    public void flash(String key, Object... args) {
        redirect.addFlashAttribute("flash", texts.text(locale, key, args));
    }

    /** Gives the page one thing more to show. */
    public Turn with(String name, Object value) {
        model.addAttribute(name, value);
        return this;
    }

    /** The same with what there may be or not; the page finds null when there is nothing. */
    public Turn maybe(String name, Optional<?> value) {
        model.addAttribute(name, value.orElse(null));
        return this;
    }
}
