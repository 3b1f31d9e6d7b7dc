package vn.danvan.reporting.submission;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;

/** Gathers what belongs to a submission: cells, remarks, files, what was reported before, findings and steps. */
@Component
class Reading {

    private final SubmissionStore store;
    private final CellStore cells;
    private final Findings findings;
    private final Beside beside;
    private final NewerEditions newer;
    private final CellHistory history;

    Reading(
            SubmissionStore store,
            CellStore cells,
            Findings findings,
            Beside beside,
            NewerEditions newer,
            CellHistory history) {
        this.store = store;
        this.cells = cells;
        this.findings = findings;
        this.beside = beside;
        this.newer = newer;
        this.history = history;
    }

    /**
     * All that belongs to it.
     *
     * @param reader the body whose own remarks at cells, and answers while it waits for that body, are read though nobody else sees them
     */
    SubmissionDetail detail(SubmissionView view, FormEdition edition, BodyId reader, Set<SubmissionMove> allowed) {
        boolean receives = reader.equals(view.waitingFor());
        Collection<CellStore.Stored> stored =
                receives ? beside.seen(view, reader) : cells.cells(view.id()).values();
        Earlier earlier = findings.earlier(view, edition);
        return new SubmissionDetail(
                view,
                edition,
                CellStore.answers(stored),
                CellStore.remarks(stored),
                beside.files(view.id()),
                inOrder(edition, beside.comments(view.id(), reader, stored)),
                earlier,
                receives ? Findings.ofReceiver(edition, stored, earlier) : Findings.of(edition, stored, earlier),
                store.steps(view.id()),
                allowed,
                newer.of(view));
    }

    /** Remarks in the order of the form, as whoever reads it comes by their cells. */
    private static List<CellComment> inOrder(FormEdition edition, List<CellComment> comments) {
        List<String> questions = edition.questions().map(Question::id).toList();
        return comments.stream()
                .sorted(Comparator.comparingInt(
                        comment -> questions.indexOf(comment.cell().question())))
                .toList();
    }

    Answers answers(SubmissionId id) {
        return CellStore.answers(cells.cells(id).values());
    }

    /** The files beside cells that only former editions had, by the edition. */
    Map<String, Map<CellId, List<StoredFile>>> leftFiles(SubmissionId id) {
        return beside.leftFiles(id);
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
