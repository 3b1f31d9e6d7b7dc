package vn.danvan.directive.document.web;

import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.kernel.Actor;

/** Tells the review's controllers who acts on which document, seen through which filters. */
@ControllerAdvice(assignableTypes = {ReviewController.class, ReviewActsController.class})
class ReviewActs {

    @ModelAttribute("act")
    static ReviewAnswers.Act act(
            Actor actor, @PathVariable("id") String id, @ModelAttribute ReviewFilter filter, Locale locale) {
        return new ReviewAnswers.Act(actor, DocumentId.of(id), filter, locale);
    }
}
