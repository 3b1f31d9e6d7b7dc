package vn.danvan.reporting.submission.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.organisation.PositionView;
import vn.danvan.reporting.submission.Deputies;
import vn.danvan.reporting.submission.DeputyView;
import vn.danvan.web.Allow;
import vn.danvan.web.Choice;
import vn.danvan.web.Days;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;
import vn.danvan.web.Ui;

/** Who stands in for the leader of the reader's body. */
@Controller
class DeputyController {

    private static final String PAGE = "/reports/deputies";

    private final Deputies deputies;
    private final WordsDesk words;

    DeputyController(Deputies deputies, WordsDesk words) {
        this.deputies = deputies;
        this.words = words;
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @GetMapping(PAGE)
    String list(Actor actor, Turn turn) {
        return page(actor, null, words.today().toString(), null, turn);
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @GetMapping(PAGE + ".{as:csv|xlsx}")
    void download(Actor actor, Download file) throws IOException {
        List<DeputyView> all = deputies.of(actor);
        Map<PositionId, PositionView> posts = posts(all);
        file.of(all)
                .column("report.deputy.who", one -> {
                    PositionView post = posts.get(one.position());
                    return post == null ? one.position().toString() : post.personName() + " – " + post.title();
                })
                .column("report.deputy.from", DeputyView::from)
                .column("report.deputy.last", DeputyView::last)
                .column("report.deputy.state", one -> state(one, file.ui()))
                .send("report.deputies", "uy-quyen-duyet-bao-cao");
    }

    private static String state(DeputyView deputy, Ui ui) {
        if (deputy.endedAt() != null) {
            return ui.text("report.deputy.ended-on", ui.dateTime(deputy.endedAt()));
        }
        if (deputy.holds(ui.today())) {
            return ui.text("report.deputy.now");
        }
        return ui.text(deputy.open(ui.today()) ? "report.deputy.later" : "report.deputy.over");
    }

    private Map<PositionId, PositionView> posts(List<DeputyView> all) {
        return deputies.posts(all).stream().collect(Collectors.toMap(PositionView::id, post -> post));
    }

    @Allow(LEADER)
    @PostMapping(PAGE)
    String give(
            Actor actor,
            @RequestParam(name = "position", required = false) @Nullable String position,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "last", required = false) @Nullable String last,
            Turn turn) {
        List<Refusal> faults = new ArrayList<>();
        LocalDate first = day(from, "from", faults);
        LocalDate end = day(last, "last", faults);
        if (!faults.isEmpty()) {
            return page(actor, position, from, last, turn.refused(faults));
        }
        PositionId post = position == null || position.isBlank() ? null : new PositionId(Uuids.parse(position));
        return switch (deputies.give(actor, post, first, end)) {
            case Outcome.Done<DeputyView> _ -> turn.to(PAGE, "report.deputy.given");
            case Outcome.Refused<DeputyView>(List<Refusal> refusals) ->
                page(actor, position, from, last, turn.refused(refusals));
        };
    }

    private static @Nullable LocalDate day(@Nullable String text, String field, List<Refusal> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate day = Days.read(text).orElse(null);
        if (day == null) {
            faults.add(Days.refusal(field, text));
        }
        return day;
    }

    @Allow(LEADER)
    @PostMapping(PAGE + "/{id}/end")
    String end(Actor actor, @PathVariable("id") String id, Turn turn) {
        deputies.end(actor, Uuids.parse(id));
        return turn.to(PAGE, "report.deputy.ended");
    }

    private String page(
            Actor actor, @Nullable String position, @Nullable String from, @Nullable String last, Turn turn) {
        List<DeputyView> all = deputies.of(actor);
        turn.with("deputies", all)
                .with("posts", posts(all))
                .with("mayGive", actor.is(LEADER))
                .with(
                        "candidates",
                        deputies.candidates(actor).stream()
                                .map(post -> new Choice(post.id().toString(), post.personName() + " – " + post.title()))
                                .toList());
        turn.model().addAttribute("position", position);
        turn.model().addAttribute("from", from);
        turn.model().addAttribute("last", last);
        return "report/deputies";
    }
}
