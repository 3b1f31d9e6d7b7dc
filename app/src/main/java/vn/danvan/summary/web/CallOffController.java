package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.conference.ConferenceView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Calling a conference off. */
@Controller
@Allow({LEADER, SPECIALIST})
class CallOffController {

    private final Conferences conferences;

    CallOffController(Conferences conferences) {
        this.conferences = conferences;
    }

    @GetMapping("/summaries/{id}/conference/off")
    String ask(Actor actor, @PathVariable("id") String id, Turn turn) {
        return page(actor, id, "", turn);
    }

    private String page(Actor actor, String id, String reason, Turn turn) {
        turn.with("conference", conferences.requireWritable(actor, SummaryId.of(id)))
                .with("reason", reason);
        return "summary/off";
    }

    @PostMapping("/summaries/{id}/conference/off")
    String callOff(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "revision", defaultValue = "0") int revision,
            Turn turn) {
        return switch (conferences.callOff(actor, SummaryId.of(id), reason, revision)) {
            case Outcome.Done<ConferenceView> _ ->
                turn.to("/summaries/" + id + "/conference", "summary.conference.off.done");
            case Outcome.Refused<ConferenceView>(List<Refusal> refusals) ->
                page(
                        actor,
                        id,
                        reason,
                        refusals.getFirst().code().equals(Conferences.MEANWHILE)
                                ? turn.answer(HttpStatus.CONFLICT.value(), refusals)
                                : turn.refused(refusals));
        };
    }
}
