package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Page;
import vn.danvan.language.SearchKey;
import vn.danvan.reporting.submission.Completeness;
import vn.danvan.reporting.submission.Completeness.Overdue;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** What the home page counts, report by report: those of bodies below that are missing or came late, of all forms. */
@Controller
class OverdueController {

    private static final int SIZE = 50;

    private final Completeness completeness;
    private final WordsDesk words;

    OverdueController(Completeness completeness, WordsDesk words) {
        this.completeness = completeness;
        this.words = words;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/overdue")
    String page(
            Actor actor,
            @RequestParam(name = "only", defaultValue = "") String only,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Turn turn) {
        List<Overdue> all = completeness.overdue(actor);
        List<Overdue> found = narrowed(all, only, q);
        turn.with("found", Page.of(found, number, SIZE))
                .with("missing", found.stream().filter(Overdue::missing).count())
                .with("any", !all.isEmpty())
                .with("only", only)
                .with("q", q.strip())
                .with("words", words.words(turn.locale(), List.of(), List.of()));
        return "report/overdue";
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/overdue.{as:csv|xlsx}")
    void download(
            Actor actor,
            @RequestParam(name = "only", defaultValue = "") String only,
            @RequestParam(name = "q", defaultValue = "") String q,
            Download file)
            throws IOException {
        ReportWords named = words.words(file.locale(), List.of(), List.of());
        FileCells.below(
                        file.of(narrowed(completeness.overdue(actor), only, q))
                                .column("report.body", one -> one.body().name()),
                        named,
                        Overdue::entry)
                .column("report.state", one -> FileCells.state(file.ui(), one.entry()))
                .column(
                        "report.file.late",
                        one -> FileCells.late(file.ui(), one.entry().lateness()))
                .send("report.overdue", "bao-cao-thieu-hoac-tre");
    }

    private static List<Overdue> narrowed(List<Overdue> all, String only, String q) {
        return all.stream()
                .filter(one -> takes(one, only))
                .filter(one -> named(one, q))
                .toList();
    }

    private static boolean takes(Overdue one, String only) {
        return switch (only) {
            case "missing" -> one.missing();
            case "late" -> !one.missing();
            default -> true;
        };
    }

    private static boolean named(Overdue one, String q) {
        return SearchKey.foldPlain(one.body().name()).contains(SearchKey.foldPlain(q.strip()));
    }
}
