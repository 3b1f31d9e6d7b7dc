package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
                due(submission),
                steps.stream()
                        .filter(StepView::moved)
                        .findFirst()
                        .map(step -> step.kind() + " " + step.at())
                        .orElse(""));
    }

    /** Whether it was late by then, as far as its reader knew; a day that cannot be read was none. */
    boolean isLate(LocalDateTime moment) {
        String[] parts = due.split("T", 2);
        try {
            Optional<LocalTime> by = parts.length == 1 ? Optional.empty() : Optional.of(LocalTime.parse(parts[1]));
            return Lateness.of(LocalDate.parse(parts[0]), by, moment).late();
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** Whether its last day is another one by now. */
    public boolean isDueElsewhen(SubmissionView submission) {
        return !due.equals(due(submission));
    }

    private static String due(SubmissionView submission) {
        return submission.due()
                + submission.period().dueBy().map(by -> "T" + TIME.format(by)).orElse("");
    }
}
