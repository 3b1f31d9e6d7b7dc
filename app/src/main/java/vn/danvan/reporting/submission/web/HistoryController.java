package vn.danvan.reporting.submission.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import vn.danvan.reporting.submission.CellTrace;
import vn.danvan.reporting.submission.LatePages;
import vn.danvan.reporting.submission.StepView;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Columns;
import vn.danvan.web.Download;
import vn.danvan.web.Texts;
import vn.danvan.web.Turn;
import vn.danvan.web.Ui;

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
            Turn turn) {
        Story story = story(actor, id, turn.texts(), turn.locale());
        List<SubmissionDetail> versions = story.versions();
        turn.with("detail", story.detail())
                .with("all", versions.reversed())
                .with("versions", versions.stream().map(SubmissionDetail::view).toList())
                .with("compared", VersionRows.of(versions, story.labels()))
                .with("changes", story.of(cell))
                .with("former", story.former())
                .with("left", cell.isEmpty() ? left(actor, versions) : List.of())
                .with("beside", beside(story.detail(), cell))
                .with("cell", cell)
                .with("labels", story.labels())
                .with("words", named(turn.locale(), versions, story.changes()));
        return "report/history";
    }

    /**
     * What became of a report.
     *
     * @param versions those the reader may read, the first version first
     * @param former the names of cells that only editions had from which one of the versions was moved on
     */
    private record Story(
            SubmissionDetail detail,
            List<SubmissionDetail> versions,
            List<CellTrace> changes,
            CellLabels labels,
            Map<String, CellLabels> former) {

        List<CellTrace> of(String cell) {
            return changes.stream()
                    .filter(change ->
                            cell.isEmpty() || (change.edition() == null && cell.equals(CellLabels.name(change.cell()))))
                    .toList();
        }

        CellLabels named(CellTrace change) {
            return change.edition() == null ? labels : former.getOrDefault(change.edition(), labels);
        }
    }

    private Story story(Actor actor, String id, Texts texts, Locale locale) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        List<SubmissionDetail> versions = submissions.versions(detail.view().slot()).stream()
                .filter(version -> submissions.isReadable(actor, version.id()))
                .map(version -> submissions.detail(actor, version.id()))
                .toList()
                .reversed();
        // What a correction took over as it was has its history in the version before.
        List<CellTrace> changes = versions.reversed().stream()
                .flatMap(version -> submissions.history(actor, version.view().id()).stream())
                .toList();
        CellLabels labels = new CellLabels(detail.edition(), texts, locale, rows.of(versions.getLast()));
        return new Story(detail, versions, changes, labels, former(versions, texts, locale));
    }

    /** Every change of the cells, or of one cell, as the page has them. */
    @Allow
    @GetMapping("/reports/{id}/history.{as:csv|xlsx}")
    void download(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "cell", defaultValue = "") String cell,
            Download file)
            throws IOException {
        Story story = story(actor, id, file.texts(), file.locale());
        ReportWords named = named(file.locale(), story.versions(), story.changes());
        Ui ui = file.ui();
        SubmissionView view = story.detail().view();
        file.of(story.of(cell))
                .column("report.history.cell", one -> label(story, one, ui))
                .column(
                        "report.history.before",
                        one -> one.remark() != null ? null : story.named(one).text(one.cell(), one.before()))
                .column("report.history.after", one -> after(story, one, ui))
                .column("report.history.who", one -> named.person(one.by()))
                .column("report.file.entered-for", one -> one.above() == null ? null : named.full(one.above()))
                .column("report.history.when", CellTrace::at)
                .whose(named.brief(view.body()))
                .when(view.form() + " " + view.period().end())
                .send("report.history.cells", "thay-doi-tung-o");
    }

    private static String label(Story story, CellTrace change, Ui ui) {
        CellLabels named = story.named(change);
        String label = named.label(change.cell());
        return change.edition() == null
                ? label
                : label + " (" + ui.text("report.renewal.former", named.since(ui)) + ")";
    }

    private static String after(Story story, CellTrace change, Ui ui) {
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
        Story story = story(actor, id, file.texts(), file.locale());
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
        columns.whose(named(file.locale(), story.versions(), List.of()).brief(view.body()))
                .when(view.form() + " " + view.period().end())
                .send("report.history.versions", "so-sanh-cac-ban");
    }

    /** The files that stand beside the cell now. */
    private static List<StoredFile> beside(SubmissionDetail detail, String cell) {
        return detail.files().entrySet().stream()
                .filter(files -> cell.equals(CellLabels.name(files.getKey())))
                .flatMap(files -> files.getValue().stream())
                .toList();
    }

    private Map<String, CellLabels> former(List<SubmissionDetail> versions, Texts texts, Locale locale) {
        Map<String, CellLabels> former = new HashMap<>();
        versions.forEach(version -> pages.former(version.view())
                .forEach(edition ->
                        former.putIfAbsent(edition.id(), new CellLabels(edition, texts, locale, rows.of(version)))));
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

    private ReportWords named(Locale locale, List<SubmissionDetail> versions, List<CellTrace> changes) {
        Set<BodyId> bodies = new HashSet<>();
        Set<AccountId> people = new HashSet<>();
        List<SubmissionView> views = new ArrayList<>();
        for (SubmissionDetail version : versions) {
            views.add(version.view());
            version.steps().forEach(step -> bodies.add(step.body()));
            people.addAll(version.steps().stream().map(StepView::account).toList());
        }
        changes.forEach(change -> {
            people.add(change.by());
            Optional.ofNullable(change.above()).ifPresent(bodies::add);
        });
        views.forEach(view -> Stream.of(view.body(), view.waitingFor())
                .filter(java.util.Objects::nonNull)
                .forEach(bodies::add));
        return words.words(locale, bodies, people);
    }
}
