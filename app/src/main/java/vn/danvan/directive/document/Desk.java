package vn.danvan.directive.document;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.recognition.DocumentKinds;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Outcome;

/** What lies on the registrar's desk: an intake that is ready and the facts typed for it. */
@Component
class Desk {

    private final Intakes intakes;
    private final IntakeStore store;
    private final DocumentKinds kinds;
    private final Clock clock;

    Desk(Intakes intakes, IntakeStore store, DocumentKinds kinds, Clock clock) {
        this.intakes = intakes;
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The intake, when the actor may register it and it was read. */
    IntakeView ready(Actor actor, IntakeId id) {
        IntakeView intake = intakes.view(actor, id);
        if (intake.state() != IntakeView.State.READ) {
            throw new Conflict("intake", id);
        }
        return intake;
    }

    /** Takes the intake off the desk; when somebody else just did, this transaction is given up. */
    void take(IntakeId id) {
        if (!store.delete(id)) {
            throw new Conflict("intake", id);
        }
    }

    Outcome<DocumentFacts> read(DocumentForm form) {
        return new FormReader(kinds, LocalDate.now(clock)).read(form);
    }
}
