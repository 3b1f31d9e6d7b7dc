package vn.danvan.reporting.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Rekeying;

/**
 * Takes what was written on pages that may have been drawn before a draft was moved to a newer edition: each cell goes where the
 * newer edition asks for the same, and is a conflict there as anywhere; what it asks no more is kept in the history.
 */
@Component
@Transactional
public class LatePages {

    private final Filling filling;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final RenewalStore renewals;
    private final Forms forms;

    LatePages(Filling filling, SubmissionDesk desk, SubmissionJournal journal, RenewalStore renewals, Forms forms) {
        this.filling = filling;
        this.desk = desk;
        this.journal = journal;
        this.renewals = renewals;
        this.forms = forms;
    }

    /** The editions that the submission was moved on from, the first one first, as far as they are known. */
    @Transactional(readOnly = true)
    public List<FormEdition> former(SubmissionView submission) {
        return renewals.former(submission.id()).stream()
                .flatMap(id -> forms.current().edition(id).stream())
                .toList();
    }

    /**
     * The edition of the page, when it is not the one the submission is filled in under.
     *
     * @param writtenIn the edition the page names; null for pages of before there was any moving, which named none
     */
    @Transactional(readOnly = true)
    public Optional<FormEdition> former(SubmissionView submission, @Nullable String writtenIn) {
        return Optional.ofNullable(writtenIn)
                .or(() -> renewals.former(submission.id()).stream().findFirst())
                .filter(edition -> !edition.equals(submission.edition()))
                .flatMap(forms.current()::edition)
                .filter(edition -> edition.form().equals(submission.form()));
    }

    /** Keeps the changes as {@link Filling#save} does; conflicts and faults name the cells of the page. */
    public Outcome<Saved> save(Actor actor, SubmissionId id, @Nullable String writtenIn, List<CellChange> changes) {
        SubmissionView submission = desk.held(actor, id, SubmissionMove.FILL, journal.today());
        return former(submission, writtenIn)
                .map(then -> late(actor, submission, then, changes))
                .orElseGet(() -> filling.save(actor, id, changes));
    }

    private Outcome<Saved> late(Actor actor, SubmissionView submission, FormEdition then, List<CellChange> changes) {
        Rekeying rekeying = Rekeying.between(then, desk.edition(submission));
        List<CellChange> placed = new ArrayList<>();
        List<CellChange> lost = new ArrayList<>();
        Map<CellId, CellId> written = new HashMap<>();
        for (CellChange change : changes) {
            Optional<CellId> place = rekeying.place(change.cell(), change.now());
            if (place.isEmpty() && CellRules.canBeKeptAside(then, change)) {
                lost.add(change);
            } else {
                CellId cell = place.orElse(change.cell());
                written.put(cell, change.cell());
                placed.add(change.in(cell));
            }
        }
        return switch (filling.save(actor, submission.id(), placed)) {
            case Outcome.Refused<Saved>(List<Refusal> reasons) ->
                Outcome.refused(reasons.stream().map(back(written)).toList());
            case Outcome.Done<Saved>(Saved saved) -> {
                keepAside(actor, submission, then, lost);
                yield Outcome.done(new Saved(
                        saved.revision(),
                        saved.conflicts().stream()
                                .map(conflict -> conflict.in(written.getOrDefault(conflict.cell(), conflict.cell())))
                                .toList(),
                        saved.moves(),
                        saved.findings()));
            }
        };
    }

    private static UnaryOperator<Refusal> back(Map<CellId, CellId> written) {
        Map<String, String> fields = new HashMap<>();
        written.forEach((now, was) -> fields.put(CellRules.field(now), CellRules.field(was)));
        return reason -> reason.field() == null
                ? reason
                : new Refusal(
                        reason.code(),
                        fields.getOrDefault(Objects.requireNonNull(reason.field()), reason.field()),
                        reason.args());
    }

    private void keepAside(Actor actor, SubmissionView submission, FormEdition then, List<CellChange> lost) {
        List<CellStore.Change> changes = new ArrayList<>();
        for (CellChange change : lost) {
            if (!CellText.same(change.seen(), change.now())) {
                changes.add(new CellStore.Change(
                        change.cell(), CellText.write(change.seen()), CellText.write(change.now())));
            }
            if (change.remark() != null && !change.remark().isBlank()) {
                changes.add(new CellStore.Change(
                        change.cell(),
                        CellText.REMARK,
                        CellText.REMARK + change.remark().strip()));
            }
        }
        if (!changes.isEmpty()) {
            renewals.keepAside(
                    submission.id(),
                    then.id(),
                    changes,
                    CellStore.Author.of(actor, desk.filler(submission, journal.today())),
                    journal.now());
            journal.keptAside(submission, then.id(), changes.size(), actor);
        }
    }
}
