package vn.danvan.summary.register;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.content.Confidence;
import vn.danvan.web.Days;

/**
 * In whose name and in which run a body numbers its documents: the shipped heads and terms, and the terms that an office
 * entered with their basis, because congresses that the content does not know would stop every signature.
 */
@Component
@Transactional
public class Terms {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_BASIS = 500;
    private static final int AHEAD = 31;
    private static final int MOST_NAMED = 10;

    /** A term as it was typed. */
    public record Wanted(String name, String begins, String basis) {}

    private final TermStore store;
    private final Organisation organisation;
    private final Areas areas;
    private final AuditTrail audit;
    private final Clock clock;
    private final IssuerFiles files = IssuerFiles.shipped();

    Terms(TermStore store, Organisation organisation, Areas areas, AuditTrail audit, Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The head of the body's documents on a day; empty when the content has none for such a body. */
    @Transactional(readOnly = true)
    public Optional<Issuer> issuer(BodyView body, AreaView area, LocalDate day) {
        return files.issuer(body, area, organisation.committee(body.id(), day), day);
    }

    /** The run in which a number of that day stands: of the terms that cover it the one that began last. */
    @Transactional(readOnly = true)
    public Optional<Run> run(Line line, AreaView area, LocalDate day) {
        Optional<Run> shipped = files.run(line, area, day);
        Stream<Run> entered = line == Line.STATE
                ? Stream.empty()
                : store.of(area.id(), List.of()).stream()
                        .filter(term -> !day.isBefore(term.begins()))
                        .map(Terms::run);
        return Stream.concat(shipped.stream(), entered).max(Comparator.comparing(Run::from));
    }

    private static Run run(TermView term) {
        return new Run(term.name(), term.begins(), Confidence.KNOWN);
    }

    /** Whether the actor may enter terms: whoever keeps the register of a body that issues documents of the Party. */
    @Transactional(readOnly = true)
    public boolean mayEnter(Actor actor) {
        return actor.is(LEADER, CLERK) && partyArea(actor).isPresent();
    }

    /** The area whose committee's term the actor's body numbers in; empty when it issues no documents of the Party. */
    private Optional<AreaView> partyArea(Actor actor) {
        BodyView body = organisation.requireBody(actor.body(), today());
        return Optional.ofNullable(body.area())
                .flatMap(area -> areas.area(area, today()))
                .filter(area -> issuer(body, area, today())
                        .filter(head -> head.line() == Line.PARTY)
                        .isPresent());
    }

    /** How the actor's body numbers its documents today; empty when it issues none or its term is not known. */
    @Transactional(readOnly = true)
    public Optional<Numbering> numbering(Actor actor) {
        return numbering(actor, today());
    }

    /** How it numbers documents of a day. */
    @Transactional(readOnly = true)
    public Optional<Numbering> numbering(Actor actor, LocalDate day) {
        // A document may be dated before the first day the organisation is known on.
        LocalDate known = organisation.knownDay(day);
        BodyView body = organisation.requireBody(actor.body(), known);
        return Optional.ofNullable(body.area())
                .flatMap(area -> areas.area(area, known))
                .flatMap(area -> files.issuer(body, area, organisation.committee(body.id(), known), day)
                        .flatMap(head -> run(head.line(), area, day).map(run -> new Numbering(head, run))));
    }

    /** The types of documents that a line numbers. */
    public List<DocumentType> types(Line line) {
        return files.types(line);
    }

    /** The run of today for the actor's body; empty when it has no head or its term is not known. */
    @Transactional(readOnly = true)
    public Optional<Run> current(Actor actor) {
        return partyArea(actor).flatMap(area -> run(Line.PARTY, area, today()));
    }

    /** Whether the actor's body numbers its documents by terms. */
    @Transactional(readOnly = true)
    public boolean byTerm(Actor actor) {
        return partyArea(actor).isPresent();
    }

    /** The terms entered for the area of the actor's body, the latest first. */
    @Transactional(readOnly = true)
    public List<TermView> entered(Actor actor) {
        return partyArea(actor)
                .map(area -> store.of(area.id(), bodies(area.id())))
                .orElse(List.of());
    }

    /** The shipped terms of that area, the latest first. */
    @Transactional(readOnly = true)
    public List<Run> shipped(Actor actor) {
        return partyArea(actor).map(files::terms).orElse(List.of());
    }

    private List<BodyId> bodies(AreaId area) {
        return organisation.bodiesOf(area, today()).stream().map(BodyView::id).toList();
    }

    /** Enters a term; refused with every fault at once, so that numbers given so far stay in their run. */
    public Outcome<TermView> enter(Actor actor, Wanted wanted) {
        AreaView area = require(actor);
        store.hold(area.id());
        List<TermView> entered = store.of(area.id(), bodies(area.id()));
        List<Refusal> faults = new ArrayList<>();
        Optional<LocalDate> begins = Days.read(wanted.begins());
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            faults.add(Refusal.at("name", "summary.term.name", LONGEST_NAME));
        }
        if (wanted.basis().isBlank() || wanted.basis().length() > LONGEST_BASIS) {
            faults.add(Refusal.at("basis", "summary.term.basis", LONGEST_BASIS));
        }
        if (begins.isEmpty()) {
            faults.add(Refusal.at("begins", "summary.term.day", wanted.begins()));
        } else {
            begin(area, entered, begins.get()).ifPresent(faults::add);
        }
        if (known(area, entered)
                .anyMatch(run -> run.name().equalsIgnoreCase(wanted.name().strip()))) {
            faults.add(Refusal.at("name", "summary.term.twice", wanted.name().strip()));
        }
        if (begins.isEmpty() || !faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        UUID id = store.insert(area.id(), wanted, begins.get(), actor);
        audit.record(
                actor,
                "summary.term.entered",
                "term",
                id.toString(),
                null,
                Map.of(
                        "name",
                        wanted.name().strip(),
                        "begins",
                        begins.get().toString(),
                        "basis",
                        wanted.basis().strip()));
        return Outcome.done(term(area, id));
    }

    private AreaView require(Actor actor) {
        return partyArea(actor)
                .filter(_ -> actor.is(LEADER, CLERK))
                .orElseThrow(() -> new Forbidden("terms as " + actor.role()));
    }

    private Stream<Run> known(AreaView area, List<TermView> entered) {
        return Stream.concat(files.terms(area).stream(), entered.stream().map(Terms::run));
    }

    /**
     * A term begins after the one before, not later than a month from now, and not before a number that was given and holds. It
     * is entered ahead, so that the first number of its first day stands in it.
     */
    private Optional<Refusal> begin(AreaView area, List<TermView> entered, LocalDate begins) {
        LocalDate latest = today().plusDays(AHEAD);
        if (begins.isAfter(latest)) {
            return Optional.of(Refusal.at("begins", "summary.term.early", Days.field(begins), Days.field(latest)));
        }
        Optional<Run> before =
                known(area, entered).filter(run -> !run.from().isBefore(begins)).max(Comparator.comparing(Run::from));
        if (before.isPresent()) {
            return before.map(run ->
                    Refusal.at("begins", "summary.term.order", Days.field(begins), run.name(), Days.field(run.from())));
        }
        TermStore.Numbered numbers = store.numbered(bodies(area.id()), begins, MOST_NAMED);
        return numbers.all() == 0
                ? Optional.empty()
                : Optional.of(Refusal.at(
                        "begins", "summary.term.numbered", Days.field(begins), numbers.all(), named(numbers)));
    }

    /** The first numbers with their days and bodies, so that each office finds its own in its register. */
    private String named(TermStore.Numbered numbers) {
        Map<BodyId, BodyView> bodies = organisation.bodies(
                numbers.first().stream().map(EntryView::body).distinct().toList(), today());
        return numbers.first().stream()
                        .map(entry -> entry.printed() + " (" + Days.field(entry.issuedOn())
                                + Optional.ofNullable(bodies.get(entry.body()))
                                        .map(body -> ", " + body.name())
                                        .orElse("")
                                + ")")
                        .collect(Collectors.joining("; "))
                + (numbers.all() > numbers.first().size() ? "; …" : "");
    }

    private TermView term(AreaView area, UUID id) {
        return store.of(area.id(), bodies(area.id())).stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("term", id));
    }

    /** Takes a term back that was entered by mistake; refused once numbers were given in it. */
    public Outcome<TermView> withdraw(Actor actor, UUID id) {
        AreaView area = require(actor);
        store.hold(area.id());
        TermView term = term(area, id);
        if (term.used()) {
            return Outcome.refused(Refusal.of("summary.term.used", term.name()));
        }
        store.withdraw(id, actor);
        audit.record(actor, "summary.term.withdrawn", "term", id.toString(), null, Map.of("name", term.name()));
        return Outcome.done(term);
    }
}
