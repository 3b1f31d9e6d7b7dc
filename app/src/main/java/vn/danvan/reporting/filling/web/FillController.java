package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** The page of a submission; without its script the whole form is saved by one button. */
@Controller
class FillController {

    private final Submissions submissions;
    private final FillPage page;
    private final FormKeeping keeping;
    private final GonePage gone;

    FillController(Submissions submissions, FillPage page, FormKeeping keeping, GonePage gone) {
        this.submissions = submissions;
        this.page = page;
        this.keeping = keeping;
        this.gone = gone;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/{id}")
    String show(Actor actor, @PathVariable("id") String id, Locale locale, Model model, HttpServletResponse response) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        return page.draw(SheetInput.of(detail), List.of(), locale, model, response);
    }

    /** Keeps what can be kept; what cannot comes again as it was typed, with the reason. */
    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}")
    String save(
            Actor actor, @PathVariable("id") String id, @RequestParam MultiValueMap<String, String> fields, Turn turn) {
        SentForm form = SentForm.of(fields);
        try {
            return keeping.keep(actor, SubmissionId.of(id), form, "report.fill.saved-all", turn);
        } catch (NotFound missing) {
            // the draft was given up meanwhile: what was typed is on no other page
            if (form.cells().isEmpty()) {
                throw missing;
            }
            return gone.draw(actor, form, turn);
        }
    }

    /** Begins a report that was given up once more, or takes the one that was begun since, and keeps what was typed in it. */
    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/again")
    String again(Actor actor, @RequestParam MultiValueMap<String, String> fields, Turn turn) {
        SentForm form = SentForm.of(fields);
        Slot slot = gone.slot(actor, form).orElse(null);
        if (slot == null) {
            return gone.draw(actor, form, turn);
        }
        return switch (submissions.start(actor, slot)) {
            case Outcome.Refused<SubmissionView> _ -> gone.draw(actor, form, turn);
            case Outcome.Done<SubmissionView>(SubmissionView begun) ->
                submissions.may(actor, begun.id(), SubmissionMove.FILL)
                        ? keeping.keep(actor, begun.id(), form, "report.gone.begun", turn)
                        : gone.draw(actor, form, turn);
        };
    }
}
