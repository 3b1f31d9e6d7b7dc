package vn.danvan.reporting.submission.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.submission.CellRun;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** What became of a report: its steps, its versions side by side, and every change of its cells. */
@Controller
class HistoryController {

    private final Submissions submissions;
    private final HistoryDesk desk;

    HistoryController(Submissions submissions, HistoryDesk desk) {
        this.submissions = submissions;
        this.desk = desk;
    }

    @Allow
    @GetMapping("/reports/{id}/history")
    String history(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "cell", defaultValue = "") String cell,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Turn turn) {
        HistoryDesk.Story story = desk.story(actor, id, turn.texts(), turn.locale());
        List<SubmissionDetail> versions = story.versions();
        Page<CellRun> changes = submissions.history(actor, story.latestFirst(), CellLabels.asked(cell), page);
        turn.with("detail", story.detail())
                .with("all", versions.reversed())
                .with("versions", versions.stream().map(SubmissionDetail::view).toList())
                .with("compared", VersionRows.of(versions, story.labels()))
                .with("changes", changes)
                .with("former", story.former())
                .with("left", cell.isEmpty() ? left(actor, versions) : List.of())
                .with("beside", beside(story.detail(), cell))
                .with("cell", cell)
                .with("labels", story.labels())
                .with("told", desk.told(story, turn.locale()))
                .with(
                        "words",
                        desk.named(
                                turn.locale(),
                                story,
                                changes.items().stream().map(CellRun::change).toList()));
        return "report/history";
    }

    /** The files that stand beside the cell now. */
    private static List<StoredFile> beside(SubmissionDetail detail, String cell) {
        return detail.files().entrySet().stream()
                .filter(files -> cell.equals(CellLabels.name(files.getKey())))
                .flatMap(files -> files.getValue().stream())
                .toList();
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
}
