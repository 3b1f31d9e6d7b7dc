package vn.danvan.reporting.submission;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;

/** What lies below some reports, as it stood when all of it was read at once. */
final class ReportsBelow {

    /**
     * What lies below one of them.
     *
     * @param senders the bodies whose reports its body receives
     * @param reports the reports of those bodies in the version that stands; none for the missing
     * @param named the bodies that it names as missing, each with the reason, empty where nobody was asked for one
     * @param waiting the reports of all bodies below that wait for the same body
     */
    record Below(
            List<BodyView> senders,
            Map<BodyId, SubmissionView> reports,
            Map<BodyId, String> named,
            List<SubmissionView> waiting) {}

    private final Map<SubmissionId, Below> below;

    ReportsBelow(Map<SubmissionId, Below> below) {
        this.below = Map.copyOf(below);
    }

    private Below below(SubmissionView submission) {
        return Objects.requireNonNull(below.get(submission.id()));
    }

    /** The reports of the bodies that send theirs to the submission's body. */
    Map<BodyId, SubmissionView> reports(SubmissionView submission) {
        return below(submission).reports();
    }

    /** The bodies whose reports the submission's body receives. */
    List<BodyView> senders(SubmissionView submission) {
        return below(submission).senders();
    }

    /** The bodies that it names as missing, with the reasons. */
    Map<BodyId, String> named(SubmissionView submission) {
        return below(submission).named();
    }

    /** Whether the body has sent its report, which lies on somebody's desk or is approved: it is not missing. */
    boolean isSent(SubmissionView submission, BodyId body) {
        return isSent(below(submission).reports().get(body));
    }

    private static boolean isSent(@Nullable SubmissionView report) {
        return report != null && report.state().sent();
    }

    /**
     * The bodies below that hold the submission up: neither has its own body approved their report, nor named it as missing while it
     * was not sent.
     *
     * @param assumed reports that are taken as approved
     */
    List<BodyView> open(SubmissionView submission, Set<SubmissionId> assumed) {
        Below found = below(submission);
        return found.senders().stream()
                .filter(sender -> {
                    SubmissionView report = found.reports().get(sender.id());
                    return isSent(report) || !found.named().containsKey(sender.id());
                })
                .filter(sender -> {
                    SubmissionView report = found.reports().get(sender.id());
                    return report == null || !(assumed.contains(report.id()) || approved(report));
                })
                .toList();
    }

    /**
     * Whether the body that receives the report, which is its lowest level, has approved it: it is approved, or waits at a
     * level further up, whoever stands in there.
     */
    static boolean approved(SubmissionView report) {
        return switch (report.state()) {
            case APPROVED -> true;
            case SUBMITTED -> report.level() > 0;
            case DRAFT, RETURNED -> false;
        };
    }

    /** The reports below that wait for the same body and are approved with this one. */
    List<SubmissionView> carried(SubmissionView submission) {
        return below(submission).waiting();
    }
}
