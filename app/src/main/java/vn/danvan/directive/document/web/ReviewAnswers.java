package vn.danvan.directive.document.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.danvan.directive.document.DocumentAuthority;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.ReviewOutcome;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementReview;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.FormErrors;
import vn.danvan.web.Texts;

/**
 * Turns what came of a reviewer's act into a page: back to the review when done, the review with the faults or with both
 * values when not. With script the browser takes the parts it needs out of the same page.
 */
@Component
class ReviewAnswers {

    /** Acts shown beside the review; the history page shows more. */
    private static final int RECENT = 5;

    /** Who acts on which document, seen through which filters, in which language. */
    record Act(Actor actor, DocumentId document, ReviewFilter filter, Locale locale) {}

    private final ReviewBoards boards;
    private final StatementReview review;
    private final Texts texts;

    ReviewAnswers(ReviewBoards boards, StatementReview review, Texts texts) {
        this.boards = boards;
        this.review = review;
        this.texts = texts;
    }

    ModelAndView page(Act act, ReviewBoard.@Nullable Editing editing, FormErrors errors, HttpStatus status) {
        ReviewBoard board = boards.board(act.actor(), act.document(), act.filter(), editing);
        ModelAndView page = new ModelAndView("document/review", status);
        page.addObject("board", board);
        page.addObject("recent", review.history(act.actor(), act.document(), RECENT));
        page.addObject(
                "mayReview",
                DocumentAuthority.mayReview(act.actor(), board.document().body()));
        page.addObject("errors", errors);
        return page;
    }

    /**
     * The answer to an act.
     *
     * @param editor what the reviewer typed, kept when the act was not carried out; null for acts without typing
     */
    ModelAndView answer(Act act, ReviewOutcome outcome, ReviewBoard.@Nullable Editing editor) {
        return switch (outcome) {
            case ReviewOutcome.Changed changed -> done(act, changed);
            case ReviewOutcome.Refused(List<Refusal> refusals) ->
                page(act, editor, texts.errors(act.locale(), refusals), HttpStatus.UNPROCESSABLE_CONTENT);
            case ReviewOutcome.Overtaken overtaken ->
                page(
                        act,
                        boards.overtaken(overtaken, editor == null ? null : editor.form()),
                        FormErrors.none(),
                        HttpStatus.CONFLICT);
        };
    }

    private static ModelAndView done(Act act, ReviewOutcome.Changed changed) {
        String address = "redirect:/directives/" + act.document() + "/review";
        if (changed.statements().isEmpty()) {
            return new ModelAndView(address + act.filter().query());
        }
        StatementId first = changed.statements().getFirst();
        return new ModelAndView(address + act.filter().queryAt(first) + "#s-" + first);
    }
}
