package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Descent;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.AddedAnswers;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Origin;
import vn.danvan.reporting.form.Rekeying;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * What bodies sent for other periods: each its own, and after a merger what those before it sent, added up. Two queries a period,
 * however many bodies.
 */
@Component
class StandingReports {

    /**
     * What is asked.
     *
     * @param day the last day of the period that is compared: changes after the other period up to it are followed
     * @param editions whose reports, and under the questions of which edition
     */
    record Asked(String form, LocalDate day, Map<BodyId, FormEdition> editions, CellStore.Text text) {}

    /**
     * What is known of one body.
     *
     * @param reports how many reports it comes from
     * @param waiting how many of them no level or not every level has approved yet
     * @param origin empty where it is the body's own
     */
    record Told(Optional<Answers> answers, int reports, int waiting, Optional<Origin> origin) {

        static final Told NOTHING = new Told(Optional.empty(), 0, 0, Optional.empty());
    }

    private record Found(List<SubmissionView> reports, Optional<Origin> origin) {

        static final Found NOTHING = new Found(List.of(), Optional.empty());
    }

    private final SubmissionStore store;
    private final StandingVersions versions;
    private final CellStore cells;
    private final Organisation organisation;
    private final Filers filers;
    private final Forms forms;

    StandingReports(
            SubmissionStore store,
            StandingVersions versions,
            CellStore cells,
            Organisation organisation,
            Filers filers,
            Forms forms) {
        this.store = store;
        this.versions = versions;
        this.cells = cells;
        this.organisation = organisation;
        this.filers = filers;
        this.forms = forms;
    }

    /** Of each body that of the first of the periods for which there is something; bodies of which nothing is known are left out. */
    Map<BodyId, Told> of(Asked asked, List<ReportingPeriod> periods) {
        Map<BodyId, Found> found = new HashMap<>();
        for (ReportingPeriod period : periods) {
            List<BodyId> left = asked.editions().keySet().stream()
                    .filter(body ->
                            found.getOrDefault(body, Found.NOTHING).reports().isEmpty())
                    .toList();
            found(asked, period, left).forEach((body, one) -> {
                if (!one.reports().isEmpty() || !found.containsKey(body)) {
                    found.put(body, one);
                }
            });
        }
        return told(asked, found);
    }

    private Map<BodyId, Found> found(Asked asked, ReportingPeriod period, Collection<BodyId> bodies) {
        LocalDate then = organisation.knownDay(period.end());
        LocalDate now = organisation.knownDay(asked.day());
        Map<BodyId, Descent> descents =
                bodies.stream().collect(Collectors.toMap(body -> body, body -> organisation.descent(body, then, now)));
        Map<BodyId, SubmissionView> sent = sent(
                asked.form(),
                period,
                descents.values().stream()
                        .flatMap(descent -> descent.bodies().stream())
                        .distinct()
                        .toList());
        Predicate<BodyId> owed = owed(asked.form(), period);
        Map<BodyId, Found> found = new HashMap<>();
        descents.forEach((body, descent) -> {
            Found one = found(body, descent, sent, owed);
            if (!one.equals(Found.NOTHING)) {
                found.put(body, one);
            }
        });
        return found;
    }

    /**
     * The versions that stand, as they count in figures, where they were sent or approved; what is returned or being written says
     * nothing yet.
     */
    private Map<BodyId, SubmissionView> sent(String form, ReportingPeriod period, List<BodyId> bodies) {
        if (bodies.isEmpty()) {
            return Map.of();
        }
        List<SubmissionView> all = store.all(form, period, bodies);
        Map<BodyId, SubmissionView> standing =
                all.stream().collect(Collectors.toMap(SubmissionView::body, view -> view, versions.among(all)));
        standing.values().removeIf(view -> !view.state().sent());
        return standing;
    }

    private Predicate<BodyId> owed(String form, ReportingPeriod period) {
        Optional<FormEdition> edition = forms.current()
                .form(form)
                .flatMap(found -> found.edition(period))
                .filter(found -> found.periods().contains(period.kind()));
        return body ->
                edition.filter(found -> filers.files(found, body, period.end())).isPresent();
    }

    private static Found found(BodyId body, Descent descent, Map<BodyId, SubmissionView> sent, Predicate<BodyId> owed) {
        List<SubmissionView> reports = descent.bodies().stream()
                .flatMap(before -> Stream.ofNullable(sent.get(before)))
                .toList();
        List<BodyId> made = reports.stream().map(SubmissionView::body).toList();
        boolean follows = !descent.bodies().equals(List.of(body));
        List<BodyId> unreported = follows
                ? descent.bodies().stream()
                        .filter(before -> !sent.containsKey(before) && owed.test(before))
                        .toList()
                : List.of();
        if (unreported.isEmpty() && (made.isEmpty() || made.equals(List.of(body)))) {
            return new Found(reports, Optional.empty());
        }
        if (!descent.splits().isEmpty()) {
            return new Found(
                    List.of(), Optional.of(new Origin.Undivided(descent.splits().getFirst())));
        }
        return unreported.isEmpty()
                ? new Found(reports, Optional.of(new Origin.Added(made)))
                : new Found(List.of(), Optional.of(new Origin.Unreported(unreported)));
    }

    private Map<BodyId, Told> told(Asked asked, Map<BodyId, Found> found) {
        FormLibrary library = forms.current();
        List<SubmissionId> ids = found.values().stream()
                .flatMap(one -> one.reports().stream())
                .map(SubmissionView::id)
                .toList();
        Map<SubmissionId, List<CellStore.Stored>> stored = ids.isEmpty() ? Map.of() : cells.cells(ids, asked.text());
        Map<BodyId, Told> told = new HashMap<>();
        found.forEach((body, one) -> {
            FormEdition now = Objects.requireNonNull(asked.editions().get(body));
            List<Answers> all = new ArrayList<>();
            one.reports()
                    .forEach(report -> library.edition(report.edition())
                            .ifPresent(then -> all.add(Rekeying.of(
                                    CellStore.answers(stored.getOrDefault(report.id(), List.of())), then, now))));
            boolean whole = !all.isEmpty() && all.size() == one.reports().size();
            told.put(
                    body,
                    new Told(
                            whole ? Optional.of(AddedAnswers.of(now, all)) : Optional.empty(),
                            one.reports().size(),
                            (int) one.reports().stream()
                                    .filter(report -> report.state() == SubmissionState.SUBMITTED)
                                    .count(),
                            one.origin()));
        });
        return told;
    }
}
