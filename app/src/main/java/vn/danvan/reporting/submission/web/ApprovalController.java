package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.submission.BulkApprovals;
import vn.danvan.reporting.submission.BulkApprovals.Planned;
import vn.danvan.reporting.submission.Seen;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** The reports that wait for the reader's body, and approving many of them after a preview. */
@Controller
class ApprovalController {

    private static final int UNPROCESSABLE = 422;

    private final WaitingPage waiting;
    private final BulkApprovals bulk;
    private final WordsDesk words;

    ApprovalController(WaitingPage waiting, BulkApprovals bulk, WordsDesk words) {
        this.waiting = waiting;
        this.bulk = bulk;
        this.words = words;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/approvals")
    String list(Actor actor, WaitingAsked asked, Turn turn) {
        return waiting.show(actor, asked, List.of(), turn);
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/approvals.{as:csv|xlsx}")
    void download(Actor actor, WaitingAsked asked, Download file) throws IOException {
        waiting.send(actor, asked, file);
    }

    /**
     * What is done with the chosen ones.
     *
     * @param report those chosen on the page that was shown
     * @param elsewhere those chosen on other pages before
     * @param step {@code preview}, {@code approve}, {@code all}, {@code none}
     * @param turn the number of another page to show, with all that is chosen
     */
    record Choosing(
            @Nullable List<String> report,
            @Nullable List<String> elsewhere,
            @Nullable List<String> carried,
            @Nullable String step,
            @Nullable String turn) {

        List<String> chosen() {
            return Stream.of(elsewhere, report)
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/approvals")
    String choose(Actor actor, Choosing choosing, WaitingAsked asked, Turn turn) {
        String number = choosing.turn();
        if (number != null) {
            return waiting.show(actor, asked.at(number), choosing.chosen(), turn);
        }
        return switch (choosing.step() == null ? "preview" : choosing.step()) {
            case "all" ->
                waiting.show(
                        actor,
                        asked,
                        waiting.all(actor, asked, turn.locale()).stream()
                                .limit(WaitingPage.MOST)
                                .toList(),
                        turn);
            case "none" -> waiting.show(actor, asked, List.of(), turn);
            default -> preview(actor, choosing, asked, turn);
        };
    }

    private String preview(Actor actor, Choosing choosing, WaitingAsked asked, Turn turn) {
        List<Seen> reports = SeenTexts.read(choosing.chosen());
        if (reports.isEmpty() || reports.size() > WaitingPage.MOST) {
            turn.refused(List.of(
                    reports.isEmpty()
                            ? Refusal.of("report.none-chosen")
                            : Refusal.of("report.too-many-chosen", reports.size(), WaitingPage.MOST)));
            return waiting.show(actor, asked, choosing.chosen(), turn);
        }
        if ("approve".equals(choosing.step())) {
            return done(actor, bulk.approve(actor, reports, SeenTexts.read(choosing.carried())), asked, turn);
        }
        List<Planned> planned = bulk.preview(actor, reports);
        turn.with("planned", planned)
                .with(
                        "able",
                        planned.stream().filter(one -> one.barred().isEmpty()).toList())
                .with("asked", asked)
                .with("words", words.planned(turn.locale(), planned))
                .with("texts", turn.texts())
                .with("locale", turn.locale());
        return "report/preview";
    }

    /** When some were left, the list comes again with each of them and its reason on a line of its own. */
    private String done(Actor actor, BulkApprovals.Result result, WaitingAsked asked, Turn turn) {
        int approved = result.approved().size();
        if (result.left().isEmpty()) {
            return turn.to(asked.address(), "report.approved-many", approved);
        }
        ReportWords named = words.words(
                turn.locale(),
                result.left().stream().map(BulkApprovals.Left::submission).toList());
        turn.answer(
                        approved > 0 ? HttpServletResponse.SC_OK : UNPROCESSABLE,
                        result.left().stream()
                                .map(one -> reason(one, named, turn))
                                .toList())
                .with(
                        "flash",
                        turn.texts()
                                .text(
                                        turn.locale(),
                                        "report.approved-some",
                                        approved,
                                        result.left().size()));
        return waiting.show(actor, asked, List.of(), turn);
    }

    private static Refusal reason(BulkApprovals.Left left, ReportWords named, Turn turn) {
        SubmissionView report = left.submission();
        return Refusal.of(
                "report.left",
                named.full(report.body()),
                named.form(report.form()),
                named.period(report.period()),
                turn.texts().refusal(turn.locale(), left.reason()));
    }
}
