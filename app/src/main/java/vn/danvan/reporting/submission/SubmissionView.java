package vn.danvan.reporting.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Ui;

/**
 * A submission as it stands.
 *
 * @param edition the edition of the form it is filled in under, such as {@code dan-van@2018-01-01}
 * @param due the last day on which it is in time
 * @param version 1 for the first, more for corrections
 * @param waitingFor the body whose approval is asked for, or null
 * @param level how many levels lie below the one it waits at; 0 while nobody is asked
 * @param current false when a later version took its place
 * @param revision grows with every change
 * @param submittedAt when it was first sent, or null
 * @param submittedBy who sent it last, or null
 */
public record SubmissionView(
        SubmissionId id,
        String form,
        String edition,
        BodyId body,
        ReportingPeriod period,
        LocalDate due,
        int version,
        SubmissionState state,
        @Nullable BodyId waitingFor,
        int level,
        boolean current,
        long revision,
        @Nullable Instant submittedAt,
        @Nullable AccountId submittedBy,
        Instant changedAt) {

    /** What it reports. */
    public Slot slot() {
        return new Slot(form, body, period);
    }

    /** Whether it takes the place of what was approved before; nobody waits for it on any day. */
    public boolean isCorrection() {
        return version > 1;
    }

    /** The day it was first sent, or null. */
    public @Nullable LocalDate submittedOn() {
        Instant first = submittedAt;
        return first == null ? null : LocalDate.ofInstant(first, Ui.ZONE);
    }

    /** How late it was sent first, or is now while it is not sent or was sent back; a correction is as late as the first version was. */
    public Lateness lateness(LocalDateTime now) {
        if (isCorrection()) {
            return Lateness.NONE;
        }
        Instant first = state.sent() ? submittedAt : null;
        return Lateness.of(due, period.dueBy(), first == null ? now : LocalDateTime.ofInstant(first, Ui.ZONE));
    }
}
