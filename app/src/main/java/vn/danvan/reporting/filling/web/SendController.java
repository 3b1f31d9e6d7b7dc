package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;

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
    String ask(Actor actor, @PathVariable("id") String id, Locale locale, Model model) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        if (!detail.may(SubmissionMove.SUBMIT)) {
            return "redirect:/reports/" + detail.view().id();
        }
        Sheet sheet = sheets.of(SheetInput.of(detail), locale);
        if (sheet.blocking().isEmpty()) {
            return "redirect:/reports/" + detail.view().id() + "/do/submit";
        }
        model.addAttribute("sheet", sheet);
        return "report/fillSend";
    }
}
