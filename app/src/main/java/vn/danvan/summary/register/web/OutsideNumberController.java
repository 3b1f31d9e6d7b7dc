package vn.danvan.summary.register.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.register.OtherNumbers;
import vn.danvan.summary.register.OutsideNumbers;
import vn.danvan.web.Allow;
import vn.danvan.web.Choice;
import vn.danvan.web.Turn;

/** Numbers that were given outside the system after some were given here: typed, looked at, entered. */
@Controller
@Allow({LEADER, CLERK})
class OutsideNumberController {

    private final OutsideNumbers outside;
    private final OtherNumbers others;

    OutsideNumberController(OutsideNumbers outside, OtherNumbers others) {
        this.outside = outside;
        this.others = others;
    }

    @GetMapping("/numbers/outside")
    String ask(Actor actor, Turn turn) {
        return page(actor, new OutsideNumbers.Wanted("", "", "", "", "", ""), turn);
    }

    private String page(Actor actor, OutsideNumbers.Wanted typed, Turn turn) {
        List<Choice> types = others.types(actor).stream()
                .map(type -> NumbersSought.choice(type, turn.locale()))
                .toList();
        turn.with("types", types).with("mayGive", others.mayGive(actor)).with("typed", typed);
        return "summary/outside";
    }

    /** The first time it shows what would be entered; with {@code act=enter} it is. */
    @PostMapping("/numbers/outside")
    String enter(
            Actor actor,
            @RequestParam(name = "type", defaultValue = "") String type,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "day", defaultValue = "") String day,
            @RequestParam(name = "described", defaultValue = "") String described,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "act", defaultValue = "") String act,
            Turn turn) {
        OutsideNumbers.Wanted wanted = new OutsideNumbers.Wanted(type, from, to, day, described, reason);
        boolean certain = act.equals("enter");
        return switch (certain ? outside.enter(actor, wanted) : outside.preview(actor, wanted)) {
            case Outcome.Refused<OutsideNumbers.Jump>(List<Refusal> refusals) ->
                page(actor, wanted, turn.refused(refusals));
            case Outcome.Done<OutsideNumbers.Jump>(OutsideNumbers.Jump jump) -> {
                if (certain) {
                    yield turn.to("/numbers", "summary.outside.entered", jump.first(), jump.last(), jump.next());
                }
                turn.with("jump", jump);
                yield page(actor, wanted, turn);
            }
        };
    }
}
