package vn.danvan.summary.register.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.register.EntryView;
import vn.danvan.summary.register.OtherNumbers;
import vn.danvan.web.Allow;
import vn.danvan.web.Choice;
import vn.danvan.web.Turn;

/** A number for a document that was written outside the system. */
@Controller
@Allow({LEADER, CLERK})
class OtherNumberController {

    private final OtherNumbers others;
    private final Clock clock;

    OtherNumberController(OtherNumbers others, Clock clock) {
        this.others = others;
        this.clock = clock;
    }

    @GetMapping("/numbers/new")
    String ask(Actor actor, Turn turn) {
        OtherNumbers.Wanted nothing =
                new OtherNumbers.Wanted("", "", LocalDate.now(clock).toString(), "", "");
        return page(actor, UUID.randomUUID(), nothing, turn);
    }

    private String page(Actor actor, UUID form, OtherNumbers.Wanted typed, Turn turn) {
        List<Choice> types = others.types(actor).stream()
                .map(type -> NumbersSought.choice(type, turn.locale()))
                .toList();
        turn.with("form", form)
                .with("types", types)
                .with("mayGive", others.mayGive(actor))
                .with("typed", typed);
        return "summary/other";
    }

    @PostMapping("/numbers/new")
    String give(
            Actor actor,
            @RequestParam(name = "form", defaultValue = "") String form,
            @RequestParam(name = "type", defaultValue = "") String type,
            @RequestParam(name = "subject", defaultValue = "") String subject,
            @RequestParam(name = "day", defaultValue = "") String day,
            @RequestParam(name = "recipients", defaultValue = "") String recipients,
            @RequestParam(name = "signer", defaultValue = "") String signer,
            Turn turn) {
        UUID asked = Uuids.parse(form);
        OtherNumbers.Wanted wanted = new OtherNumbers.Wanted(type, subject, day, recipients, signer);
        return switch (others.give(actor, asked, wanted)) {
            case Outcome.Done<EntryView>(EntryView entry) ->
                turn.to("/numbers", "summary.other.given", entry.printed(), entry.subject());
            case Outcome.Refused<EntryView>(List<Refusal> refusals) ->
                page(actor, asked, wanted, turn.refused(refusals));
        };
    }
}
