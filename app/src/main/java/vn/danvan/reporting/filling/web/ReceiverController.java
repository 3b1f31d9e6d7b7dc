package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.filling.TypedFigure.Entry;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.ReceiverAnswers;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** The questions of a report that the body answers which receives it, on a page of their own while it waits for that body. */
@Controller
class ReceiverController {

    private final Submissions submissions;
    private final ReceiverAnswers answers;
    private final SheetMaker sheets;
    private final CellFaults faults;

    ReceiverController(Submissions submissions, ReceiverAnswers answers, SheetMaker sheets, CellFaults faults) {
        this.submissions = submissions;
        this.answers = answers;
        this.sheets = sheets;
        this.faults = faults;
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @GetMapping("/reports/{id}/received")
    String show(Actor actor, @PathVariable("id") String id, Turn turn) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        return isOpen(detail)
                ? page(SheetInput.of(detail), turn)
                : turn.back("/reports/" + detail.view().id(), Refusal.of("report.received-closed"));
    }

    private static boolean isOpen(SubmissionDetail detail) {
        return detail.may(SubmissionMove.REVIEW)
                && detail.edition().received().findAny().isPresent();
    }

    /** Keeps all of it, or shows it again as it was typed with every reason why not. */
    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/received")
    String write(
            Actor actor, @PathVariable("id") String id, @RequestParam MultiValueMap<String, String> fields, Turn turn) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        Map<String, Typed> typed = Typed.all(fields);
        List<Refusal> reasons = new ArrayList<>();
        List<CellChange> changes = new ArrayList<>();
        typed.forEach(
                (key, one) -> change(detail.edition(), key, one, turn, reasons).ifPresent(changes::add));
        if (reasons.isEmpty()) {
            switch (answers.write(actor, detail.view().id(), changes)) {
                case Outcome.Done<Integer> _ -> {
                    return turn.to("/reports/" + detail.view().id(), "report.received.saved");
                }
                case Outcome.Refused<Integer>(List<Refusal> refused) -> reasons.addAll(refused);
            }
        }
        SubmissionDetail now = submissions.detail(actor, detail.view().id());
        reasons.replaceAll(reason -> faults.received(now, reason, turn.locale()));
        turn.refused(CellFaults.onPage(reasons));
        return page(new SheetInput(now, again(now, typed), Map.of(), faults.says(reasons, turn.locale())), turn);
    }

    /** What was typed, over what stands there now: whoever sends it again has seen that. What was left alone is not in it. */
    private static Map<String, Typed> again(SubmissionDetail now, Map<String, Typed> typed) {
        Map<String, Typed> again = new LinkedHashMap<>();
        typed.forEach((key, one) -> {
            var cell = CellCode.cell(key);
            if (isLeftAlone(now.edition(), cell, one)) {
                return;
            }
            again.put(
                    key,
                    new Typed(
                            one.text(),
                            one.estimated(),
                            one.none(),
                            CellCode.write(now.answers().cell(cell.question(), cell.part())),
                            one.remark()));
        });
        return again;
    }

    private static Optional<CellChange> change(
            FormEdition edition, String key, Typed typed, Turn turn, List<Refusal> reasons) {
        var cell = CellCode.cell(key);
        Optional<Question> question = edition.question(cell.question());
        if (question.isEmpty()) {
            return Optional.empty();
        }
        Optional<Entry> now = typed.read(question.get());
        if (now.isEmpty()) {
            reasons.add(CellFaults.unreadable(edition, key, typed, turn.locale()));
            return Optional.empty();
        }
        return isLeftAlone(typed, now.get())
                ? Optional.empty()
                : Optional.of(new CellChange(cell, now.get().cell(), null, typed.before()));
    }

    private static boolean isLeftAlone(FormEdition edition, CellId cell, Typed typed) {
        return edition.question(cell.question())
                .flatMap(typed::read)
                .filter(now -> isLeftAlone(typed, now))
                .isPresent();
    }

    private static boolean isLeftAlone(Typed typed, Entry now) {
        return CellCode.write(now.cell()).equals(typed.seen());
    }

    private String page(SheetInput input, Turn turn) {
        turn.with("sheet", sheets.of(input, turn.locale())).with("detail", input.detail());
        return "report/received";
    }
}
