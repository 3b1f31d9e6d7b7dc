package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** The step between filling in and sending: what still blocks it, each linked to its cell; else on to the page that sends. */
@Controller
class SendController {

    private final Submissions submissions;
    private final SheetMaker sheets;

    SendController(Submissions submissions, SheetMaker sheets) {
        this.submissions = submissions;
        this.sheets = sheets;
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @GetMapping("/reports/{id}/send")
    String ask(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "revision", required = false) @Nullable String revision,
            Turn turn) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        String address = "/reports/" + detail.view().id();
        if (!detail.may(SubmissionMove.SUBMIT)) {
            return "redirect:" + address;
        }
        String now = Long.toString(detail.view().revision());
        if (revision != null && !revision.equals(now)) {
            return turn.back(address, Refusal.of("report.changed-since"));
        }
        Sheet sheet = sheets.of(SheetInput.of(detail), turn.locale());
        if (sheet.blocking().isEmpty()) {
            return "redirect:" + address + "/do/submit" + (revision == null ? "" : "?revision=" + now);
        }
        turn.with("sheet", sheet);
        return "report/fillSend";
    }
}
