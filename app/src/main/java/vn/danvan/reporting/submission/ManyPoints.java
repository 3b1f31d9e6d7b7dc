package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
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
        Map<SubmissionId, Points> points = new HashMap<>();
        submissions.stream()
                .collect(Collectors.groupingBy(one -> one.form() + " " + Duties.name(one.period())))
                .values()
                .forEach(alike -> {
                    Map<String, FormEdition> editions = new HashMap<>();
                    alike.forEach(one -> editions.computeIfAbsent(one.edition(), _ -> desk.edition(one)));
                    Map<BodyId, Earlier> before = before(alike, editions);
                    alike.forEach(one -> points.put(
                            one.id(),
                            points(
                                    Objects.requireNonNull(editions.get(one.edition())),
                                    stored.getOrDefault(one.id(), List.of()),
                                    before.getOrDefault(one.body(), Earlier.NONE))));
                });
        return points;
    }

    private Map<BodyId, Earlier> before(List<SubmissionView> alike, Map<String, FormEdition> editions) {
        Map<BodyId, FormEdition> byBody = new HashMap<>();
        alike.forEach(one -> byBody.put(one.body(), Objects.requireNonNull(editions.get(one.edition()))));
        SubmissionView any = alike.getFirst();
        return earlier.of(any.form(), any.period(), byBody);
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
