package vn.danvan.reporting.submission;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

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
 * @param submittedOn the day it was first sent, or null
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
        @Nullable LocalDate submittedOn,
        @Nullable AccountId submittedBy,
        Instant changedAt) {

    /** What it reports. */
    public Slot slot() {
        return new Slot(form, body, period);
    }

    /** Whether it was, or by today is, sent after the last day. */
    public boolean late(LocalDate today) {
        return (submittedOn == null ? today : submittedOn).isAfter(due);
    }
}
