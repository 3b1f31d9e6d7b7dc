package vn.danvan.reporting.submission;

import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;

/** What a body has done about a report that waits for it and that nobody else sees yet: remarks at cells, and answers of its own. */
@Component
class Pending {

    private final CommentStore comments;
    private final ReceivedStore received;

    Pending(CommentStore comments, ReceivedStore received) {
        this.comments = comments;
        this.received = received;
    }

    /** Another body approves in the place of one: all of it is its own now. */
    void handOver(SubmissionId submission, BodyId from, BodyId to) {
        comments.handOver(submission, from, to);
        received.handOver(submission, from, to);
    }
}
