package vn.danvan.summary.register.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.register.EntryView;
import vn.danvan.summary.register.NumberRegister;
import vn.danvan.summary.register.OpeningView;
import vn.danvan.summary.register.PaperNumbers;
import vn.danvan.summary.register.Terms;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** The register of numbers: search, export, and making a number void. */
@Controller
@Allow({LEADER, SPECIALIST, CLERK, OBSERVER})
class NumbersController {

    private final NumbersList list;
    private final NumberRegister register;
    private final PaperNumbers openings;
    private final Terms terms;
    private final RegisterNames names;

    NumbersController(
            NumbersList list, NumberRegister register, PaperNumbers openings, Terms terms, RegisterNames names) {
        this.list = list;
        this.register = register;
        this.openings = openings;
        this.terms = terms;
        this.names = names;
    }

    @GetMapping("/numbers")
    String list(
            Actor actor,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "run", defaultValue = "") String run,
            @RequestParam(name = "type", defaultValue = "") String type,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Turn turn) {
        List<EntryView> shown = list.show(actor, new NumbersSought(text, run, type), page, turn.locale(), turn.model());
        turn.maybe("term", terms.current(actor))
                .with("mayVoid", NumberRegister.mayVoid(actor))
                .with("byTerm", terms.byTerm(actor))
                .with("mayOpen", openings.mayEnter(actor))
                .with(
                        "openings",
                        openings.list(actor).stream()
                                .map(one ->
                                        new OpeningRow(one, names.person(one.enteredBy()), owner(actor, one.body())))
                                .toList())
                .with("others", others(actor, shown));
        return "summary/numbers";
    }

    /** The names of those whose registers the actor's body keeps besides its own. */
    private Map<BodyId, String> others(Actor actor, List<EntryView> entries) {
        Map<BodyId, String> others = new HashMap<>();
        entries.stream()
                .map(EntryView::body)
                .filter(body -> !body.equals(actor.body()))
                .forEach(body -> others.computeIfAbsent(body, names::body));
        return others;
    }

    private String owner(Actor actor, BodyId body) {
        return body.equals(actor.body()) ? "" : names.body(body);
    }

    @GetMapping("/numbers.{as:csv|xlsx}")
    void export(
            Actor actor,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "run", defaultValue = "") String run,
            @RequestParam(name = "type", defaultValue = "") String type,
            Download file)
            throws IOException {
        file.of(list.found(actor, new NumbersSought(text, run, type)))
                .column("summary.numbers.number", EntryView::printed)
                .column("summary.numbers.run", EntryView::run)
                .column("summary.numbers.date", EntryView::issuedOn)
                .column("summary.numbers.subject", EntryView::subject)
                .column("summary.numbers.recipients", entry -> String.join("; ", entry.recipients()))
                .column("summary.numbers.signer", EntryView::signer)
                .column("summary.numbers.state", entry -> state(entry, file))
                .column("summary.numbers.void-reason", NumbersController::voidReason)
                .column("summary.numbers.body", entry -> owner(actor, entry.body()))
                .send("summary.numbers", "so-van-ban");
    }

    /** What was numbered on paper before numbers were given here. */
    @GetMapping("/numbers/openings.{as:csv|xlsx}")
    void openings(Actor actor, Download file) throws IOException {
        file.of(openings.list(actor))
                .column("summary.opening.type", OpeningView::type)
                .column("summary.numbers.run", one -> file.text("summary.numbers.line." + one.line(), one.run()))
                .column("summary.opening.last", OpeningView::last)
                .column("summary.term.basis.label", OpeningView::basis)
                .column("summary.numbers.body", one -> names.body(one.body()))
                .column("summary.file.entered-by", one -> names.person(one.enteredBy()))
                .column("summary.file.entered-at", OpeningView::enteredAt)
                .send("summary.opening", "so-da-cap-tren-giay");
    }

    private static String voidReason(EntryView entry) {
        EntryView.Voided voided = entry.voided();
        return voided == null ? "" : voided.reason();
    }

    private static String state(EntryView entry, Download file) {
        String outside = entry.outside();
        if (entry.voided() == null && outside != null) {
            return file.text("summary.outside.because", outside);
        }
        return file.text(entry.voided() == null ? "summary.numbers.used" : "summary.numbers.void");
    }

    @Allow({LEADER, CLERK})
    @GetMapping("/numbers/{id}/void")
    String askVoid(Actor actor, @PathVariable("id") String id, Turn turn) {
        return voiding(actor, id, "", turn);
    }

    private String voiding(Actor actor, String id, String reason, Turn turn) {
        EntryView entry = entry(actor, id);
        turn.with("entry", entry).with("reason", reason).maybe("version", list.bearing(actor, entry));
        return "summary/void";
    }

    private EntryView entry(Actor actor, String id) {
        return register.entry(Uuids.parse(id))
                .filter(entry -> entry.body().equals(actor.body()))
                .orElseThrow(() -> new vn.danvan.kernel.NotFound("number", id));
    }

    @Allow({LEADER, CLERK})
    @PostMapping("/numbers/{id}/void")
    String makeVoid(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Turn turn) {
        return switch (register.voidNumber(actor, Uuids.parse(id), reason)) {
            case Outcome.Done<EntryView>(EntryView entry) ->
                turn.to("/numbers", "summary.numbers.voided", entry.printed());
            case Outcome.Refused<EntryView>(List<Refusal> refusals) ->
                voiding(actor, id, reason, turn.refused(refusals));
        };
    }
}
