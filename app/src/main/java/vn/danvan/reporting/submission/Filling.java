package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;

/**
 * Fills in submissions cell by cell: two people may write in one form at once, and neither overwrites what the other
 * entered without having seen it.
 */
@Component
@Transactional
public class Filling {

    private final SubmissionStore store;
    private final CellStore cells;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final Findings findings;

    Filling(SubmissionStore store, CellStore cells, SubmissionDesk desk, SubmissionJournal journal, Findings findings) {
        this.store = store;
        this.cells = cells;
        this.desk = desk;
        this.journal = journal;
        this.findings = findings;
    }

    /** Why the change could not be kept in the submission of the slot under the edition, whoever made it; empty when it can. */
    public Optional<Refusal> fault(FormEdition edition, Slot slot, CellChange change) {
        return faults(slot, edition, List.of(change)).stream().findFirst();
    }

    private List<Refusal> faults(Slot slot, FormEdition edition, List<CellChange> changes) {
        List<Refusal> faults = new ArrayList<>(CellRules.faults(edition, changes));
        if (CellRules.hasAreas(edition, changes)) {
            faults.addAll(CellRules.foreign(edition, changes, desk.areas(slot)));
        }
        return faults;
    }

    /**
     * Keeps the changes. A cell that holds neither what the writer saw nor what the writer wants is a conflict: it is left as
     * it is, all others are changed. So is a cell in a row that is another place's by now; what was written into a row that was
     * empty goes to another one. Refused as a whole: the submission is sent or approved; a value that the question cannot
     * hold (yes or no is {@code yes} or {@code no}, a day is {@code yyyy-MM-dd}, a choice the option's id).
     */
    public Outcome<Saved> save(Actor actor, SubmissionId id, List<CellChange> changes) {
        SubmissionView submission = desk.held(actor, id, SubmissionMove.FILL, journal.today());
        return switch (change(actor, submission, changes)) {
            case Outcome.Done<Kept>(Kept(EnteredCells entered, var moves, var stored)) ->
                Outcome.done(new Saved(
                        entered.revision(),
                        entered.conflicts(),
                        moves,
                        findings.of(submission, desk.edition(submission), stored)));
            case Outcome.Refused<Kept>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    /**
     * Keeps changes from a file or another program in the same way, without judging what the form holds now: whoever opens or
     * sends it is told. They may come from a body above: then the trace says who entered them, and the body is told.
     */
    public Outcome<EnteredCells> enter(Actor actor, SubmissionId id, List<CellChange> changes) {
        return entered(change(actor, desk.held(actor, id, SubmissionMove.ENTER, journal.today()), changes));
    }

    /**
     * The same of somebody who names cells as the edition does; refused when the submission was moved to another one since, in
     * which the same name may ask for something else.
     */
    public Outcome<EnteredCells> enter(Actor actor, SubmissionId id, FormEdition edition, List<CellChange> changes) {
        SubmissionView submission = desk.held(actor, id, SubmissionMove.ENTER, journal.today());
        return submission.edition().equals(edition.id())
                ? entered(change(actor, submission, changes))
                : Outcome.refused(Refusal.of("report.edition-since"));
    }

    private static Outcome<EnteredCells> entered(Outcome<Kept> kept) {
        return switch (kept) {
            case Outcome.Done<Kept>(Kept(EnteredCells entered, var _, var _)) -> Outcome.done(entered);
            case Outcome.Refused<Kept>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    /** What was kept, and what stands in the submission then. */
    private record Kept(EnteredCells entered, List<RowMove> moves, Collection<CellStore.Stored> stored) {}

    private Outcome<Kept> change(Actor actor, SubmissionView submission, List<CellChange> changes) {
        SubmissionId id = submission.id();
        FormEdition edition = desk.edition(submission);
        List<Refusal> faults = faults(submission, edition, changes);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Map<CellId, CellStore.Stored> stored = new HashMap<>(cells.cells(id));
        List<CellConflict> conflicts = new ArrayList<>();
        BodyId filler = desk.filler(submission, journal.today());
        Written written = Written.nothing();
        int changed = 0;
        TakenRows.Placed placed = new TakenRows(edition, stored, actor.account()).place(changes);
        for (CellChange change : placed.changes()) {
            CellStore.Stored before = stored.get(change.cell());
            Optional<CellConflict> conflict = change.overwrites(before)
                    ? conflict(id, change, before)
                    : inTakenRow(id, change, before, placed.called().get(change.cell()));
            if (conflict.isPresent()) {
                conflicts.add(conflict.get());
            } else if (written.note(change, before, actor.account(), journal.now())) {
                stored.put(change.cell(), Objects.requireNonNull(written.cells().get(change.cell())));
                changed++;
            }
        }
        if (changed > 0) {
            cells.addChanges(id, written.changes(), CellStore.Author.of(actor, filler), journal.now());
            cells.put(id, written.cells().values());
            store.touch(id, journal.now());
        }
        if (changed > 0 || !conflicts.isEmpty()) {
            journal.saved(submission, changed, conflicts.size(), actor);
        }
        if (changed > 0 && !actor.body().equals(filler)) {
            journal.entered(submission, changed, actor);
        }
        long revision = submission.revision() + (changed > 0 ? 1 : 0);
        return Outcome.done(new Kept(new EnteredCells(revision, conflicts), placed.moves(), stored.values()));
    }

    private List<Refusal> faults(SubmissionView submission, FormEdition edition, List<CellChange> changes) {
        return submission.state().permits(SubmissionMove.FILL)
                ? faults(submission.slot(), edition, changes)
                : List.of(Refusal.of("report.locked." + submission.state()));
    }

    /** Who changed the cell meanwhile; empty when nothing ever stood there, so that nothing can be overwritten. */
    private Optional<CellConflict> conflict(SubmissionId id, CellChange change, CellStore.@Nullable Stored stored) {
        return stored != null
                ? Optional.of(conflict(change, stored, stored.by(), stored.at(), null))
                : cells.lastChange(id, change.cell())
                        .map(cleared -> conflict(change, null, cleared.by(), cleared.at(), null));
    }

    /** Who called the row something else meanwhile in which the cell stands; empty when nobody did, or nothing changes. */
    private Optional<CellConflict> inTakenRow(
            SubmissionId id, CellChange change, CellStore.@Nullable Stored stored, @Nullable String called) {
        Optional<Cell> content = stored == null ? Optional.empty() : stored.content();
        if (called == null || (CellText.same(content, change.now()) && change.remark() == null)) {
            return Optional.empty();
        }
        CellId name = new CellId(
                change.cell().question(),
                Question.Table.part(Question.Table.row(change.cell().part()), Question.Table.NAME));
        return cells.lastChange(id, name).map(last -> conflict(change, stored, last.by(), last.at(), called));
    }

    private static CellConflict conflict(
            CellChange change, CellStore.@Nullable Stored stored, AccountId by, Instant at, @Nullable String row) {
        String beside = stored == null || stored.remark() == null ? "" : stored.remark();
        String remark = change.remark();
        return new CellConflict(
                change.cell(),
                new CellConflict.Side(stored == null ? Optional.empty() : stored.content(), beside),
                new CellConflict.Side(change.now(), remark == null ? beside : remark.strip()),
                by,
                at,
                row);
    }

    /** What one saving writes; kept at its end, all at once. */
    private record Written(Map<CellId, CellStore.Stored> cells, List<CellStore.Change> changes) {

        static Written nothing() {
            return new Written(new LinkedHashMap<>(), new ArrayList<>());
        }

        /** Notes one cell with its history; false when nothing is different from what stands there. */
        boolean note(CellChange change, CellStore.@Nullable Stored before, AccountId by, Instant now) {
            Optional<Cell> was = before == null ? Optional.empty() : before.content();
            String remarkWas = before == null ? null : before.remark();
            String remark = remark(change, remarkWas);
            boolean newContent = !CellText.same(was, change.now());
            boolean newRemark = !Objects.equals(remarkWas, remark);
            if (newContent) {
                changes.add(new CellStore.Change(change.cell(), CellText.write(was), CellText.write(change.now())));
            }
            if (newRemark) {
                changes.add(new CellStore.Change(
                        change.cell(),
                        CellText.REMARK + (remarkWas == null ? "" : remarkWas),
                        CellText.REMARK + (remark == null ? "" : remark)));
            }
            if (newContent || newRemark) {
                cells.put(
                        change.cell(),
                        new CellStore.Stored(change.cell(), change.now().map(CellText::plain), remark, by, now));
            }
            return newContent || newRemark;
        }
    }

    private static @Nullable String remark(CellChange change, @Nullable String before) {
        String wanted = change.remark();
        if (wanted == null) {
            return before;
        }
        return wanted.isEmpty() ? null : wanted;
    }
}
