package vn.danvan.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.audit.SubjectNames;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.web.Texts;

/** Names submissions by form, period and body for readers of the record. */
@Component
class SubmissionReferences implements SubjectNames {

    private final SubmissionStore store;
    private final ReportNames names;
    private final Organisation organisation;
    private final Clock clock;

    SubmissionReferences(SubmissionStore store, ReportNames names, Organisation organisation, Clock clock) {
        this.store = store;
        this.names = names;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        List<SubmissionView> found =
                store.find(ids.stream().map(SubmissionId::new).toList());
        Map<BodyId, BodyView> bodies =
                organisation.bodies(found.stream().map(SubmissionView::body).toList(), LocalDate.now(clock));
        return found.stream()
                .collect(Collectors.toMap(
                        submission -> submission.id().value(), submission -> name(submission, bodies)));
    }

    private String name(SubmissionView submission, Map<BodyId, BodyView> bodies) {
        BodyView body = bodies.get(submission.body());
        return names.form(submission.form(), Texts.VIETNAMESE) + ", "
                + names.period(submission.period(), Texts.VIETNAMESE) + " – "
                + (body == null ? submission.body().toString() : body.shortName());
    }
}
