package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.documents.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.submission.Completeness.Column;
import vn.danvan.reporting.submission.Openings.Asked;
import vn.danvan.reporting.submission.ReportChoices;
import vn.danvan.reporting.submission.Urging;
import vn.danvan.reporting.submission.Urging.Planned;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** Who has reported and who has not: the page, its downloads, and urging everybody who has not. */
@Controller
class CompletenessController {

    /** How many bodies a page shows; on a phone each is a card. */
    private static final int ROWS = 20;

    private final CompletenessDesk desk;
    private final CompletenessExport export;
    private final Urging urging;
    private final ReportChoices choices;
    private final WordsDesk words;

    CompletenessController(
            CompletenessDesk desk, CompletenessExport export, Urging urging, ReportChoices choices, WordsDesk words) {
        this.desk = desk;
        this.export = export;
        this.urging = urging;
        this.choices = choices;
        this.words = words;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/completeness")
    String page(
            Actor actor,
            @ModelAttribute("asked") CompletenessForm asked,
            @RequestParam(name = "page", defaultValue = "1") String number,
            Turn turn) {
        CompletenessDesk.Answer answer = desk.answer(actor, asked);
        if (!answer.faults().isEmpty()) {
            turn.refused(answer.faults());
        }
        Locale locale = turn.locale();
        turn.with("filter", answer.form())
                .with("rows", answer.rows())
                .with("page", Page.of(answer.rows(), number, ROWS))
                .with("all", answer.all())
                .with("young", answer.young())
                .with(
                        "heads",
                        answer.columns().stream()
                                .map(column -> desk.name(answer.form(), column, locale))
                                .toList())
                .with("forms", choices.forms(locale))
                .with("kinds", choices.kinds(locale))
                .with("years", choices.years(answer.form().year()))
                .with("sheets", sheets(actor, answer.columns()))
                .with(
                        "urging",
                        actor.is(LEADER, SPECIALIST) ? urging.tally(actor, answer.rows()) : new Urging.Tally(0, 0));
        return "report/completeness";
    }

    /** Where the sheets for bodies below are, for those who may enter figures for them. */
    private static Optional<String> sheets(Actor actor, List<Column> columns) {
        if (!actor.is(LEADER, SPECIALIST, UNIT_OFFICER)) {
            return Optional.empty();
        }
        String page = "/reports/sheets";
        return Optional.of(
                columns.size() == 1
                        ? page + "?report="
                                + Asked.address(
                                        columns.getFirst().edition().form(),
                                        columns.getFirst().period())
                        : page);
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/completeness.{as:csv|xlsx}")
    void download(Actor actor, @ModelAttribute("asked") CompletenessForm asked, Download file) throws IOException {
        Table table = export.table(desk.answer(actor, asked), file.locale());
        file.send(table, "tinh-hinh-nop-bao-cao");
    }

    private static String urged(Urging.Urged done, String page, Turn turn) {
        int reports = done.urged().size();
        if (reports == 0) {
            return done.today() == 0
                    ? turn.to(page, "report.urge.none")
                    : turn.to(page, "report.urged.today", done.today());
        }
        return done.today() == 0
                ? turn.to(page, "report.urged", reports, done.bodies())
                : turn.to(page, "report.urged.rest", reports, done.bodies(), done.today());
    }

    /** At once when the button of the page asks for it, else after a page that shows who will be urged. */
    @Allow({LEADER, SPECIALIST})
    @PostMapping("/reports/completeness/urge")
    String urge(
            Actor actor,
            @ModelAttribute("asked") CompletenessForm asked,
            @RequestParam(name = "step", defaultValue = "preview") String step,
            Turn turn) {
        CompletenessDesk.Answer answer = desk.answer(actor, asked);
        String page = "/reports/completeness?" + answer.form().query();
        if ("send".equals(step)) {
            return urged(urging.urge(actor, answer.rows()), page, turn);
        }
        List<Planned> planned = planned(actor, answer);
        turn.with("planned", planned)
                .with(
                        "urged",
                        planned.stream()
                                .filter(one -> one.answer() == Urging.Answer.URGE)
                                .count())
                .with("filter", answer.form())
                .with("back", page)
                .with(
                        "words",
                        words.words(
                                turn.locale(),
                                planned.stream().map(Planned::body).toList(),
                                List.of()));
        return "report/urge";
    }

    /** What urging would do, report by report, as the preview shows it; nothing is sent. */
    @Allow({LEADER, SPECIALIST})
    @GetMapping("/reports/completeness/urge.{as:csv|xlsx}")
    void plan(Actor actor, @ModelAttribute("asked") CompletenessForm asked, Download file) throws IOException {
        List<Planned> planned = planned(actor, desk.answer(actor, asked));
        ReportWords named =
                words.words(file.locale(), planned.stream().map(Planned::body).toList(), List.of());
        FileCells.below(file.of(planned).column("report.body", one -> named.full(one.body())), named, Planned::entry)
                .column(
                        "report.file.late",
                        one -> FileCells.late(file.ui(), one.entry().lateness()))
                .column("report.urge.what", one -> file.text("report.urge." + one.answer()))
                .send("report.urge", "don-doc-nop-bao-cao");
    }

    private List<Planned> planned(Actor actor, CompletenessDesk.Answer answer) {
        return urging.preview(actor, answer.rows()).stream()
                .filter(one -> one.answer() != Urging.Answer.NOT_OPEN)
                .toList();
    }
}
