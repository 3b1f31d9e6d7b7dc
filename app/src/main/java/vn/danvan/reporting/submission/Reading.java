package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.FormEdition;

/** Gathers what belongs to a submission: cells, remarks, files, what was reported before, findings and steps. */
@Component
class Reading {

    private final SubmissionStore store;
    private final CellStore cells;
    private final Findings findings;
    private final CellFiles beside;
    private final NewerEditions newer;
    private final CellHistory history;

    Reading(
            SubmissionStore store,
            CellStore cells,
            Findings findings,
            CellFiles beside,
            NewerEditions newer,
            CellHistory history) {
        this.store = store;
        this.cells = cells;
        this.findings = findings;
        this.beside = beside;
        this.newer = newer;
        this.history = history;
    }

    SubmissionDetail detail(SubmissionView view, FormEdition edition, Set<SubmissionMove> allowed) {
        Collection<CellStore.Stored> stored = cells.cells(view.id()).values();
        Earlier earlier = findings.earlier(view, edition);
        return new SubmissionDetail(
                view,
                edition,
                CellStore.answers(stored),
                CellStore.remarks(stored),
                files(view.id()),
                earlier,
                Findings.of(edition, stored, earlier),
                store.steps(view.id()),
                allowed,
                newer.of(view));
    }

    Answers answers(SubmissionId id) {
        return CellStore.answers(cells.cells(id).values());
    }

    private Map<CellId, List<StoredFile>> files(SubmissionId id) {
        return beside.of(id);
    }

    /** The files beside cells that only former editions had, by the edition. */
    Map<String, Map<CellId, List<StoredFile>>> leftFiles(SubmissionId id) {
        return beside.left(id);
    }

    List<CellRun> history(List<SubmissionId> versions, Optional<CellId> cell, int most) {
        return history.first(versions, cell, most);
    }

    Page<CellRun> history(List<SubmissionId> versions, Optional<CellId> cell, String page) {
        return history.page(versions, cell, page);
    }

    boolean holds(SubmissionId id, FileId file) {
        return beside.holds(id, file);
    }
}
