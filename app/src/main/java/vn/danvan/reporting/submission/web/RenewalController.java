package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.submission.Renewal;
import vn.danvan.reporting.submission.Renewals;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Shows what becomes of a draft whose form has changed since it was begun, and moves it to the edition of now. */
@Controller
@Allow({LEADER, SPECIALIST, UNIT_OFFICER})
class RenewalController {

    private final Submissions submissions;
    private final Renewals renewals;
    private final WordsDesk words;
    private final RowNames rows;

    RenewalController(Submissions submissions, Renewals renewals, WordsDesk words, RowNames rows) {
        this.submissions = submissions;
        this.renewals = renewals;
        this.words = words;
        this.rows = rows;
    }

    @GetMapping("/reports/{id}/edition")
    String ask(Actor actor, @PathVariable("id") String id, Turn turn) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        return page(detail, turn)
                .orElseGet(() -> turn.back("/reports/" + detail.view().id(), Refusal.of("report.renewal.none")));
    }

    /** Empty when there is nothing to move it to, or not for the reader. */
    private Optional<String> page(SubmissionDetail detail, Turn turn) {
        Optional<FormEdition> newer = detail.newer().filter(_ -> detail.may(SubmissionMove.FILL));
        newer.ifPresent(to -> turn.with("detail", detail)
                .with("renewal", Renewal.of(detail, to))
                .with("before", new CellLabels(detail.edition(), turn.texts(), turn.locale(), rows.of(detail)))
                .with("after", new CellLabels(to, turn.texts(), turn.locale(), rows.of(detail)))
                .with("words", words.words(turn.locale(), List.of(detail.view()))));
        return newer.map(_ -> "report/renewal");
    }

    @PostMapping("/reports/{id}/edition")
    String renew(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "revision", defaultValue = "-1") long revision,
            @RequestParam(name = "edition", defaultValue = "") String edition,
            Turn turn) {
        SubmissionId submission = SubmissionId.of(id);
        String address = "/reports/" + submission;
        return switch (renewals.renew(actor, submission, new Renewals.Asked(revision, edition))) {
            case Outcome.Done<SubmissionView> _ -> turn.to(address, "report.renewal.done");
            case Outcome.Refused<SubmissionView>(List<Refusal> reasons) ->
                page(submissions.detail(actor, submission), turn.refused(reasons))
                        .orElseGet(() -> turn.back(address, reasons.getFirst()));
        };
    }
}
