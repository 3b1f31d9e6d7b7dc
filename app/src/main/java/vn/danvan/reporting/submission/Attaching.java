package vn.danvan.reporting.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.files.Files;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Answers.CellId;

/** Puts files beside the cells of a submission and takes them off again; both stand in the cell's history. */
@Component
@Transactional
public class Attaching {

    private final SubmissionStore store;
    private final CellStore cells;
    private final CellFiles beside;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final Files files;

    Attaching(
            SubmissionStore store,
            CellStore cells,
            CellFiles beside,
            SubmissionDesk desk,
            SubmissionJournal journal,
            Files files) {
        this.store = store;
        this.cells = cells;
        this.beside = beside;
        this.desk = desk;
        this.journal = journal;
        this.files = files;
    }

    /** Why no file can be put beside a cell, to be asked before one is stored: the submission is locked, no such cell. */
    public Optional<Refusal> refusal(Actor actor, SubmissionId id, CellId cell) {
        return refusal(desk.held(actor, id, SubmissionMove.FILL, journal.today()), cell);
    }

    private Optional<Refusal> refusal(SubmissionView submission, CellId cell) {
        return locked(submission)
                .or(() -> CellRules.exists(desk.edition(submission), cell)
                        ? Optional.empty()
                        : Optional.of(Refusal.of("report.cell-unknown", CellRules.field(cell))));
    }

    private static Optional<Refusal> locked(SubmissionView submission) {
        return submission.state().permits(SubmissionMove.FILL)
                ? Optional.empty()
                : Optional.of(Refusal.of("report.locked." + submission.state()));
    }

    /** Puts a stored file beside a cell. Refused: as {@link #refusal} says, a file somebody else stored. */
    public Outcome<FileId> attach(Actor actor, SubmissionId id, CellId cell, FileId file) {
        SubmissionView submission = desk.held(actor, id, SubmissionMove.FILL, journal.today());
        Optional<Refusal> refused = refusal(submission, cell);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        if (!files.describe(file).storedBy().equals(actor.account())) {
            return Outcome.refused(Refusal.of("report.file-not-own"));
        }
        beside.put(id, cell, file, actor.account(), journal.now());
        note(actor, submission, file, "attached", new CellStore.Change(cell, CellText.FILE, text(file)));
        return Outcome.done(file);
    }

    /** Takes a file from a cell; the file itself is kept. Refused when the submission is locked. */
    public Outcome<FileId> detach(Actor actor, SubmissionId id, CellId cell, FileId file) {
        SubmissionView submission = desk.held(actor, id, SubmissionMove.FILL, journal.today());
        Optional<Refusal> refused = locked(submission);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        if (beside.take(id, cell, file)) {
            note(actor, submission, file, "detached", new CellStore.Change(cell, text(file), CellText.FILE));
        }
        return Outcome.done(file);
    }

    private String text(FileId file) {
        return CellText.FILE + files.describe(file).name();
    }

    private void note(Actor actor, SubmissionView submission, FileId file, String what, CellStore.Change change) {
        CellStore.Author author = CellStore.Author.of(actor, desk.filler(submission, journal.today()));
        cells.addChanges(submission.id(), List.of(change), author, journal.now());
        store.touch(submission.id(), journal.now());
        journal.recorded(actor, what, submission, Map.of("file", file.toString()));
    }
}
