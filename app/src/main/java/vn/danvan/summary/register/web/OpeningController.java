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
import vn.danvan.summary.register.PaperNumbers;
import vn.danvan.summary.register.Terms;
import vn.danvan.web.Allow;
import vn.danvan.web.Choice;
import vn.danvan.web.Turn;

/** Where a series of numbers goes on that was begun on paper. */
@Controller
@Allow({LEADER, CLERK})
class OpeningController {

    private final PaperNumbers openings;
    private final Terms terms;
    private final OtherNumbers others;

    OpeningController(PaperNumbers openings, Terms terms, OtherNumbers others) {
        this.openings = openings;
        this.terms = terms;
        this.others = others;
    }

    @GetMapping("/numbers/start")
    String ask(Actor actor, Turn turn) {
        return page(actor, new PaperNumbers.Wanted("", "", ""), turn);
    }

    private String page(Actor actor, PaperNumbers.Wanted typed, Turn turn) {
        List<Choice> types = others.types(actor).stream()
                .map(type -> NumbersSought.choice(type, turn.locale()))
                .toList();
        turn.maybe("numbering", terms.numbering(actor))
                .with("types", types)
                .with("mayEnter", openings.mayEnter(actor))
                .with("typed", typed);
        return "summary/start";
    }

    @PostMapping("/numbers/start")
    String enter(
            Actor actor,
            @RequestParam(name = "type", defaultValue = "") String type,
            @RequestParam(name = "last", defaultValue = "") String last,
            @RequestParam(name = "basis", defaultValue = "") String basis,
            Turn turn) {
        PaperNumbers.Wanted wanted = new PaperNumbers.Wanted(type, last, basis);
        return switch (openings.enter(actor, wanted)) {
            case Outcome.Done<Integer>(Integer kept) ->
                kept == 0
                        ? turn.to("/numbers", "summary.opening.taken-back", type)
                        : turn.to("/numbers", "summary.opening.entered", type, Integer.toString(kept));
            case Outcome.Refused<Integer>(List<Refusal> refusals) -> page(actor, wanted, turn.refused(refusals));
        };
    }
}
