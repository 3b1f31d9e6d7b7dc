package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Finding;

/** What follows when a submission is sent or decided about: whether its cells agree, the figures they become, the remarks at them. */
@Component
class Aftermath {

    private final CellStore cells;
    private final SubmissionDesk desk;
    private final Findings findings;
    private final FactWriter facts;
    private final CommentStore comments;
    private final Receiving receiving;

    Aftermath(
            CellStore cells,
            SubmissionDesk desk,
            Findings findings,
            FactWriter facts,
            CommentStore comments,
            Receiving receiving) {
        this.cells = cells;
        this.desk = desk;
        this.findings = findings;
        this.facts = facts;
        this.comments = comments;
        this.receiving = receiving;
    }

    /** What stands in its cells. */
    Collection<CellStore.Stored> cells(SubmissionView submission) {
        return cells.cells(submission.id()).values();
    }

    List<Finding> findings(SubmissionView submission) {
        return findings(submission, cells(submission));
    }

    List<Finding> findings(SubmissionView submission, Collection<CellStore.Stored> stored) {
        return findings.of(submission, desk.edition(submission), stored);
    }

    FactWriter facts() {
        return facts;
    }

    Receiving receiving() {
        return receiving;
    }

    /**
     * What the approving body answered in it is a part of it now, and so are its figures.
     *
     * @param before as it was before the step
     * @param after as it is since
     */
    void receive(SubmissionView before, SubmissionView after, Actor actor, Instant now) {
        if (receiving.merge(before, actor, now)) {
            facts.sent(after, CellStore.answers(cells(after)));
        }
    }

    CommentStore comments() {
        return comments;
    }

    /** What the body remarked at its cells goes with the latest step; how many there are. */
    int send(SubmissionView submission, BodyId body) {
        Collection<CellStore.Stored> stored = cells(submission);
        List<CellComment> unsent = comments.of(submission.id(), body, stored).stream()
                .filter(CellComment::isUnsent)
                .toList();
        if (!unsent.isEmpty()) {
            comments.send(submission.id(), unsent, body, stored);
        }
        return (int) unsent.stream().filter(comment -> !comment.removed()).count();
    }

    /** How many remarks the body made at its cells and did not send. */
    int unsent(SubmissionView submission, BodyId body) {
        return comments.unsent(List.of(submission.id()), body).getOrDefault(submission.id(), 0);
    }
}
