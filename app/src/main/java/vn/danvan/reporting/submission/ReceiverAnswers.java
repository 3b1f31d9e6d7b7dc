package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/**
 * The questions of a report that the body answers which receives it, such as an appraised score. Whoever fills the report in cannot
 * answer them and reads the answers when they are approved; then they count as figures of the body that reports.
 */
@Component
@Transactional
public class ReceiverAnswers {

    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final SubmissionStore store;
    private final MoveBars bars;
    private final Receiving receiving;

    ReceiverAnswers(
            SubmissionDesk desk, SubmissionJournal journal, SubmissionStore store, MoveBars bars, Receiving receiving) {
        this.desk = desk;
        this.journal = journal;
        this.store = store;
        this.bars = bars;
        this.receiving = receiving;
    }

    /**
     * Keeps answers of the actor's body until it approves; all of them or, with every reason, none: the report does not wait for
     * the body, somebody else answers the question, a value that the question cannot hold, somebody of the own body has answered
     * something else since.
     */
    public Outcome<Integer> write(Actor actor, SubmissionId id, List<CellChange> changes) {
        LocalDate today = journal.today();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.REVIEW, today);
        Optional<Refusal> barred = bars.barred(actor, submission, SubmissionMove.REVIEW, today);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        Outcome<Integer> kept = receiving.keep(actor, submission, changes, journal.now());
        if (kept instanceof Outcome.Done<Integer>(Integer changed) && changed > 0) {
            store.turn(id);
            journal.recorded(actor, "assessed", submission, Map.of("cells", changed));
        }
        return kept;
    }
}
