package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** The step between filling in and the body above: what still blocks it, what should be looked at, and to whom it goes. */
@Controller
class SendController {

    private final Submissions submissions;
    private final Approvals approvals;
    private final SheetMaker sheets;
    private final Filers filers;
    private final Organisation organisation;
    private final Texts texts;

    SendController(
            Submissions submissions,
            Approvals approvals,
            SheetMaker sheets,
            Filers filers,
            Organisation organisation,
            Texts texts) {
        this.submissions = submissions;
        this.approvals = approvals;
        this.sheets = sheets;
        this.filers = filers;
        this.organisation = organisation;
        this.texts = texts;
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @GetMapping("/reports/{id}/send")
    String ask(Actor actor, @PathVariable("id") String id, Locale locale, Model model) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        if (!detail.may(SubmissionMove.SUBMIT)) {
            return "redirect:/reports/" + detail.view().id();
        }
        model.addAttribute("sheet", sheets.of(SheetInput.of(detail), locale));
        model.addAttribute("receiver", receiver(detail));
        return "report/fillSend";
    }

    private String receiver(SubmissionDetail detail) {
        SubmissionView view = detail.view();
        return filers.receiver(detail.edition(), view.body(), view.period().end())
                .map(body -> organisation.requireBody(body, view.period().end()).name())
                .orElse("");
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/send")
    String send(Actor actor, @PathVariable("id") String id, Locale locale, RedirectAttributes redirect) {
        SubmissionId submission = SubmissionId.of(id);
        switch (approvals.submit(actor, submission)) {
            case Outcome.Done<SubmissionView> _ ->
                redirect.addFlashAttribute("flash", texts.text(locale, "report.fill.sent"));
            case Outcome.Refused<SubmissionView>(List<Refusal> reasons) ->
                redirect.addFlashAttribute("flash", texts.refusal(locale, reasons.getFirst()));
        }
        return "redirect:/reports/" + submission;
    }
}
