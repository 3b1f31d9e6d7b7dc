package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.springframework.stereotype.Component;

/** Tells which version of a report stands: the latest whose figures count as approved once, else the latest there is. */
@Component
class StandingVersions {

    private final SubmissionStore store;

    StandingVersions(SubmissionStore store) {
        this.store = store;
    }

    /** Chooses between two versions of one report, of those that are given. */
    BinaryOperator<SubmissionView> among(Collection<SubmissionView> versions) {
        Set<SubmissionId> opened = store.openedAgain(versions.stream()
                .filter(version -> version.version() > 1 && version.state() == SubmissionState.SUBMITTED)
                .map(SubmissionView::id)
                .toList());
        return (one, other) -> {
            boolean counts = counts(one, opened);
            if (counts != counts(other, opened)) {
                return counts ? one : other;
            }
            return one.version() > other.version() ? one : other;
        };
    }

    /** As {@link FactWriter} has it: a correction takes the place of what was approved only once it was approved itself. */
    private static boolean counts(SubmissionView version, Set<SubmissionId> opened) {
        return version.state() == SubmissionState.APPROVED || opened.contains(version.id());
    }
}
