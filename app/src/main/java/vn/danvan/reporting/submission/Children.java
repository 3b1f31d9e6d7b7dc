package vn.danvan.reporting.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.FormEdition;

/** The reports below a report: children are approved first, or named as missing. */
@Component
class Children {

    private final SubmissionStore store;
    private final StandingVersions versions;
    private final SubmissionDesk desk;
    private final Filers filers;

    Children(SubmissionStore store, StandingVersions versions, SubmissionDesk desk, Filers filers) {
        this.store = store;
        this.versions = versions;
        this.desk = desk;
        this.filers = filers;
    }

    /** The bodies whose reports the submission's body receives. */
    List<BodyView> senders(SubmissionView submission) {
        return filers.senders(desk.edition(submission), submission.body(), submission.period());
    }

    /** What lies below one submission now. */
    ReportsBelow below(SubmissionView submission) {
        return below(List.of(submission));
    }

    /** What lies below many now, in as many queries for each form and period as for one. */
    ReportsBelow below(Collection<SubmissionView> submissions) {
        Map<SubmissionId, Map<BodyId, String>> named =
                store.namedMissing(submissions.stream().map(SubmissionView::id).toList());
        Map<SubmissionId, ReportsBelow.Below> found = new HashMap<>();
        submissions.stream()
                .collect(Collectors.groupingBy(one -> one.form() + " " + Duties.name(one.period())))
                .values()
                .forEach(alike -> gather(alike, named, found));
        return new ReportsBelow(found);
    }

    /** Of submissions of one form and period. */
    private void gather(
            List<SubmissionView> alike,
            Map<SubmissionId, Map<BodyId, String>> named,
            Map<SubmissionId, ReportsBelow.Below> found) {
        Map<String, FormEdition> editions = new HashMap<>();
        Map<SubmissionId, List<BodyId>> under = new HashMap<>();
        alike.forEach(one ->
                under.put(one.id(), under(one, editions.computeIfAbsent(one.edition(), _ -> desk.edition(one)))));
        List<BodyId> bodies =
                under.values().stream().flatMap(List::stream).distinct().toList();
        SubmissionView any = alike.getFirst();
        List<SubmissionView> all = bodies.isEmpty() ? List.of() : store.all(any.form(), any.period(), bodies);
        Map<BodyId, List<SubmissionView>> byBody = all.stream().collect(Collectors.groupingBy(SubmissionView::body));
        BinaryOperator<SubmissionView> standing = versions.among(all);
        for (SubmissionView one : alike) {
            List<BodyView> senders =
                    filers.senders(Objects.requireNonNull(editions.get(one.edition())), one.body(), one.period());
            Map<BodyId, SubmissionView> reports = new HashMap<>();
            senders.forEach(sender -> byBody.getOrDefault(sender.id(), List.of()).stream()
                    .reduce(standing)
                    .ifPresent(report -> reports.put(sender.id(), report)));
            found.put(
                    one.id(),
                    new ReportsBelow.Below(
                            senders,
                            reports,
                            named.getOrDefault(one.id(), Map.of()),
                            waiting(one, under.getOrDefault(one.id(), List.of()), byBody)));
        }
    }

    private List<BodyId> under(SubmissionView submission, FormEdition edition) {
        return filers.filers(edition, submission.period(), submission.body()).stream()
                .map(BodyView::id)
                .filter(body -> !body.equals(submission.body()))
                .toList();
    }

    private static List<SubmissionView> waiting(
            SubmissionView submission, List<BodyId> under, Map<BodyId, List<SubmissionView>> byBody) {
        BodyId waiting = submission.waitingFor();
        List<SubmissionView> found = new ArrayList<>();
        if (waiting != null && !waiting.equals(submission.body())) {
            under.forEach(body -> byBody.getOrDefault(body, List.of()).stream()
                    .filter(report -> waiting.equals(report.waitingFor()))
                    .forEach(found::add));
        }
        return found;
    }
}
