package vn.danvan.summary.register.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.rules.content.Confidence;
import vn.danvan.summary.register.TermView;
import vn.danvan.summary.register.Terms;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** The terms of the Party committee through which the numbers of a body run; those that keep the register enter them. */
@Controller
@Allow({LEADER, SPECIALIST, CLERK, OBSERVER})
class TermController {

    private static final String TERMS = "/numbers/terms";
    private static final Terms.Wanted NOTHING = new Terms.Wanted("", "", "");

    private final Terms terms;
    private final RegisterNames names;

    TermController(Terms terms, RegisterNames names) {
        this.terms = terms;
        this.names = names;
    }

    @GetMapping("/numbers/terms")
    String list(Actor actor, Turn turn) {
        return page(actor, NOTHING, turn);
    }

    /** A term, entered or shipped, as a row of the file. */
    private record Listed(
            String name,
            LocalDate begins,
            String basis,
            String by,
            @Nullable Instant at,
            String mark) {}

    /** The terms of the page: those that were entered, then those that are shipped. */
    @GetMapping(TERMS + ".{as:csv|xlsx}")
    void download(Actor actor, Download file) throws IOException {
        Stream<Listed> entered = terms.entered(actor).stream()
                .map(term -> new Listed(
                        term.name(),
                        term.begins(),
                        term.basis(),
                        names.person(term.enteredBy()),
                        term.enteredAt(),
                        ""));
        Stream<Listed> shipped = terms.shipped(actor).stream()
                .map(run -> new Listed(
                        run.name(),
                        run.from(),
                        file.text("summary.term.shipped"),
                        "",
                        null,
                        run.confidence() == Confidence.UNVERIFIED ? file.text("summary.term.unverified") : ""));
        file.of(Stream.concat(entered, shipped).toList())
                .column("summary.term.name.label", Listed::name)
                .column("summary.term.begins.label", Listed::begins)
                .column("summary.term.basis.label", Listed::basis)
                .column("summary.file.marks", Listed::mark)
                .column("summary.file.entered-by", Listed::by)
                .column("summary.file.entered-at", Listed::at)
                .send("summary.terms", "nhiem-ky");
    }

    private String page(Actor actor, Terms.Wanted typed, Turn turn) {
        turn.maybe("current", terms.current(actor))
                .with("byTerm", terms.byTerm(actor))
                .with(
                        "entered",
                        terms.entered(actor).stream()
                                .map(term -> new TermRow(term, names.person(term.enteredBy())))
                                .toList())
                .with("shipped", terms.shipped(actor))
                .with("mayEnter", terms.mayEnter(actor))
                .with("typed", typed);
        return "summary/terms";
    }

    @Allow({LEADER, CLERK})
    @PostMapping("/numbers/terms")
    String enter(
            Actor actor,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "begins", defaultValue = "") String begins,
            @RequestParam(name = "basis", defaultValue = "") String basis,
            Turn turn) {
        Terms.Wanted wanted = new Terms.Wanted(name, begins, basis);
        return switch (terms.enter(actor, wanted)) {
            case Outcome.Done<TermView>(TermView term) -> turn.to(TERMS, "summary.term.entered", term.name());
            case Outcome.Refused<TermView>(List<Refusal> refusals) -> page(actor, wanted, turn.refused(refusals));
        };
    }

    @Allow({LEADER, CLERK})
    @PostMapping("/numbers/terms/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable("id") String id, Turn turn) {
        return switch (terms.withdraw(actor, Uuids.parse(id))) {
            case Outcome.Done<TermView>(TermView term) -> turn.to(TERMS, "summary.term.withdrawn", term.name());
            case Outcome.Refused<TermView>(List<Refusal> refusals) -> page(actor, NOTHING, turn.refused(refusals));
        };
    }
}
