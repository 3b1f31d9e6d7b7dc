package vn.danvan.reporting.exchange;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.SeenSheet.Kept;
import vn.danvan.reporting.exchange.SheetReading.Line;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.EnteredCells;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;

/** Takes one sheet of many in, wholly or not at all, beginning the report where nobody has. */
@Component
class SheetTaking {

    private final SheetSubjects subjects;
    private final SheetLines lines;
    private final Submissions submissions;
    private final Filling filling;
    private final TransactionTemplate transaction;

    SheetTaking(
            SheetSubjects subjects,
            SheetLines lines,
            Submissions submissions,
            Filling filling,
            TransactionTemplate transaction) {
        this.subjects = subjects;
        this.lines = lines;
        this.submissions = submissions;
        this.filling = filling;
        this.transaction = transaction;
    }

    /** How many cells were changed. Refused: the report takes nothing in now, or somebody changed a cell since the preview. */
    Outcome<Integer> take(Actor actor, Kept file) {
        return transaction.execute(status -> {
            Outcome<Integer> taken = within(actor, file);
            if (taken instanceof Outcome.Refused<Integer>) {
                status.setRollbackOnly();
            }
            return taken;
        });
    }

    private Outcome<Integer> within(Actor actor, Kept file) {
        Outcome<SheetSubject> found = SheetKey.read(file.key())
                .map(key -> subjects.find(actor, key))
                .orElseGet(() -> Outcome.refused(Refusal.of("exchange.sheets.foreign")));
        return switch (found) {
            case Outcome.Refused<SheetSubject>(List<Refusal> reasons) -> Outcome.refused(reasons);
            case Outcome.Done<SheetSubject>(SheetSubject subject) -> into(actor, subject, file.lines());
        };
    }

    private Outcome<Integer> into(Actor actor, SheetSubject subject, List<FormSheets.Carried> shown) {
        List<CellChange> changes = new ArrayList<>();
        for (FormSheets.Carried one : shown) {
            Line line = lines.line(one.entry(), subject).orElse(null);
            if (line != null && line.fault() != null) {
                return Outcome.refused(line.fault());
            }
            if (line == null || !line.changes()) {
                continue;
            }
            if (!one.isStill(line)) {
                return meanwhile(line.question());
            }
            changes.add(line.change());
        }
        if (changes.isEmpty()) {
            return Outcome.done(0);
        }
        return switch (id(actor, subject)) {
            case Outcome.Refused<SubmissionId>(List<Refusal> reasons) -> Outcome.refused(reasons);
            case Outcome.Done<SubmissionId>(SubmissionId id) -> enter(actor, subject, id, changes);
        };
    }

    private static Outcome<Integer> meanwhile(Question question) {
        return Outcome.refused(Refusal.of("exchange.sheets.meanwhile", question.label()));
    }

    private Outcome<SubmissionId> id(Actor actor, SheetSubject subject) {
        if (subject.key() instanceof SheetKey.Begun(SubmissionId id, var _)) {
            return Outcome.done(id);
        }
        return switch (submissions.start(actor, subject.slot())) {
            case Outcome.Done<SubmissionView>(SubmissionView begun) -> Outcome.done(begun.id());
            case Outcome.Refused<SubmissionView>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    private Outcome<Integer> enter(Actor actor, SheetSubject subject, SubmissionId id, List<CellChange> changes) {
        return switch (filling.enter(actor, id, subject.edition(), changes)) {
            case Outcome.Refused<EnteredCells>(List<Refusal> reasons) -> Outcome.refused(reasons);
            case Outcome.Done<EnteredCells>(EnteredCells entered)
            when entered.conflicts().isEmpty() -> Outcome.done(changes.size());
            case Outcome.Done<EnteredCells>(EnteredCells entered) ->
                meanwhile(subject.edition()
                        .question(entered.conflicts().getFirst().cell().question())
                        .orElseThrow());
        };
    }
}
