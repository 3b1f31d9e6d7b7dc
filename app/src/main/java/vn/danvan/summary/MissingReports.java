package vn.danvan.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.submission.CountedReports;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;

/** Finds the reports that a summary lacks: of the body and those below it, and of those whose work it took over since. */
@Component
class MissingReports {

    private final CountedReports reports;
    private final Filers filers;
    private final SummaryBodies bodies;

    MissingReports(CountedReports reports, Filers filers, SummaryBodies bodies) {
        this.reports = reports;
        this.filers = filers;
        this.bodies = bodies;
    }

    /** One line a body that has not sent its report in the form. */
    List<Remark.Line> lines(AskedForms.Asked form, SummaryDetail detail) {
        String name = form.form().name().vi();
        List<Remark.Line> lines = new ArrayList<>();
        List<BodyView> asked =
                filers.filers(form.edition(), form.period(), detail.summary().body(), bodies.today());
        Map<BodyId, SubmissionView> counted = reports.of(
                form.form().id(),
                form.period(),
                asked.stream().map(BodyView::id).toList());
        for (BodyView body : asked) {
            Optional<SubmissionState> state =
                    Optional.ofNullable(counted.get(body.id())).map(SubmissionView::state);
            if (state.isEmpty()) {
                lines.add(Remark.Line.of("missing", body.name(), name));
            } else if (state.get() == SubmissionState.DRAFT) {
                lines.add(Remark.Line.of("draft", body.name(), name));
            } else if (state.get() == SubmissionState.RETURNED) {
                lines.add(Remark.Line.of("returned", body.name(), name));
            }
        }
        return lines;
    }
}
