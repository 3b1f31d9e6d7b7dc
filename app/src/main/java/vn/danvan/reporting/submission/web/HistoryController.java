package vn.danvan.reporting.submission.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.submission.CellRun;
import vn.danvan.reporting.submission.LatePages;
import vn.danvan.reporting.submission.StepView;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** What became of a report: its steps, its versions side by side, and every change of its cells. */
@Controller
class HistoryController {

    private final Submissions submissions;
    private final WordsDesk words;
    private final LatePages pages;
    private final RowNames rows;

    HistoryController(Submissions submissions, WordsDesk words, LatePages pages, RowNames rows) {
        this.submissions = submissions;
        this.words = words;
        this.pages = pages;
        this.rows = rows;
    }

    @Allow
    @GetMapping("/reports/{id}/history")
    String history(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "cell", defaultValue = "") String cell,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Turn turn) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        List<SubmissionDetail> versions = submissions.versions(detail.view().slot()).stream()
                .filter(version -> submissions.isReadable(actor, version.id()))
                .map(version -> submissions.detail(actor, version.id()))
                .toList()
                .reversed();
        // What a correction took over as it was has its history in the version before.
        Page<CellRun> changes = submissions.history(
                actor,
                versions.reversed().stream().map(version -> version.view().id()).toList(),
                Optional.of(cell).filter(name -> !name.isEmpty()).map(CellLabels::named),
                page);
        CellLabels labels = new CellLabels(detail.edition(), turn.texts(), turn.locale(), rows.of(versions.getLast()));
        turn.with("detail", detail)
                .with("all", versions.reversed())
                .with("versions", versions.stream().map(SubmissionDetail::view).toList())
                .with("compared", VersionRows.of(versions, labels))
                .with("changes", changes)
                .with("former", former(versions, turn))
                .with("left", cell.isEmpty() ? left(actor, versions) : List.of())
                .with("beside", beside(detail, cell))
                .with("cell", cell)
                .with("labels", labels)
                .with("words", named(turn, versions, changes.items()));
        return "report/history";
    }

    /** The files that stand beside the cell now. */
    private static List<StoredFile> beside(SubmissionDetail detail, String cell) {
        return detail.files().entrySet().stream()
                .filter(files -> cell.equals(CellLabels.name(files.getKey())))
                .flatMap(files -> files.getValue().stream())
                .toList();
    }

    /** The names of cells that only editions had from which one of the versions was moved on. */
    private Map<String, CellLabels> former(List<SubmissionDetail> versions, Turn turn) {
        Map<String, CellLabels> former = new HashMap<>();
        versions.forEach(version -> pages.former(version.view())
                .forEach(edition -> former.putIfAbsent(
                        edition.id(), new CellLabels(edition, turn.texts(), turn.locale(), rows.of(version)))));
        return former;
    }

    private List<LeftFile> left(Actor actor, List<SubmissionDetail> versions) {
        List<LeftFile> left = new ArrayList<>();
        for (SubmissionDetail version : versions) {
            SubmissionId id = version.view().id();
            submissions
                    .leftFiles(actor, id)
                    .forEach((edition, beside) -> beside.forEach(
                            (cell, files) -> files.forEach(file -> left.add(new LeftFile(id, edition, cell, file)))));
        }
        return left;
    }

    private ReportWords named(Turn turn, List<SubmissionDetail> versions, List<CellRun> changes) {
        Set<BodyId> bodies = new HashSet<>();
        Set<AccountId> people = new HashSet<>();
        List<SubmissionView> views = new ArrayList<>();
        for (SubmissionDetail version : versions) {
            views.add(version.view());
            version.steps().forEach(step -> bodies.add(step.body()));
            people.addAll(version.steps().stream().map(StepView::account).toList());
        }
        changes.forEach(run -> {
            people.add(run.change().by());
            Optional.ofNullable(run.change().above()).ifPresent(bodies::add);
        });
        views.forEach(view -> Stream.of(view.body(), view.waitingFor())
                .filter(java.util.Objects::nonNull)
                .forEach(bodies::add));
        return words.words(turn.locale(), bodies, people);
    }
}
