package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.rules.period.ReportingPeriod;

/** When reports were sent and in which version, for documents that name the reports behind their figures. */
@Component
@Transactional(readOnly = true)
public class SentReports {

    private final SubmissionStore store;

    SentReports(SubmissionStore store) {
        this.store = store;
    }

    /**
     * A report.
     *
     * @param on the day it was first sent, or null while it was not
     */
    public record Sent(
            ReportingPeriod period, int version, @Nullable LocalDate on) {}

    /** Those of the ids that are reports, all at once. */
    public Map<UUID, Sent> of(Collection<UUID> ids) {
        Map<UUID, Sent> found = new HashMap<>();
        store.find(ids.stream().distinct().map(SubmissionId::new).toList())
                .forEach(one -> found.put(one.id().value(), new Sent(one.period(), one.version(), one.submittedOn())));
        return found;
    }
}
