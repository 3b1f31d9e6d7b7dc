package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * The reports of many bodies in the version whose figures count, in as many queries for a thousand bodies as for one: a correction
 * takes the place of what was approved only once it was approved itself.
 */
@Component
@Transactional(readOnly = true)
public class CountedReports {

    /** A report that was sent or approved, with the paragraphs in it by their questions. */
    public record Written(SubmissionView report, Map<String, String> paragraphs) {

        /** Keeps a copy. */
        public Written {
            paragraphs = Map.copyOf(paragraphs);
        }
    }

    private final SubmissionStore store;
    private final StandingVersions versions;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final CellStore cells;

    CountedReports(
            SubmissionStore store,
            StandingVersions versions,
            SubmissionDesk desk,
            SubmissionJournal journal,
            CellStore cells) {
        this.store = store;
        this.versions = versions;
        this.desk = desk;
        this.journal = journal;
        this.cells = cells;
    }

    /** By the bodies; of those that have sent nothing what they have begun, if anything. */
    public Map<BodyId, SubmissionView> of(String form, ReportingPeriod period, Collection<BodyId> bodies) {
        List<SubmissionView> all = store.all(form, period, bodies);
        return all.stream().collect(Collectors.toMap(SubmissionView::body, one -> one, versions.among(all)));
    }

    /** The same of those that were sent, as far as the actor may read them, with their paragraphs under the questions. */
    public Map<BodyId, Written> paragraphs(
            Actor actor, String form, ReportingPeriod period, Collection<BodyId> bodies, Collection<String> questions) {
        SubmissionDesk.Reader reader = desk.reader(actor, journal.today());
        List<SubmissionView> sent = of(form, period, bodies).values().stream()
                .filter(report -> report.state().sent())
                .filter(report -> SubmissionAuthority.mayRead(actor, reader.facts(report)))
                .toList();
        Map<SubmissionId, Map<String, String>> words =
                cells.paragraphs(sent.stream().map(SubmissionView::id).toList(), questions);
        return sent.stream()
                .collect(Collectors.toMap(
                        SubmissionView::body,
                        report -> new Written(report, words.getOrDefault(report.id(), Map.of()))));
    }
}
