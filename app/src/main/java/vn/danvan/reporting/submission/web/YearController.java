package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import vn.danvan.web.Download;
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

    /** What a reader asks: a year, a form, a state; what is left out takes all of this year. */
    record YearAsked(String year, String form, String state) {

        YearAsked(@Nullable String year, @Nullable String form, @Nullable String state) {
            this.year = year == null ? "" : year.strip();
            this.form = form == null ? "" : form;
            this.state = state == null ? "" : state;
        }
    }

    /** The years there are, the one shown, all of its reports and those asked for. */
    private record Found(List<Integer> years, int year, List<Line> all, List<Line> lines) {}

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/year")
    String year(
            Actor actor, YearAsked asked, @RequestParam(name = "page", defaultValue = "1") String number, Turn turn) {
        Found found = found(actor, asked);
        ReportWords named = words.lines(turn.locale(), found.all());
        turn.with("found", Page.of(found.lines(), number, SIZE))
                .with("any", !found.all().isEmpty())
                .with("words", named)
                .with("own", actor.body())
                .with("mayFill", actor.is(LEADER, SPECIALIST, UNIT_OFFICER))
                .with("year", Integer.toString(found.year()))
                .with("form", asked.form())
                .with("state", asked.state())
                .with(
                        "years",
                        found.years().stream()
                                .map(one -> new Choice(one.toString(), one.toString()))
                                .toList())
                .with(
                        "forms",
                        found.all().stream()
                                .map(line -> line.slot().form())
                                .distinct()
                                .map(id -> new Choice(id, named.form(id)))
                                .toList());
        return "report/year";
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/year.{as:csv|xlsx}")
    void download(Actor actor, YearAsked asked, Download file) throws IOException {
        Found found = found(actor, asked);
        List<FileCells.Listed> rows = found.lines().stream()
                .map(line -> new FileCells.Listed("", line))
                .toList();
        FileCells.own(file.of(rows), file, words.lines(file.locale(), found.lines()))
                .when(found.year())
                .send("report.year", "bao-cao-ca-nam");
    }

    private Found found(Actor actor, YearAsked asked) {
        List<Integer> years = reports.years(actor);
        int year = years.stream()
                .filter(one -> Integer.toString(one).equals(asked.year()))
                .findFirst()
                .orElse(words.today().getYear());
        List<Line> all = reports.of(actor, year);
        List<Line> lines = all.stream()
                .filter(line -> asked.form().isEmpty() || line.slot().form().equals(asked.form()))
                .filter(line -> takes(line, asked.state()))
                .toList();
        return new Found(years, year, all, lines);
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
