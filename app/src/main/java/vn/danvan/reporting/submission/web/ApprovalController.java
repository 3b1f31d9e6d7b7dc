package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.submission.BulkApprovals;
import vn.danvan.reporting.submission.BulkApprovals.Planned;
import vn.danvan.reporting.submission.ReportLists;
import vn.danvan.reporting.submission.Seen;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.WaitingFilter;
import vn.danvan.web.Allow;
import vn.danvan.web.Choice;
import vn.danvan.web.Turn;

/** The reports that wait for the reader's body, and approving many of them after a preview. */
@Controller
class ApprovalController {

    /** So many are shown and approved at once. */
    private static final int MOST = 500;

    private static final int UNPROCESSABLE = 422;

    private final ReportLists lists;
    private final BulkApprovals bulk;
    private final WordsDesk words;

    ApprovalController(ReportLists lists, BulkApprovals bulk, WordsDesk words) {
        this.lists = lists;
        this.bulk = bulk;
        this.words = words;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/approvals")
    String list(
            Actor actor,
            @RequestParam(name = "form", defaultValue = "") String form,
            @RequestParam(name = "period", defaultValue = "") String period,
            @RequestParam(name = "body", defaultValue = "") String body,
            Turn turn) {
        return page(actor, form, period, body, turn);
    }

    private String page(Actor actor, String form, String period, String body, Turn turn) {
        WaitingFilter filter = new WaitingFilter(
                form.isEmpty() ? null : form,
                period.isEmpty() ? null : period,
                body.isEmpty() ? null : BodyId.of(body));
        List<SubmissionView> all = lists.toApprove(actor, WaitingFilter.all());
        List<SubmissionView> found = filter.equals(WaitingFilter.all()) ? all : lists.toApprove(actor, filter);
        ReportWords named = words.words(turn.locale(), all);
        turn.with("submissions", found.stream().limit(MOST).toList())
                .with("found", found.size())
                .with("total", all.size())
                .with("words", named)
                .with("mayApprove", lists.approves(actor))
                .with("form", form)
                .with("period", period)
                .with("body", body)
                .with("forms", choices(all.stream().map(one -> new Choice(one.form(), named.form(one.form())))))
                .with(
                        "periods",
                        choices(all.stream()
                                .map(one -> new Choice(WaitingFilter.period(one), named.period(one.period())))))
                .with(
                        "bodies",
                        choices(Stream.concat(
                                words.subtree(actor).stream().limit(1),
                                all.stream().map(one -> new Choice(one.body().toString(), named.full(one.body()))))));
        return "report/approvals";
    }

    private static List<Choice> choices(Stream<Choice> choices) {
        return choices.distinct().collect(Collectors.toList());
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/approvals")
    String approve(
            Actor actor,
            @RequestParam(name = "report", required = false) @Nullable List<String> chosen,
            @RequestParam(name = "carried", required = false) @Nullable List<String> carried,
            @RequestParam(name = "step", defaultValue = "preview") String step,
            Turn turn) {
        List<Seen> reports = SeenTexts.read(chosen).stream().limit(MOST).toList();
        if (reports.isEmpty()) {
            turn.refused(List.of(Refusal.of("report.none-chosen")));
            return page(actor, "", "", "", turn);
        }
        if ("approve".equals(step)) {
            return done(actor, bulk.approve(actor, reports, SeenTexts.read(carried)), turn);
        }
        List<Planned> planned = bulk.preview(actor, reports);
        turn.with("planned", planned)
                .with(
                        "able",
                        planned.stream().filter(one -> one.barred().isEmpty()).toList())
                .with("words", words.planned(turn.locale(), planned))
                .with("texts", turn.texts())
                .with("locale", turn.locale());
        return "report/preview";
    }

    /** When some were left, the list comes again with each of them and its reason on a line of its own. */
    private String done(Actor actor, BulkApprovals.Result result, Turn turn) {
        int approved = result.approved().size();
        if (result.left().isEmpty()) {
            return turn.to("/reports/approvals", "report.approved-many", approved);
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
        return page(actor, "", "", "", turn);
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
