package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.BulkApprovals;
import vn.danvan.reporting.submission.BulkApprovals.Planned;
import vn.danvan.reporting.submission.Seen;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Each move of a report has a page that says what it will do, asks for the reason, and keeps what was typed. */
@Controller
class StepController {

    private static final String CHANGED = "report.changed-since";

    private final Submissions submissions;
    private final Approvals approvals;
    private final BulkApprovals bulk;
    private final WordsDesk words;
    private final CommentDesk comments;

    StepController(
            Submissions submissions, Approvals approvals, BulkApprovals bulk, WordsDesk words, CommentDesk comments) {
        this.submissions = submissions;
        this.approvals = approvals;
        this.bulk = bulk;
        this.words = words;
        this.comments = comments;
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @GetMapping("/reports/{id}/do/{move}")
    String ask(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("move") String move,
            @RequestParam(name = "revision", required = false) @Nullable String revision,
            Turn turn) {
        SubmissionMove wanted = move(move);
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        if (!detail.may(wanted)) {
            return approvals
                    .barred(actor, detail.view().id(), wanted)
                    .map(reason -> turn.back("/reports/" + detail.view().id(), reason))
                    .orElseThrow(() -> new NotFound("move", move));
        }
        // Who came from the page of the report decides about what stood there.
        return revision == null || revision.equals(Long.toString(detail.view().revision()))
                ? page(actor, detail, wanted, "", turn)
                : turn.back("/reports/" + detail.view().id(), Refusal.of(CHANGED));
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/do/{move}")
    String act(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("move") String move,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "revision", defaultValue = "-1") long revision,
            @RequestParam(name = "carried", required = false) @Nullable List<String> carried,
            Turn turn) {
        SubmissionMove wanted = move(move);
        SubmissionId submission = SubmissionId.of(id);
        return switch (wanted == SubmissionMove.APPROVE
                ? approvals.approve(actor, new Seen(submission, revision), SeenTexts.read(carried))
                : carryOut(actor, new Seen(submission, revision), wanted, reason)) {
            case Outcome.Done<SubmissionView>(SubmissionView done) -> done(actor, submission, done, wanted, turn);
            case Outcome.Refused<SubmissionView> _
            when wanted == SubmissionMove.SUBMIT && sentBefore(actor, submission, revision) ->
                turn.to("/reports/" + submission, "report.did.SUBMIT");
            case Outcome.Refused<SubmissionView>(List<Refusal> refusals)
            when refusals.getFirst().code().equals(CHANGED) && reason.isBlank() ->
                turn.back("/reports/" + submission, refusals.getFirst());
            case Outcome.Refused<SubmissionView>(List<Refusal> refusals) ->
                page(actor, submissions.detail(actor, submission), wanted, reason, turn.refused(refusals));
        };
    }

    /** Whether the same person has just sent the same content, from another window or with the same button. */
    private boolean sentBefore(Actor actor, SubmissionId id, long revision) {
        SubmissionView now = submissions.require(actor, id);
        return now.state() == SubmissionState.SUBMITTED
                && actor.account().equals(now.submittedBy())
                && now.revision() == revision + 1;
    }

    private String done(Actor actor, SubmissionId moved, SubmissionView done, SubmissionMove move, Turn turn) {
        // Of a correction the version before is left.
        if (move == SubmissionMove.DROP && done.id().equals(moved)) {
            return turn.to("/reports", "report.did.DROP_FIRST");
        }
        // Who decided about what was handed over may not open it any more once it waits elsewhere.
        if (!submissions.isReadable(actor, done.id())) {
            return turn.to("/reports/approvals", "report.did." + move);
        }
        String page = "/reports/" + done.id();
        long waiting = move == SubmissionMove.APPROVE ? approvals.waitingBelow(actor, done.id()) : 0;
        return waiting > 0 ? turn.to(page, "report.did.APPROVE.below", waiting) : turn.to(page, "report.did." + move);
    }

    private Outcome<SubmissionView> carryOut(Actor actor, Seen seen, SubmissionMove move, String reason) {
        SubmissionId id = seen.id();
        return switch (move) {
            case SUBMIT -> approvals.submit(actor, seen);
            case WITHDRAW -> approvals.withdraw(actor, id);
            case SEND_BACK -> approvals.sendBack(actor, seen, reason);
            case REOPEN -> approvals.reopen(actor, id, reason);
            case CORRECT -> approvals.correct(actor, id, reason);
            case DROP -> approvals.drop(actor, seen);
            case APPROVE, FILL, ENTER, REVIEW -> throw new NotFound("move", move);
        };
    }

    private String page(Actor actor, SubmissionDetail detail, SubmissionMove move, String reason, Turn turn) {
        SubmissionView view = detail.view();
        boolean approving = move == SubmissionMove.APPROVE;
        List<Planned> planned = approving ? bulk.preview(actor, List.of(Seen.of(view))) : List.of();
        turn.with("detail", detail)
                .with("move", move)
                .with("reason", reason)
                .with(
                        "open",
                        approving
                                ? approvals.below(actor, view.id()).stream()
                                        .filter(Approvals.Below::open)
                                        .toList()
                                : List.of())
                .with("planned", planned)
                .with(
                        "barred",
                        planned.stream()
                                .flatMap(one -> one.barred().stream())
                                .findFirst()
                                .map(barred -> turn.texts().refusal(turn.locale(), barred))
                                .orElse(""))
                .with("told", comments.of(detail, turn.locale()))
                .with("words", words.planned(turn.locale(), view, planned));
        return "report/act";
    }

    private static SubmissionMove move(String text) {
        String wanted = text.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(SubmissionMove.values())
                .filter(move -> move.name().equals(wanted))
                .filter(move ->
                        move != SubmissionMove.FILL && move != SubmissionMove.ENTER && move != SubmissionMove.REVIEW)
                .findFirst()
                .orElseThrow(() -> new NotFound("move", text));
    }
}
