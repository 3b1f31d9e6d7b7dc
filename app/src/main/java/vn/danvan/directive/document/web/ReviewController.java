package vn.danvan.directive.document.web;

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
import vn.danvan.directive.document.ReviewOutcome;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementReview;
import vn.danvan.directive.document.StatementState;
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
            @ModelAttribute("act") ReviewAnswers.Act act,
            @RequestParam(name = "edit", required = false) @Nullable String edit) {
        ReviewBoard.Editing editing = edit == null
                ? null
                : edit.equals("new")
                        ? ReviewBoards.adding(StatementForm.empty())
                        : boards.editing(documents.statement(StatementId.of(edit)));
        return answers.page(act, editing, FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/directives/{id}/review/{statement}/state")
    ModelAndView decide(
            @ModelAttribute("act") ReviewAnswers.Act act,
            @PathVariable("statement") String statement,
            @RequestParam("version") int version,
            @RequestParam("to") StatementState to) {
        ReviewOutcome outcome = review.decide(act.actor(), StatementId.of(statement), version, to);
        return answers.answer(act, outcome, null);
    }

    @PostMapping("/directives/{id}/review/{statement}/edit")
    ModelAndView edit(
            @ModelAttribute("act") ReviewAnswers.Act act,
            @PathVariable("statement") String statement,
            @RequestParam("version") int version,
            @RequestParam(name = "shown", required = false) @Nullable String shown,
            @ModelAttribute StatementForm form) {
        ReviewOutcome outcome = review.edit(act.actor(), StatementId.of(statement), version, form.command(shown));
        ReviewBoard.Editing editor = new ReviewBoard.Editing(statement, version, form, null, null, null, false);
        return answers.answer(act, outcome, editor);
    }

    @PostMapping("/directives/{id}/review/{statement}/split")
    ModelAndView split(
            @ModelAttribute("act") ReviewAnswers.Act act,
            @PathVariable("statement") String statement,
            @RequestParam("version") int version,
            @RequestParam(name = "at", required = false) @Nullable Integer at,
            @RequestParam(name = "second", defaultValue = "") String second) {
        StatementId split = StatementId.of(statement);
        ReviewOutcome outcome = at == null
                ? review.split(act.actor(), split, version, second)
                : review.split(act.actor(), split, version, at);
        ReviewBoard.Editing editor = boards.editing(documents.statement(split));
        return answers.answer(act, outcome, editor);
    }

    @PostMapping("/directives/{id}/review/{statement}/join")
    ModelAndView join(
            @ModelAttribute("act") ReviewAnswers.Act act,
            @PathVariable("statement") String statement,
            @RequestParam("version") int version) {
        ReviewOutcome outcome = review.join(act.actor(), StatementId.of(statement), version);
        return answers.answer(act, outcome, null);
    }
}
