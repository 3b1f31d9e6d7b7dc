package vn.danvan.reporting.submission.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.submission.CellComment;
import vn.danvan.reporting.submission.CellRun;
import vn.danvan.reporting.submission.CellTrace;
import vn.danvan.web.Ui;

/** Says in lines what became of cells, in the words of the page: their changes, and what was remarked at them and answered. */
final class HistoryLines {

    private final HistoryDesk.Story story;
    private final ReportWords named;
    private final Ui ui;

    HistoryLines(HistoryDesk.Story story, ReportWords named, Ui ui) {
        this.story = story;
        this.named = named;
        this.ui = ui;
    }

    /** The changes with what was remarked, the latest first; of one moment changes stay in their order. */
    List<HistoryLine> of(List<CellRun> runs, Collection<Commented> told, String cell) {
        Stream<HistoryLine> remarks = told.stream()
                .flatMap(one -> (cell.isEmpty() ? one.ever() : one.everAt(cell))
                        .stream().flatMap(comment -> remarked(one, comment).stream()));
        return Stream.concat(runs.stream().map(this::of), remarks)
                .sorted(Comparator.comparing(HistoryLine::at).reversed())
                .toList();
    }

    HistoryLine of(CellRun run) {
        CellTrace change = run.change();
        return new HistoryLine(
                label(change),
                before(change),
                after(change),
                named.person(change.by()),
                above(change),
                change.at(),
                run.saves(),
                run.first());
    }

    /** The answer and what was remarked, with what became of it, each by whoever wrote it when it was written or sent. */
    private List<HistoryLine> remarked(Commented told, CellComment comment) {
        List<HistoryLine> lines = new ArrayList<>();
        CellComment.Written answer = comment.answer();
        if (answer != null) {
            lines.add(HistoryLine.written(
                    told.label(comment),
                    ui.text("report.history.answer", answer.text()),
                    told.person(answer),
                    answer.at()));
        }
        CellComment.Sent sent = comment.sent();
        if (sent != null) {
            String state = ui.text("report.comment.state."
                    + (!comment.isAsking() ? "noted" : comment.isAnswered() ? "answered" : "open"));
            lines.add(HistoryLine.written(
                    told.label(comment),
                    ui.text("report.history.comment", comment.written().text()) + " (" + state + ")",
                    ui.text("report.history.by", told.person(comment.written()), told.body(comment)),
                    sent.at()));
        }
        return lines;
    }

    private @Nullable String above(CellTrace change) {
        BodyId above = change.above();
        return above == null ? null : named.full(above);
    }

    private String label(CellTrace change) {
        CellLabels labels = story.named(change);
        String label = labels.label(change.cell());
        return change.edition() == null
                ? label
                : label + " (" + ui.text("report.renewal.former", labels.since(ui)) + ")";
    }

    private @Nullable String before(CellTrace change) {
        return change.remark() != null || change.file() != null
                ? null
                : story.named(change).text(change.cell(), change.before());
    }

    private String after(CellTrace change) {
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
}
