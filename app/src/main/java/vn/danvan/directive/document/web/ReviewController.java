package vn.danvan.directive.document.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.ReviewOutcome;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementReview;
import vn.danvan.directive.document.StatementState;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.web.Allow;
import vn.danvan.web.FormErrors;

/** The review page and what is done on it to one statement. */
@Controller
@Allow({Role.LEADER, Role.SPECIALIST})
class ReviewController {

    private final DirectiveDocuments documents;
    private final StatementReview review;
    private final ReviewBoards boards;
    private final ReviewAnswers answers;

    ReviewController(DirectiveDocuments documents, StatementReview review, ReviewBoards boards, ReviewAnswers answers) {
        this.documents = documents;
        this.review = review;
        this.boards = boards;
        this.answers = answers;
    }

    @Allow({Role.LEADER, Role.SPECIALIST, Role.CLERK, Role.UNIT_OFFICER, Role.OBSERVER})
    @GetMapping("/directives/{id}/review")
    ModelAndView review(
            Actor actor,
            @PathVariable("id") String id,
            @ModelAttribute ReviewFilter filter,
            @RequestParam(name = "edit", required = false) @Nullable String edit,
            Locale locale) {
        ReviewBoard.Editing editing = edit == null
                ? null
                : edit.equals("new")
                        ? ReviewBoards.adding(StatementForm.empty())
                        : boards.editing(documents.statement(StatementId.of(edit)));
        return answers.page(act(actor, id, filter, locale), editing, FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/directives/{id}/review/{statement}/state")
    ModelAndView decide(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("statement") String statement,
            @RequestParam("version") int version,
            @RequestParam("to") StatementState to,
            @ModelAttribute ReviewFilter filter,
            Locale locale) {
        ReviewOutcome outcome = review.decide(actor, StatementId.of(statement), version, to);
        return answers.answer(act(actor, id, filter, locale), outcome, null);
    }

    @PostMapping("/directives/{id}/review/{statement}/edit")
    ModelAndView edit(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("statement") String statement,
            @RequestParam("version") int version,
            @RequestParam(name = "shown", required = false) @Nullable String shown,
            @ModelAttribute StatementForm form,
            @ModelAttribute ReviewFilter filter,
            Locale locale) {
        ReviewOutcome outcome = review.edit(actor, StatementId.of(statement), version, form.command(shown));
        ReviewBoard.Editing editor = new ReviewBoard.Editing(statement, version, form, null, null, null, false);
        return answers.answer(act(actor, id, filter, locale), outcome, editor);
    }

    @PostMapping("/directives/{id}/review/{statement}/split")
    ModelAndView split(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("statement") String statement,
            @RequestParam("version") int version,
            @RequestParam(name = "at", required = false) @Nullable Integer at,
            @RequestParam(name = "second", defaultValue = "") String second,
            @ModelAttribute ReviewFilter filter,
            Locale locale) {
        StatementId split = StatementId.of(statement);
        ReviewOutcome outcome =
                at == null ? review.split(actor, split, version, second) : review.split(actor, split, version, at);
        ReviewBoard.Editing editor = boards.editing(documents.statement(split));
        return answers.answer(act(actor, id, filter, locale), outcome, editor);
    }

    @PostMapping("/directives/{id}/review/{statement}/join")
    ModelAndView join(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("statement") String statement,
            @RequestParam("version") int version,
            @ModelAttribute ReviewFilter filter,
            Locale locale) {
        ReviewOutcome outcome = review.join(actor, StatementId.of(statement), version);
        return answers.answer(act(actor, id, filter, locale), outcome, null);
    }

    private static ReviewAnswers.Act act(Actor actor, String id, ReviewFilter filter, Locale locale) {
        return new ReviewAnswers.Act(actor, DocumentId.of(id), filter, locale);
    }
}
