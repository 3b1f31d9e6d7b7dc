package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.submission.Comments;
import vn.danvan.reporting.submission.ReportLists;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** The reports of the reader's own body. */
@Controller
class MineController {

    private final ReportLists lists;
    private final WordsDesk words;
    private final Comments comments;

    MineController(ReportLists lists, WordsDesk words, Comments comments) {
        this.lists = lists;
        this.words = words;
        this.comments = comments;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports")
    String mine(Actor actor, Turn turn) {
        ReportLists.Mine mine = lists.mine(actor);
        turn.with("mine", mine)
                .with("words", words.lines(turn.locale(), mine.all()))
                .with("own", actor.body())
                .with("mayFill", actor.is(LEADER, SPECIALIST, UNIT_OFFICER))
                .with("told", comments.told(unsent(mine)))
                .with("waiting", lists.countToApprove(actor));
        return "report/mine";
    }

    /** The groups of the page in its order, each report with the group it stands in. */
    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports.{as:csv|xlsx}")
    void download(Actor actor, Download file) throws IOException {
        ReportLists.Mine mine = lists.mine(actor);
        List<FileCells.Listed> rows = new ArrayList<>();
        add(rows, file.text("report.mine.returned"), mine.returned());
        add(rows, file.text("report.mine.late"), mine.late());
        add(rows, file.text("report.mine.soon"), mine.soon(file.ui().today()));
        add(rows, file.text("report.mine.open"), mine.later(file.ui().today()));
        add(rows, file.text("report.mine.corrections"), mine.corrections());
        add(rows, file.text("report.mine.sent"), mine.sent());
        add(rows, file.text("report.mine.approved"), mine.approved());
        FileCells.own(
                        file.of(rows).column("report.file.group", FileCells.Listed::group),
                        file,
                        words.lines(file.locale(), mine.all()))
                .send("report.mine", "bao-cao-cua-co-quan");
    }

    private static List<SubmissionId> unsent(ReportLists.Mine mine) {
        return mine.all().stream()
                .map(ReportLists.Line::view)
                .filter(Objects::nonNull)
                .filter(view -> !view.state().sent())
                .map(SubmissionView::id)
                .toList();
    }

    private static void add(List<FileCells.Listed> rows, String group, List<ReportLists.Line> lines) {
        lines.forEach(line -> rows.add(new FileCells.Listed(group, line)));
    }
}
