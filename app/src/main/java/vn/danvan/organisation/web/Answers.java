package vn.danvan.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Texts;

/** Answers a posted form: on to the next page with a word of what was done, or the form again with every reason. */
@Component
class Answers {

    /** Where an answer is written. */
    record Reply(Locale locale, Model model, RedirectAttributes redirect) {}

    /** What was done, as a message key with its arguments, and the address to go on to. */
    record Next(String address, String message, List<Object> args) {

        Next(String address, String message) {
            this(address, message, List.of());
        }
    }

    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    /** The redirect of what was done; else the view made again, with status 422. */
    <T> ModelAndView of(Outcome<T> outcome, Reply reply, Function<T, Next> done, Supplier<String> again) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> {
                Next next = done.apply(value);
                reply.redirect()
                        .addFlashAttribute(
                                "flash",
                                texts.text(
                                        reply.locale(),
                                        next.message(),
                                        next.args().toArray()));
                yield new ModelAndView("redirect:" + next.address());
            }
            case Outcome.Refused<T>(List<Refusal> refusals) -> {
                reply.model().addAttribute("errors", texts.errors(reply.locale(), refusals));
                yield new ModelAndView(again.get(), reply.model().asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }
}
