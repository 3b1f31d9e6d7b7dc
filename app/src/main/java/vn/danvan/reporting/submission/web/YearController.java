package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.submission.ReportLists.Line;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.YearReports;
import vn.danvan.web.Allow;
import vn.danvan.web.Choice;
import vn.danvan.web.Turn;

/** The reader's own reports of a whole year. */
@Controller
class YearController {

    private static final int SIZE = 50;

    private final YearReports reports;
    private final WordsDesk words;

    YearController(YearReports reports, WordsDesk words) {
        this.reports = reports;
        this.words = words;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/year")
    String year(
            Actor actor,
            @RequestParam(name = "year", defaultValue = "") String wanted,
            @RequestParam(name = "form", defaultValue = "") String form,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "page", defaultValue = "1") String number,
            Turn turn) {
        List<Integer> years = reports.years(actor);
        int year = years.stream()
                .filter(one -> Integer.toString(one).equals(wanted.strip()))
                .findFirst()
                .orElse(words.today().getYear());
        List<Line> all = reports.of(actor, year);
        List<Line> found = all.stream()
                .filter(line -> form.isEmpty() || line.slot().form().equals(form))
                .filter(line -> takes(line, state))
                .toList();
        ReportWords named = words.lines(turn.locale(), all);
        turn.with("found", Page.of(found, number, SIZE))
                .with("any", !all.isEmpty())
                .with("words", named)
                .with("own", actor.body())
                .with("mayFill", actor.is(LEADER, SPECIALIST, UNIT_OFFICER))
                .with("year", Integer.toString(year))
                .with("form", form)
                .with("state", state)
                .with(
                        "years",
                        years.stream()
                                .map(one -> new Choice(one.toString(), one.toString()))
                                .toList())
                .with(
                        "forms",
                        all.stream()
                                .map(line -> line.slot().form())
                                .distinct()
                                .map(id -> new Choice(id, named.form(id)))
                                .toList());
        return "report/year";
    }

    private static boolean takes(Line line, String state) {
        SubmissionView view = line.view();
        return switch (state) {
            case "open" ->
                view == null || view.state() == SubmissionState.DRAFT || view.state() == SubmissionState.RETURNED;
            case "sent" -> view != null && view.state() == SubmissionState.SUBMITTED;
            case "approved" -> view != null && view.state() == SubmissionState.APPROVED;
            default -> true;
        };
    }
}
