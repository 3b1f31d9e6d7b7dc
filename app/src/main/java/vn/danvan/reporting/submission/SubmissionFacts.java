package vn.danvan.reporting.submission;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;

/**
 * What the authority rules ask of a submission, seen from the acting person today.
 *
 * @param filler the body that fills it in: of which it reports, or who follows it when that ended
 * @param waitingFor the body whose approval is asked for, or null
 * @param approvers the bodies that approve it, the nearest first; the body itself when none above files the form
 * @param submittedBy who sent it last, or null
 * @param within true when its body is the acting body or stands below it, today or on the period's last day, or did so of a
 *     body that the acting one follows
 * @param deputy whether the acting post stands in for the leader of its body today; looked up when a move asks for it
 */
record SubmissionFacts(
        BodyId filler,
        @Nullable BodyId waitingFor,
        List<BodyId> approvers,
        @Nullable AccountId submittedBy,
        boolean within,
        BooleanSupplier deputy) {

    SubmissionFacts {
        approvers = List.copyOf(approvers);
    }
}
