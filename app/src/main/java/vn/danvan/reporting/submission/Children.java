package vn.danvan.reporting.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;

/** The reports below a report: children are approved first, or named as missing. */
@Component
class Children {

    private final SubmissionStore store;
    private final SubmissionDesk desk;
    private final Filers filers;

    Children(SubmissionStore store, SubmissionDesk desk, Filers filers) {
        this.store = store;
        this.desk = desk;
        this.filers = filers;
    }

    /** The bodies whose reports the submission's body receives. */
    List<BodyView> senders(SubmissionView submission) {
        return filers.senders(desk.edition(submission), submission.body(), submission.period());
    }

    /** The reports of those bodies in the version that stands: the approved one, else the latest; none for the missing. */
    Map<BodyId, SubmissionView> reports(SubmissionView submission) {
        List<BodyId> bodies = senders(submission).stream().map(BodyView::id).toList();
        return store.all(submission.form(), submission.period(), bodies).stream()
                .collect(Collectors.toMap(SubmissionView::body, one -> one, Children::standing));
    }

    static SubmissionView standing(SubmissionView one, SubmissionView other) {
        boolean oneApproved = one.state() == SubmissionState.APPROVED;
        if (oneApproved != (other.state() == SubmissionState.APPROVED)) {
            return oneApproved ? one : other;
        }
        return one.version() > other.version() ? one : other;
    }

    /**
     * The bodies below that hold the submission up: neither has its own body approved their report nor named it as missing.
     *
     * @param assumed reports that are taken as approved
     */
    List<BodyView> open(SubmissionView submission, Set<SubmissionId> assumed) {
        List<BodyView> senders = senders(submission);
        if (senders.isEmpty()) {
            return List.of();
        }
        Map<BodyId, SubmissionView> reports = reports(submission);
        Set<BodyId> named = store.namedMissing(submission.id());
        List<BodyView> open = new ArrayList<>();
        for (BodyView sender : senders) {
            SubmissionView report = reports.get(sender.id());
            boolean approved =
                    report != null && (assumed.contains(report.id()) || approvedBy(report, submission.body()));
            if (!approved && !named.contains(sender.id())) {
                open.add(sender);
            }
        }
        return open;
    }

    /** Whether the body has approved the report: it is approved, or waits for a body further up. */
    static boolean approvedBy(SubmissionView report, BodyId body) {
        return switch (report.state()) {
            case APPROVED -> true;
            case SUBMITTED -> !body.equals(report.waitingFor());
            case DRAFT, RETURNED -> false;
        };
    }

    /** The reports below that wait for the same body and are approved with this one. */
    List<SubmissionView> carried(SubmissionView submission) {
        BodyId waiting = submission.waitingFor();
        if (waiting == null || waiting.equals(submission.body())) {
            return List.of();
        }
        List<BodyId> below = filers.filers(desk.edition(submission), submission.period(), submission.body()).stream()
                .map(BodyView::id)
                .filter(body -> !body.equals(submission.body()))
                .toList();
        if (below.isEmpty()) {
            return List.of();
        }
        return store.all(submission.form(), submission.period(), below).stream()
                .filter(report -> waiting.equals(report.waitingFor()))
                .toList();
    }
}
