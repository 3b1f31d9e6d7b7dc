package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.filling.CellQuestions;
import vn.danvan.reporting.filling.CellSaving;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.CellConflict;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** The page of a submission; without its script the whole form is saved by one button. */
@Controller
class FillController {

    private final Submissions submissions;
    private final CellSaving saving;
    private final FillPage page;
    private final CellFaults faults;
    private final Texts texts;

    FillController(Submissions submissions, CellSaving saving, FillPage page, CellFaults faults, Texts texts) {
        this.submissions = submissions;
        this.saving = saving;
        this.page = page;
        this.faults = faults;
        this.texts = texts;
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
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        SubmissionDetail before = submissions.detail(actor, SubmissionId.of(id));
        if (!before.may(SubmissionMove.FILL)) {
            redirect.addFlashAttribute("flash", texts.text(locale, "report.fill.closed"));
            return "redirect:/reports/" + before.view().id();
        }
        Map<String, Typed> typed = Typed.all(fields);
        Reading reading = read(before, typed, locale);
        Map<String, Typed> again = new HashMap<>(reading.unreadable());
        List<Refusal> reasons = new ArrayList<>(reading.faults());
        switch (saving.save(actor, before.view().id(), reading.changes())) {
            case Outcome.Refused<CellSaving.Result>(List<Refusal> refused) -> {
                reasons.addAll(refused);
                again.putAll(typed);
            }
            case Outcome.Done<CellSaving.Result>(CellSaving.Result result) ->
                note(result, typed, before.edition(), locale, again, reasons);
        }
        if (reasons.isEmpty()) {
            redirect.addFlashAttribute("flash", texts.text(locale, "report.fill.saved-all"));
            return "redirect:/reports/" + before.view().id() + ("send".equals(fields.getFirst("step")) ? "/send" : "");
        }
        SubmissionDetail after = submissions.detail(actor, before.view().id());
        SheetInput input = new SheetInput(after, again, faults.says(reasons, locale));
        return page.draw(input, CellFaults.onPage(reasons), locale, model, response);
    }

    /** Cells that can be read, and those that cannot. */
    private record Reading(List<CellChange> changes, Map<String, Typed> unreadable, List<Refusal> faults) {}

    private static Reading read(SubmissionDetail detail, Map<String, Typed> typed, Locale locale) {
        Reading reading = new Reading(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        typed.forEach((key, one) -> {
            CellId cell = CellCode.cell(key);
            CellQuestions.of(detail.edition(), cell).ifPresent(question -> {
                Optional<Optional<Cell>> now = one.read(question);
                if (now.isEmpty()) {
                    reading.unreadable().put(key, one);
                    reading.faults().add(CellFaults.unreadable(detail.edition(), key, one, locale));
                } else if (isChanged(detail, cell, one, now.get())) {
                    reading.changes().add(new CellChange(cell, now.get(), one.remark(), one.before()));
                }
            });
        });
        return reading;
    }

    /** A cell the writer left alone is none of the writer's changes, whatever somebody else made of it since. */
    private static boolean isChanged(SubmissionDetail detail, CellId cell, Typed typed, Optional<Cell> now) {
        return !CellCode.write(now).equals(typed.seen())
                || !Objects.equals(detail.remarks().getOrDefault(cell, ""), typed.remark());
    }

    private void note(
            CellSaving.Result result,
            Map<String, Typed> typed,
            FormEdition edition,
            Locale locale,
            Map<String, Typed> again,
            List<Refusal> reasons) {
        for (Refusal fault : result.faults()) {
            reasons.add(fault);
            if (fault.field() != null && typed.containsKey(fault.field())) {
                again.put(fault.field(), typed.get(fault.field()));
            }
        }
        for (CellConflict conflict : result.saved().conflicts()) {
            String key = CellCode.key(conflict.cell());
            Typed mine = Objects.requireNonNull(typed.get(key));
            again.put(key, mine.havingSeen(CellCode.write(conflict.stored())));
            reasons.add(faults.conflict(edition, conflict, locale));
        }
    }
}
