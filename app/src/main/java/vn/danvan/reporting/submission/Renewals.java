package vn.danvan.reporting.submission;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.FormEdition;

/** Moves unsent drafts to the edition in which their period is reported since their form has changed. */
@Component
@Transactional
public class Renewals {

    private final Reading reading;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final DueDays days;
    private final RenewalStore store;
    private final NewerEditions newer;

    Renewals(
            Reading reading,
            SubmissionDesk desk,
            SubmissionJournal journal,
            DueDays days,
            RenewalStore store,
            NewerEditions newer) {
        this.reading = reading;
        this.desk = desk;
        this.journal = journal;
        this.days = days;
        this.store = store;
        this.newer = newer;
    }

    /** What somebody saw who wants the draft moved: how it stood, and the id of the edition it was to go to. */
    public record Asked(long revision, String edition) {}

    /**
     * Moves the draft with all that has a place in the newer edition; the rest is kept with its history. Refused: it was sent, its
     * form has no newer edition for it, somebody wrote in it since it was seen or the form has changed once more.
     */
    public Outcome<SubmissionView> renew(Actor actor, SubmissionId id, Asked asked) {
        SubmissionView draft = desk.held(actor, id, SubmissionMove.FILL, journal.today());
        if (!newer.isUnsent(draft)) {
            return Outcome.refused(Refusal.of("report.renewal.sent"));
        }
        Optional<FormEdition> to = newer.held(draft);
        if (to.isEmpty()) {
            return Outcome.refused(Refusal.of("report.renewal.none"));
        }
        if (draft.revision() != asked.revision() || !to.get().id().equals(asked.edition())) {
            return Outcome.refused(Refusal.of("report.renewal.changed"));
        }
        FormEdition edition = to.get();
        Renewal renewal = Renewal.of(reading.detail(draft, desk.edition(draft), actor.body(), Set.of()), edition);
        store.move(
                draft,
                renewal,
                days.of(edition, draft.body(), draft.period()),
                CellStore.Author.of(actor, desk.filler(draft, journal.today())),
                journal.now());
        SubmissionView after = desk.readable(actor, id, journal.today());
        journal.renewed(draft, after, renewal, actor);
        return Outcome.done(after);
    }
}
