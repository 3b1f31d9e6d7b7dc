package vn.danvan.reporting.submission;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What somebody saw of a report besides its cells, as a page keeps it.
 *
 * @param edition the edition of the form
 * @param due the last day, with the time of it where one is set
 * @param step what led it to its present state and when; blank when nothing was done
 */
public record SeenReport(String edition, String due, String step) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /**
     * It as it stands.
     *
     * @param steps what was done to it, the latest first
     */
    public static SeenReport of(SubmissionView submission, List<StepView> steps) {
        return new SeenReport(
                submission.edition(),
                submission.due()
                        + submission
                                .period()
                                .dueBy()
                                .map(by -> "T" + TIME.format(by))
                                .orElse(""),
                steps.stream()
                        .filter(StepView::moved)
                        .findFirst()
                        .map(step -> step.kind() + " " + step.at())
                        .orElse(""));
    }
}
