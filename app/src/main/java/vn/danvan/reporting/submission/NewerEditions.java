package vn.danvan.reporting.submission;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.FormEdition;

/** Finds the edition to which a draft can be moved, because its form has changed since it was begun. */
@Component
class NewerEditions {

    private final OpeningRules rules;
    private final SubmissionStore store;

    NewerEditions(OpeningRules rules, SubmissionStore store) {
        this.rules = rules;
        this.store = store;
    }

    /** The edition in which the draft's period is reported now; empty when it is filled in under that, was sent, or is not asked any more. */
    Optional<FormEdition> of(SubmissionView draft) {
        return rules.edition(draft.form(), draft.period())
                .filter(edition -> !edition.id().equals(draft.edition()))
                .filter(edition -> rules.faults(edition, draft.slot()).isEmpty())
                .filter(_ -> isUnsent(draft));
    }

    /** The same, in an edition that nobody takes back until the transaction ends. */
    Optional<FormEdition> held(SubmissionView draft) {
        rules.hold();
        return of(draft);
    }

    /** Whether it is a first version that was never sent; a correction stays beside what it corrects. */
    boolean isUnsent(SubmissionView draft) {
        return draft.version() == 1 && MoveRules.open(draft, SubmissionMove.DROP, () -> store.steps(draft.id()));
    }
}
