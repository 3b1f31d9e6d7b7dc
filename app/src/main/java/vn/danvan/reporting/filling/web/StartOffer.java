package vn.danvan.reporting.filling.web;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * A form that can be begun for a period.
 *
 * @param period null for none
 * @param state where it stands when it was begun before, else null
 * @param unit the ended body whose report it is and that the reader's follows; empty for the reader's own
 */
public record StartOffer(
        String form,
        String name,
        String periodName,
        @Nullable ReportingPeriod period,
        @Nullable SubmissionState state,
        Optional<BodyView> unit) {

    /** The query of the address that begins or opens it. */
    public String query() {
        ReportingPeriod one = Objects.requireNonNull(period);
        return "form=" + form + "&kind=" + one.kind() + "&year=" + one.year() + "&index=" + one.index()
                + unit.map(body -> "&body=" + body.id()).orElse("");
    }
}
