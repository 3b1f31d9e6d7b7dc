package vn.danvan.reporting.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.files.Files;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.FileId;
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
    private final Files files;
    private final NewerEditions newer;

    Reading(SubmissionStore store, CellStore cells, Findings findings, Files files, NewerEditions newer) {
        this.store = store;
        this.cells = cells;
        this.findings = findings;
        this.files = files;
        this.newer = newer;
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
        return byCell(cells.files(id));
    }

    /** The files beside cells that only former editions had, by the edition. */
    Map<String, Map<CellId, List<StoredFile>>> leftFiles(SubmissionId id) {
        Map<String, Map<CellId, List<StoredFile>>> left = new LinkedHashMap<>();
        cells.leftFiles(id).forEach((edition, attached) -> left.put(edition, byCell(attached)));
        return left;
    }

    private Map<CellId, List<StoredFile>> byCell(List<CellStore.Attached> attached) {
        if (attached.isEmpty()) {
            return Map.of();
        }
        Map<FileId, StoredFile> known =
                files.describe(attached.stream().map(CellStore.Attached::file).toList()).stream()
                        .collect(Collectors.toMap(StoredFile::id, file -> file));
        Map<CellId, List<StoredFile>> byCell = new HashMap<>();
        attached.forEach(one -> {
            StoredFile file = known.get(one.file());
            if (file != null) {
                byCell.computeIfAbsent(one.cell(), _ -> new ArrayList<>()).add(file);
            }
        });
        return byCell;
    }

    List<CellTrace> history(SubmissionId id) {
        return cells.changes(id);
    }

    boolean holds(SubmissionId id, FileId file) {
        return Stream.concat(
                        cells.files(id).stream(),
                        cells.leftFiles(id).values().stream().flatMap(List::stream))
                .anyMatch(attached -> attached.file().equals(file));
    }
}
