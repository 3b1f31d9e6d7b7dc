package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.figure.ReportsBehind;

/** Says of the reports behind a figure how they were filled in, and which of them somebody may open. */
@Component
class ReadableReports implements ReportsBehind {

    private final SubmissionStore store;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;

    ReadableReports(SubmissionStore store, SubmissionDesk desk, SubmissionJournal journal) {
        this.store = store;
        this.desk = desk;
        this.journal = journal;
    }

    @Override
    public Map<UUID, Report> of(Actor actor, Collection<UUID> submissions) {
        SubmissionDesk.Reader reader = desk.reader(actor, journal.today());
        Map<UUID, Report> reports = new HashMap<>();
        store.find(submissions.stream().map(SubmissionId::new).toList())
                .forEach(view -> reports.put(
                        view.id().value(),
                        new Report(desk.edition(view), SubmissionAuthority.mayRead(actor, reader.facts(view)))));
        return reports;
    }
}
