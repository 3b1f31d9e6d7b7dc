package vn.danvan.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.submission.CountedReports;
import vn.danvan.reporting.submission.Filers;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.rules.content.Wording;

/** Finds the reports that a summary lacks: of the body and those below it, and of those whose work it took over since; of a form that another line files those of the area. */
@Component
class MissingReports {

    private final CountedReports reports;
    private final Filers filers;
    private final SummaryBodies bodies;
    private final Areas areas;

    MissingReports(CountedReports reports, Filers filers, SummaryBodies bodies, Areas areas) {
        this.reports = reports;
        this.filers = filers;
        this.bodies = bodies;
        this.areas = areas;
    }

    /** One line a body that has not sent its report in the form. */
    List<Remark.Line> lines(AskedForms.Asked form, SummaryDetail detail) {
        Wording name = form.form().name();
        List<Remark.Line> lines = new ArrayList<>();
        List<BodyView> own =
                filers.filers(form.edition(), form.period(), detail.summary().body(), bodies.today());
        List<BodyView> asked = own.isEmpty() ? beside(form, detail) : own;
        Map<BodyId, SubmissionView> counted = reports.of(
                form.form().id(),
                form.period(),
                asked.stream().map(BodyView::id).toList());
        if (own.isEmpty() && !asked.isEmpty() && counted.isEmpty()) {
            return List.of(Remark.Line.of("missing-all", asked.size(), name));
        }
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

    /** Those of another line that report in the area, such as people's committees to a Party body: their figures are told. */
    private List<BodyView> beside(AskedForms.Asked form, SummaryDetail detail) {
        LocalDate end = form.period().end();
        AreaId top = detail.summary().area();
        return filers.filers(form.edition(), form.period()).stream()
                .filter(body -> isWithin(body.area(), top, end))
                .toList();
    }

    private boolean isWithin(@Nullable AreaId area, AreaId top, LocalDate on) {
        return area != null
                && (area.equals(top)
                        || areas.ancestorsAt(area, on).stream()
                                .anyMatch(above -> above.id().equals(top)));
    }
}
