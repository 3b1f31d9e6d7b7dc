package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.form.Finding;

/** What the cells of a submission mean when it is sent: whether they agree, and the figures they become. */
@Component
class Aftermath {

    private final CellStore cells;
    private final SubmissionDesk desk;
    private final Findings findings;
    private final FactWriter facts;

    Aftermath(CellStore cells, SubmissionDesk desk, Findings findings, FactWriter facts) {
        this.cells = cells;
        this.desk = desk;
        this.findings = findings;
        this.facts = facts;
    }

    /** What stands in its cells. */
    Collection<CellStore.Stored> cells(SubmissionView submission) {
        return cells.cells(submission.id()).values();
    }

    List<Finding> findings(SubmissionView submission) {
        return findings(submission, cells(submission));
    }

    List<Finding> findings(SubmissionView submission, Collection<CellStore.Stored> stored) {
        return findings.of(submission, desk.edition(submission), stored);
    }

    FactWriter facts() {
        return facts;
    }
}
