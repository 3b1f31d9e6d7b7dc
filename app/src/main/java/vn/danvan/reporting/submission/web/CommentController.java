package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.submission.CommentId;
import vn.danvan.reporting.submission.Comments;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** The remarks at the cells of a report: written by those who approve, answered by the body that reports, read by all who read it. */
@Controller
class CommentController {

    /** Before the name of a field the cell's, or the id of what is answered. */
    private static final String TEXT = "text.";

    private static final String SEEN = "seen.";

    private final Submissions submissions;
    private final Comments comments;
    private final CommentDesk desk;
    private final WordsDesk words;

    CommentController(Submissions submissions, Comments comments, CommentDesk desk, WordsDesk words) {
        this.submissions = submissions;
        this.comments = comments;
        this.desk = desk;
        this.words = words;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/{id}/comments")
    String list(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "cell", defaultValue = "") String cell,
            Turn turn) {
        return page(submissions.detail(actor, SubmissionId.of(id)), cell, Map.of(), turn);
    }

    /** Keeps what the own body remarks; what cannot be kept comes again as it was written. */
    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/comments")
    String write(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "cell", defaultValue = "") String cell,
            @RequestParam MultiValueMap<String, String> fields,
            Turn turn) {
        SubmissionId report = SubmissionId.of(id);
        return switch (comments.write(actor, report, wanted(fields, CellLabels::named))) {
            case Outcome.Done<Integer> _ -> turn.to(address(report, cell), "report.comment.saved");
            case Outcome.Refused<Integer>(List<Refusal> reasons) -> again(actor, report, cell, fields, reasons, turn);
        };
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/comments/{comment}/back")
    String takeBack(Actor actor, @PathVariable("id") String id, @PathVariable("comment") String comment, Turn turn) {
        SubmissionId report = SubmissionId.of(id);
        return switch (comments.takeBack(actor, report, CommentId.of(comment))) {
            case Outcome.Done<Integer> _ -> turn.to(address(report), "report.comment.back");
            case Outcome.Refused<Integer>(List<Refusal> reasons) -> turn.back(address(report), reasons.getFirst());
        };
    }

    /** Keeps the answers of the body that reports. */
    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/comments/answers")
    String answer(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "cell", defaultValue = "") String cell,
            @RequestParam MultiValueMap<String, String> fields,
            Turn turn) {
        SubmissionId report = SubmissionId.of(id);
        return switch (comments.answer(actor, report, wanted(fields, CommentId::of))) {
            case Outcome.Done<Integer> _ -> turn.to(address(report, cell), "report.comment.answered");
            case Outcome.Refused<Integer>(List<Refusal> reasons) -> again(actor, report, cell, fields, reasons, turn);
        };
    }

    private static String address(SubmissionId report, String cell) {
        return cell.isEmpty() ? address(report) : atCell(report, cell);
    }

    private static <K> Map<K, Comments.Wanted> wanted(MultiValueMap<String, String> fields, Function<String, K> key) {
        Map<K, Comments.Wanted> wanted = new LinkedHashMap<>();
        fields.toSingleValueMap().forEach((name, text) -> {
            if (name.startsWith(TEXT)) {
                String rest = name.substring(TEXT.length());
                String seen = fields.getFirst(SEEN + rest);
                wanted.put(key.apply(rest), new Comments.Wanted(seen == null ? "" : seen, text));
            }
        });
        return wanted;
    }

    private String again(
            Actor actor,
            SubmissionId report,
            String cell,
            MultiValueMap<String, String> fields,
            List<Refusal> reasons,
            Turn turn) {
        turn.refused(reasons.stream()
                .map(reason -> reason.field() == null
                        ? reason
                        : new Refusal(reason.code(), TEXT + reason.field(), reason.args()))
                .toList());
        Map<String, String> typed = new LinkedHashMap<>();
        // What was left alone comes as it stands now: as it was then it would undo what somebody else wrote.
        wanted(fields, Function.identity()).forEach((key, one) -> {
            if (!one.isLeftAlone()) {
                typed.put(key, Objects.requireNonNull(fields.getFirst(TEXT + key)));
            }
        });
        return page(submissions.detail(actor, report), cell, typed, turn);
    }

    private String page(SubmissionDetail detail, String cell, Map<String, String> typed, Turn turn) {
        Commented told = desk.of(detail, turn.locale());
        Set<String> writing = new LinkedHashSet<>();
        if (told.mayWrite()) {
            if (!cell.isEmpty()) {
                writing.add(cell);
            }
            detail.unsent().forEach(comment -> writing.add(Commented.key(comment)));
            writing.addAll(typed.keySet());
        }
        turn.with("detail", detail)
                .with("told", told)
                .with("cell", cell)
                .with("writing", List.copyOf(writing))
                .with("typed", typed)
                .with("lost", detail.may(SubmissionMove.REVIEW) || told.mayAnswer() ? Map.of() : typed)
                .with("words", words.words(turn.locale(), detail.view(), detail.steps()));
        return "report/comments";
    }

    private static String address(SubmissionId report) {
        return "/reports/" + report + "/comments";
    }

    private static String atCell(SubmissionId report, String cell) {
        return "/reports/" + report + "#" + UriUtils.encodeFragment("c-" + cell, StandardCharsets.UTF_8);
    }
}
