package vn.danvan.reporting.submission.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.submission.CellRun;
import vn.danvan.reporting.submission.CellTrace;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Columns;
import vn.danvan.web.Download;
import vn.danvan.web.Ui;

/** The tables of a report's history as files. */
@Controller
class HistoryFilesController {

    private final Submissions submissions;
    private final HistoryDesk desk;

    HistoryFilesController(Submissions submissions, HistoryDesk desk) {
        this.submissions = submissions;
        this.desk = desk;
    }

    /** Every change of the cells, or of one cell, as the page shows them: successive saves of one person in one cell are one. */
    @Allow
    @GetMapping("/reports/{id}/history.{as:csv|xlsx}")
    void changes(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "cell", defaultValue = "") String cell,
            Download file)
            throws IOException {
        HistoryDesk.Story story = desk.story(actor, id, file.texts(), file.locale());
        List<CellRun> runs = submissions.history(actor, story.latestFirst(), CellLabels.asked(cell), Download.MOST + 1);
        ReportWords named = desk.named(
                file.locale(), story, runs.stream().map(CellRun::change).toList());
        Ui ui = file.ui();
        SubmissionView view = story.detail().view();
        file.of(runs, Math.min(Download.MOST, CellRun.fitting(runs)))
                .column("report.history.cell", run -> label(story, run.change(), ui))
                .column("report.history.before", run -> before(story, run.change()))
                .column("report.history.after", run -> after(story, run.change(), ui))
                .column("report.history.who", run -> named.person(run.change().by()))
                .column("report.file.entered-for", run -> above(named, run.change()))
                .column("report.history.when", run -> run.change().at())
                .column("report.file.saves", CellRun::saves)
                .column("report.file.first-save", CellRun::first)
                .whose(named.brief(view.body()))
                .when(view.form() + " " + view.period().end())
                .send("report.history.cells", "thay-doi-tung-o");
    }

    private static @Nullable String above(ReportWords named, CellTrace change) {
        BodyId above = change.above();
        return above == null ? null : named.full(above);
    }

    private static String label(HistoryDesk.Story story, CellTrace change, Ui ui) {
        CellLabels named = story.named(change);
        String label = named.label(change.cell());
        return change.edition() == null
                ? label
                : label + " (" + ui.text("report.renewal.former", named.since(ui)) + ")";
    }

    private static @Nullable String before(HistoryDesk.Story story, CellTrace change) {
        return change.remark() != null || change.file() != null
                ? null
                : story.named(change).text(change.cell(), change.before());
    }

    private static String after(HistoryDesk.Story story, CellTrace change, Ui ui) {
        CellTrace.Moved moved = change.file();
        if (moved != null) {
            return ui.text(moved.added() ? "report.history.file-added" : "report.history.file-gone", moved.name());
        }
        String remark = change.remark();
        if (remark == null) {
            return story.named(change).text(change.cell(), change.after());
        }
        return remark.isEmpty() ? ui.text("report.history.remark-gone") : ui.text("report.history.remark", remark);
    }

    /** The cells in which the versions differ, side by side; heads only for a report of one version. */
    @Allow
    @GetMapping("/reports/{id}/history/versions.{as:csv|xlsx}")
    void versions(Actor actor, @PathVariable("id") String id, Download file) throws IOException {
        HistoryDesk.Story story = desk.story(actor, id, file.texts(), file.locale());
        SubmissionView view = story.detail().view();
        List<VersionRows.Row> changed = VersionRows.of(story.versions(), story.labels()).stream()
                .filter(VersionRows.Row::anyChange)
                .toList();
        Columns<VersionRows.Row> columns = file.of(changed).column("report.history.cell", VersionRows.Row::label);
        for (int i = 0; i < story.versions().size(); i++) {
            int at = i;
            SubmissionView version = story.versions().get(i).view();
            columns.named(
                    file.text("report.version", file.ui().number(version.version())) + " ("
                            + file.text("report.state." + version.state()) + ")",
                    row -> row.changed().get(at)
                            ? row.texts().get(at) + " (" + file.text("report.history.changed") + ")"
                            : row.texts().get(at));
        }
        columns.whose(desk.named(file.locale(), story, List.of()).brief(view.body()))
                .when(view.form() + " " + view.period().end())
                .send("report.history.versions", "so-sanh-cac-ban");
    }
}
