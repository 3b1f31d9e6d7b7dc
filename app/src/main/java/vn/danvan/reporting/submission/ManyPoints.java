package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Judge;

/** What in many reports whoever approves should look at, read in as many queries for each form and period as for one. */
@Component
class ManyPoints {

    private final CellStore cells;
    private final EarlierReports earlier;
    private final SubmissionDesk desk;

    ManyPoints(CellStore cells, EarlierReports earlier, SubmissionDesk desk) {
        this.cells = cells;
        this.earlier = earlier;
        this.desk = desk;
    }

    /** The points of each. */
    Map<SubmissionId, Points> of(Collection<SubmissionView> submissions) {
        Map<SubmissionId, List<CellStore.Stored>> stored = cells.cells(
                submissions.stream().map(SubmissionView::id).distinct().toList(), CellStore.Text.BEGINNINGS);
        Map<SubmissionId, Earlier> before = earlier.of(submissions, desk::edition);
        Map<SubmissionId, Points> points = new HashMap<>();
        submissions.forEach(one -> points.put(
                one.id(),
                points(
                        desk.edition(one),
                        stored.getOrDefault(one.id(), List.of()),
                        before.getOrDefault(one.id(), Earlier.NONE))));
        return points;
    }

    private static Points points(FormEdition edition, List<CellStore.Stored> stored, Earlier earlier) {
        List<Finding> found = new Judge(edition).findings(CellStore.answers(stored), earlier, Set.of());
        int jumps = (int)
                found.stream().filter(Finding.Unexplained.class::isInstance).count();
        int warnings = (int) found.stream().filter(finding -> !finding.blocks()).count();
        int estimates = (int) stored.stream()
                .filter(cell -> cell.content()
                        .filter(content -> content instanceof Answers.Value value && value.estimated())
                        .isPresent())
                .count();
        return new Points(warnings, jumps, estimates);
    }
}
