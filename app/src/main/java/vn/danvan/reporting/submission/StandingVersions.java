package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.springframework.stereotype.Component;

/**
 * Tells which version of a report stands: the latest whose figures count as approved once, else the latest there is. Once every
 * level has approved a version, those before it never stand again, whatever becomes of it: their figures were found to be wrong.
 */
@Component
class StandingVersions {

    private final SubmissionStore store;

    StandingVersions(SubmissionStore store) {
        this.store = store;
    }

    /** Chooses between two versions of one report, of those that are given. */
    BinaryOperator<SubmissionView> among(Collection<SubmissionView> versions) {
        Map<SubmissionId, Boolean> reopened = reopened(versions);
        Map<String, Integer> approved = approved(versions, reopened);
        return BinaryOperator.maxBy(Comparator.comparing((SubmissionView version) -> !isReplaced(version, approved))
                .thenComparing(version -> counts(version, reopened))
                .thenComparingInt(SubmissionView::version));
    }

    /** Without those that a later version has taken the place of for good, because every level approved it once. */
    List<SubmissionView> notReplaced(Collection<SubmissionView> versions) {
        Map<String, Integer> approved = approved(versions, reopened(versions));
        return versions.stream()
                .filter(version -> !isReplaced(version, approved))
                .toList();
    }

    private static boolean isReplaced(SubmissionView version, Map<String, Integer> approved) {
        return version.version() < approved.getOrDefault(report(version), 0);
    }

    /** Of each report the latest version that every level approved once. */
    private static Map<String, Integer> approved(
            Collection<SubmissionView> versions, Map<SubmissionId, Boolean> reopened) {
        Map<String, Integer> latest = new HashMap<>();
        versions.stream()
                .filter(version -> version.state() == SubmissionState.APPROVED || reopened.containsKey(version.id()))
                .forEach(version -> latest.merge(report(version), version.version(), Math::max));
        return latest;
    }

    private static String report(SubmissionView version) {
        return version.form() + " " + version.body() + " " + Duties.name(version.period());
    }

    /** Only of corrections it makes a difference: a first version has none before it. */
    private Map<SubmissionId, Boolean> reopened(Collection<SubmissionView> versions) {
        return store.reopened(versions.stream()
                .filter(version -> version.version() > 1 && version.state() != SubmissionState.APPROVED)
                .map(SubmissionView::id)
                .toList());
    }

    /** As {@link FactWriter} has it: a correction takes the place of what was approved only once it was approved itself. */
    private static boolean counts(SubmissionView version, Map<SubmissionId, Boolean> reopened) {
        return version.state() == SubmissionState.APPROVED || reopened.getOrDefault(version.id(), false);
    }
}
