package vn.danvan.reporting.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Check;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Rekeying;
import vn.danvan.rules.period.ReportingPeriod;

/** What many bodies reported in other periods, each under the questions of its edition of now; read only where a rule asks for it. */
@Component
class EarlierReports {

    private final SubmissionStore store;
    private final CellStore cells;
    private final DueDays days;
    private final Forms forms;

    EarlierReports(SubmissionStore store, CellStore cells, DueDays days, Forms forms) {
        this.store = store;
        this.cells = cells;
        this.days = days;
        this.forms = forms;
    }

    /** By the bodies of which the editions are given; the same as {@link Findings#earlier} says of each of them. */
    Map<BodyId, Earlier> of(String form, ReportingPeriod period, Map<BodyId, FormEdition> editions) {
        boolean before = editions.values().stream().distinct().anyMatch(EarlierReports::looksBack);
        boolean year = comparisons(editions).anyMatch(Check.Comparison::comparesWithYearBefore);
        boolean after = comparisons(editions).anyMatch(Check.Comparison::comparesWithPrevious);
        Map<BodyId, Answers> previous = standing(form, before ? days.earlier(period) : List.of(), editions);
        Map<BodyId, Answers> yearBefore =
                standing(form, year ? days.yearBefore(period).stream().toList() : List.of(), editions);
        Map<BodyId, Answers> next = standing(form, after ? days.later(period) : List.of(), editions);
        Map<BodyId, Earlier> earlier = new HashMap<>();
        editions.keySet()
                .forEach(body -> earlier.put(
                        body,
                        new Earlier(
                                Optional.ofNullable(previous.get(body)),
                                Optional.ofNullable(yearBefore.get(body)),
                                Optional.ofNullable(next.get(body)))));
        return earlier;
    }

    private static boolean looksBack(FormEdition edition) {
        return comparisons(edition).anyMatch(Check.Comparison::comparesWithPrevious)
                || edition.figures().anyMatch(figure -> figure.explainOver().isPresent());
    }

    private static Stream<Check.Comparison> comparisons(Map<BodyId, FormEdition> editions) {
        return editions.values().stream().distinct().flatMap(EarlierReports::comparisons);
    }

    private static Stream<Check.Comparison> comparisons(FormEdition edition) {
        return edition.checks().stream()
                .filter(Check.Comparison.class::isInstance)
                .map(Check.Comparison.class::cast);
    }

    /** The answers of the first of the periods that each body reported. */
    private Map<BodyId, Answers> standing(
            String form, List<ReportingPeriod> periods, Map<BodyId, FormEdition> editions) {
        Map<BodyId, SubmissionView> found = new HashMap<>();
        for (ReportingPeriod period : periods) {
            List<BodyId> left = editions.keySet().stream()
                    .filter(body -> !found.containsKey(body))
                    .toList();
            found.putAll(store.all(form, period, left).stream()
                    .filter(view ->
                            view.state() == SubmissionState.APPROVED || view.state() == SubmissionState.SUBMITTED)
                    .collect(Collectors.toMap(
                            SubmissionView::body,
                            view -> view,
                            (one, two) -> one.version() > two.version() ? one : two)));
        }
        return found.isEmpty() ? Map.of() : answers(found, editions);
    }

    private Map<BodyId, Answers> answers(Map<BodyId, SubmissionView> found, Map<BodyId, FormEdition> editions) {
        FormLibrary library = forms.current();
        Map<SubmissionId, List<CellStore.Stored>> stored =
                cells.cells(found.values().stream().map(SubmissionView::id).toList(), true);
        Map<BodyId, Answers> answers = new HashMap<>();
        found.forEach((body, view) -> library.edition(view.edition())
                .ifPresent(then -> answers.put(
                        body,
                        Rekeying.of(
                                CellStore.answers(stored.getOrDefault(view.id(), List.of())),
                                then,
                                Objects.requireNonNull(editions.get(body))))));
        return answers;
    }
}
