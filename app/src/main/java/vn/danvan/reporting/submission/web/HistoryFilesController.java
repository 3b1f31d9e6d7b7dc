package vn.danvan.reporting.submission.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.submission.CellRun;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Columns;
import vn.danvan.web.Download;

/** The tables of a report's history as files. */
@Controller
class HistoryFilesController {

    private final Submissions submissions;
    private final HistoryDesk desk;

    HistoryFilesController(Submissions submissions, HistoryDesk desk) {
        this.submissions = submissions;
        this.desk = desk;
    }

    /**
     * Every change of the cells, or of one cell, as the page shows them: successive saves of one person in one cell are one. With
     * what those who approve remarked at them and what was answered, which the page tells beside the changes.
     */
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
        int fitting = Math.min(Download.MOST, CellRun.fitting(runs));
        ReportWords named = desk.named(
                file.locale(), story, runs.stream().map(CellRun::change).toList());
        HistoryLines words = new HistoryLines(story, named, file.ui());
        List<HistoryLine> lines = new ArrayList<>(words.of(
                runs.subList(0, fitting), desk.told(story, file.locale()).values(), cell));
        int all = lines.size();
        // one more than there is room for, so that the file says that there are more
        runs.stream().skip(fitting).limit(1).map(words::of).forEach(lines::add);
        SubmissionView view = story.detail().view();
        file.of(lines, all)
                .column("report.history.cell", HistoryLine::cell)
                .column("report.history.before", HistoryLine::before)
                .column("report.history.after", HistoryLine::after)
                .column("report.history.who", HistoryLine::who)
                .column("report.file.entered-for", HistoryLine::enteredFor)
                .column("report.history.when", HistoryLine::at)
                .column("report.file.saves", HistoryLine::saves)
                .column("report.file.first-save", HistoryLine::first)
                .whose(named.brief(view.body()))
                .when(view.form() + " " + view.period().end())
                .send("report.history.cells", "thay-doi-tung-o");
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
