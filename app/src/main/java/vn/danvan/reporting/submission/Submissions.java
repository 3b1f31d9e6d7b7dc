package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Page;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;

/** Submissions: beginning one, and reading one with all that belongs to it. */
@Component
@Transactional
public class Submissions {

    private final SubmissionStore store;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final Reading reading;
    private final OpeningRules rules;
    private final DueDays days;

    Submissions(
            SubmissionStore store,
            SubmissionDesk desk,
            SubmissionJournal journal,
            Reading reading,
            OpeningRules rules,
            DueDays days) {
        this.store = store;
        this.desk = desk;
        this.journal = journal;
        this.reading = reading;
        this.rules = rules;
        this.days = days;
    }

    /**
     * Begins what the actor's body has to report, or one below it whose figures the actor enters, or gives what was begun
     * before. Refused: no such form or edition, a kind of
     * period it is not filed for, a period that has not begun or was given other days since, a body that does not file it.
     */
    public Outcome<SubmissionView> start(Actor actor, Slot wanted) {
        authorise(actor, wanted);
        Optional<SubmissionView> known = of(wanted);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        rules.hold();
        Optional<Refusal> changed = rules.changed(wanted.period());
        if (changed.isPresent()) {
            return Outcome.refused(changed.get());
        }
        return switch (opening(wanted)) {
            case Outcome.Done<FormEdition>(FormEdition edition) -> Outcome.done(begin(actor, wanted, edition));
            case Outcome.Refused<FormEdition>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    /** Forbidden to whoever may not enter figures for the slot's body, begun or not. */
    @Transactional(readOnly = true)
    public void authorise(Actor actor, Slot wanted) {
        if (!SubmissionAuthority.mayEnter(actor, wanted.body(), desk.within(actor.body(), wanted, journal.today()))) {
            throw new Forbidden("fill for body " + wanted.body());
        }
    }

    /** The edition under which {@link #start} would begin what nobody has begun, and refused like it; nothing is begun. */
    @Transactional(readOnly = true)
    public Outcome<FormEdition> opening(Actor actor, Slot wanted) {
        authorise(actor, wanted);
        return opening(wanted);
    }

    private Outcome<FormEdition> opening(Slot wanted) {
        List<Refusal> faults = faults(wanted);
        return faults.isEmpty()
                ? Outcome.done(rules.edition(wanted.form(), wanted.period()).orElseThrow())
                : Outcome.refused(faults);
    }

    /** Why nobody can begin it, as {@link #start} says it; none when its body has to report it. */
    @Transactional(readOnly = true)
    public List<Refusal> faults(Slot wanted) {
        return rules.edition(wanted.form(), wanted.period())
                .map(edition -> rules.faults(edition, wanted))
                .orElseGet(() -> List.of(rules.noEdition(wanted.form())));
    }

    /** The slot with the days on which its body reports; as it is where no form asks for it. */
    @Transactional(readOnly = true)
    public Slot dated(Slot slot) {
        return rules.edition(slot.form(), slot.period())
                .map(edition -> new Slot(slot.form(), slot.body(), days.of(edition, slot.body(), slot.period())))
                .orElse(slot);
    }

    private SubmissionView begin(Actor actor, Slot wanted, FormEdition edition) {
        Slot slot = dated(wanted);
        SubmissionId id = journal.next();
        Optional<SubmissionView> begun = store.insert(id, slot, edition.id(), 1, journal.now());
        begun.ifPresent(submission -> journal.started(submission, actor));
        return begun.or(() -> of(slot)).orElseThrow();
    }

    /** The current version of what the body reports; empty when nobody has begun. */
    @Transactional(readOnly = true)
    public Optional<SubmissionView> of(Slot slot) {
        return versions(slot).stream().filter(SubmissionView::current).findFirst();
    }

    /** Every version, the latest first. */
    @Transactional(readOnly = true)
    public List<SubmissionView> versions(Slot slot) {
        return store.versions(slot.form(), slot.body(), slot.period());
    }

    /** The submission; one the actor may not see does not exist for it. */
    @Transactional(readOnly = true)
    public SubmissionView require(Actor actor, SubmissionId id) {
        return desk.readable(actor, id, journal.today());
    }

    /** Whether the actor may see it. */
    @Transactional(readOnly = true)
    public boolean isReadable(Actor actor, SubmissionId id) {
        return desk.isReadable(actor, id, journal.today());
    }

    /** The submission with all that belongs to it. */
    @Transactional(readOnly = true)
    public SubmissionDetail detail(Actor actor, SubmissionId id) {
        LocalDate today = journal.today();
        SubmissionView view = desk.readable(actor, id, today);
        return reading.detail(view, desk.edition(view), actor.body(), allowed(actor, view, today));
    }

    /** Whether the actor may make the move now; refused as {@link #detail} is. */
    @Transactional(readOnly = true)
    public boolean may(Actor actor, SubmissionId id, SubmissionMove move) {
        LocalDate today = journal.today();
        return allowed(actor, desk.readable(actor, id, today), today).contains(move);
    }

    /** Only what was answered; refused as {@link #detail} is. */
    @Transactional(readOnly = true)
    public Answers answers(Actor actor, SubmissionId id) {
        return reading.answers(desk.readable(actor, id, journal.today()).id());
    }

    private Set<SubmissionMove> allowed(Actor actor, SubmissionView view, LocalDate today) {
        SubmissionFacts facts = desk.facts(view, actor, today);
        List<StepView> steps = store.steps(view.id());
        EnumSet<SubmissionMove> moves = EnumSet.noneOf(SubmissionMove.class);
        for (SubmissionMove move : SubmissionMove.values()) {
            if (MoveRules.open(view, move, () -> steps) && SubmissionAuthority.may(actor, facts, move)) {
                moves.add(move);
            }
        }
        return moves;
    }

    /**
     * A page of the changes of some versions, in their order and of each the latest first; successive saves of one person in one
     * cell are one. Refused as {@link #detail} is.
     *
     * @param cell the only one that is asked about, of the own edition; empty for all
     * @param page its number as an address has it
     */
    @Transactional(readOnly = true)
    public Page<CellRun> history(Actor actor, List<SubmissionId> versions, Optional<CellId> cell, String page) {
        LocalDate today = journal.today();
        versions.forEach(version -> desk.readable(actor, version, today));
        return reading.history(versions, cell, page);
    }

    /** The first so many of the same changes, for a file; of long texts no more than {@link CellRun#fitting} and one. */
    @Transactional(readOnly = true)
    public List<CellRun> history(Actor actor, List<SubmissionId> versions, Optional<CellId> cell, int most) {
        LocalDate today = journal.today();
        versions.forEach(version -> desk.readable(actor, version, today));
        return reading.history(versions, cell, most);
    }

    /** The files beside cells that only editions had from which it was moved on, by the edition. */
    @Transactional(readOnly = true)
    public Map<String, Map<CellId, List<StoredFile>>> leftFiles(Actor actor, SubmissionId id) {
        return reading.leftFiles(desk.readable(actor, id, journal.today()).id());
    }

    /** Asked before a file is handed out: it belongs to a submission the actor may see. */
    @Transactional(readOnly = true)
    public void requireFile(Actor actor, SubmissionId id, FileId file) {
        desk.readable(actor, id, journal.today());
        if (!reading.holds(id, file)) {
            throw new NotFound("file", file);
        }
    }
}
