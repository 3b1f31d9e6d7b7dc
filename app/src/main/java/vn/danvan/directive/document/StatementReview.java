package vn.danvan.directive.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.document.ChangeStore.Revision;
import vn.danvan.directive.document.text.PassageFinder;
import vn.danvan.directive.document.text.Span;
import vn.danvan.directive.extraction.Domain;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/**
 * What reviewers do to the statements of a document.
 *
 * <p>Each act says which version of the statement it saw; when somebody was faster, nothing changes and both values are
 * given back. Each act is kept with what was before and after, so that it can be undone and learnt from.
 */
@Component
@Transactional
public class StatementReview {

    private final ReviewDesk desk;
    private final ChangeStore changes;

    StatementReview(ReviewDesk desk, ChangeStore changes) {
        this.desk = desk;
        this.changes = changes;
    }

    /** Accepts, rejects or reopens a statement; refused when its place is taken by another. */
    public ReviewOutcome decide(Actor actor, StatementId id, int version, StatementState to) {
        ReviewBench bench = desk.open(actor, id);
        StatementRow row = desk.current(id);
        if (row.version() != version) {
            return desk.overtaken(bench, row);
        }
        StatementFacts after = row.facts().inState(to);
        List<Refusal> faults = bench.faults(after, Set.of(id));
        if (!faults.isEmpty()) {
            return new ReviewOutcome.Refused(faults);
        }
        return row.facts().state() == to
                ? changed(List.of(id))
                : desk.apply(actor, bench, ChangeAction.to(to), List.of(new Revision(id, row.facts(), after)));
    }

    /** Accepts many at once; those that somebody changed meanwhile or whose place is taken stay as they are. */
    public ReviewOutcome acceptAll(Actor actor, DocumentId document, Map<StatementId, Integer> seen) {
        ReviewBench bench = desk.open(actor, document);
        List<Revision> revisions = new ArrayList<>();
        List<StatementId> overtaken = new ArrayList<>();
        seen.forEach((id, version) -> {
            Optional<StatementRow> row = bench.find(id).filter(found -> found.version() == version);
            StatementFacts after = row.map(found -> found.facts().inState(StatementState.ACCEPTED))
                    .orElse(null);
            if (row.isEmpty()
                    || after == null
                    || !bench.faults(after, Set.of(id)).isEmpty()) {
                overtaken.add(id);
            } else if (row.get().facts().state() != StatementState.ACCEPTED) {
                revisions.add(new Revision(id, row.get().facts(), after));
            }
        });
        if (!revisions.isEmpty()) {
            desk.apply(actor, bench, ChangeAction.ACCEPT_MANY, revisions);
        }
        return new ReviewOutcome.Changed(
                revisions.stream().map(Revision::statement).toList(), overtaken);
    }

    /** Changes span, kind, period, actor, due date and fields of work; refused with every fault. */
    public ReviewOutcome edit(Actor actor, StatementId id, int version, StatementEdit edit) {
        ReviewBench bench = desk.open(actor, id);
        StatementRow row = desk.current(id);
        if (row.version() != version) {
            return desk.overtaken(bench, row);
        }
        return switch (new EditReader(bench.text()).read(edit, row.facts())) {
            case Outcome.Refused<StatementFacts>(List<Refusal> refusals) -> new ReviewOutcome.Refused(refusals);
            case Outcome.Done<StatementFacts>(StatementFacts after) -> {
                List<Refusal> faults = bench.faults(after, Set.of(id));
                if (!faults.isEmpty()) {
                    yield new ReviewOutcome.Refused(faults);
                }
                yield after.equals(row.facts())
                        ? changed(List.of(id))
                        : desk.apply(actor, bench, ChangeAction.EDIT, List.of(new Revision(id, row.facts(), after)));
            }
        };
    }

    /** Marks a new statement, accepted at once; refused with every fault. */
    public ReviewOutcome add(Actor actor, DocumentId document, StatementEdit edit) {
        ReviewBench bench = desk.open(actor, document);
        return switch (new EditReader(bench.text()).read(edit, null)) {
            case Outcome.Refused<StatementFacts>(List<Refusal> refusals) -> new ReviewOutcome.Refused(refusals);
            case Outcome.Done<StatementFacts>(StatementFacts facts) -> {
                List<Refusal> faults = bench.faults(facts, Set.of());
                yield faults.isEmpty()
                        ? desk.apply(actor, bench, ChangeAction.ADD, List.of(desk.fresh(bench, facts)))
                        : new ReviewOutcome.Refused(faults);
            }
        };
    }

    /**
     * Splits a statement in two; both keep its kind, period, actor, due date and fields of work.
     *
     * @param at the code point of the text before which it is split; both parts must hold words
     */
    public ReviewOutcome split(Actor actor, StatementId id, int version, int at) {
        ReviewBench bench = desk.open(actor, id);
        StatementRow row = desk.current(id);
        if (row.version() != version) {
            return desk.overtaken(bench, row);
        }
        Span whole = row.facts().span();
        if (at <= whole.start() || at >= whole.end()) {
            return new ReviewOutcome.Refused(List.of(Refusal.at("at", "directive.statement.split")));
        }
        Optional<Span> first = bench.text().trimmed(new Span(whole.start(), at)).filter(bench.text()::holds);
        Optional<Span> second = bench.text().trimmed(new Span(at, whole.end())).filter(bench.text()::holds);
        if (first.isEmpty() || second.isEmpty() || first.get().overlaps(second.get())) {
            return new ReviewOutcome.Refused(List.of(Refusal.at("at", "directive.statement.split")));
        }
        return desk.apply(
                actor,
                bench,
                ChangeAction.SPLIT,
                List.of(
                        new Revision(id, row.facts(), row.facts().at(first.get())),
                        desk.fresh(bench, row.facts().at(second.get()))));
    }

    /**
     * Splits a statement before words of it, for those who type instead of pointing.
     *
     * @param words the first words of the second part, as they stand in the statement
     */
    public ReviewOutcome split(Actor actor, StatementId id, int version, String words) {
        ReviewBench bench = desk.open(actor, id);
        Span whole = desk.current(id).facts().span();
        int at = new PassageFinder(bench.text())
                .find(words, whole.start())
                .map(Span::start)
                .orElse(whole.start());
        return split(actor, id, version, at);
    }

    /**
     * Joins a statement with the next that stands in the text; the first one's facts stay, fields of work are united and the
     * earlier due date binds.
     */
    public ReviewOutcome join(Actor actor, StatementId id, int version) {
        ReviewBench bench = desk.open(actor, id);
        StatementRow first = desk.current(id);
        if (first.version() != version) {
            return desk.overtaken(bench, first);
        }
        Optional<StatementRow> next = first.facts().stands() ? bench.next(first) : Optional.empty();
        if (next.isEmpty()) {
            return new ReviewOutcome.Refused(List.of(Refusal.of("directive.statement.join")));
        }
        StatementRow second = next.get();
        StatementFacts joined = joined(first.facts(), second.facts());
        return desk.apply(
                actor,
                bench,
                ChangeAction.JOIN,
                List.of(
                        new Revision(id, first.facts(), joined),
                        new Revision(second.id(), second.facts(), second.facts().gone())));
    }

    private static StatementFacts joined(StatementFacts first, StatementFacts second) {
        Set<Domain> domains = EnumSet.noneOf(Domain.class);
        domains.addAll(first.domains());
        domains.addAll(second.domains());
        TreeSet<LocalDate> dues = new TreeSet<>();
        Optional.ofNullable(first.due()).ifPresent(dues::add);
        Optional.ofNullable(second.due()).ifPresent(dues::add);
        return first.at(new Span(first.start(), second.end()))
                .dueOn(dues.isEmpty() ? null : dues.first(), List.copyOf(domains));
    }

    /** Takes back the actor's own latest act; refused when there is none or somebody has gone on from it. */
    public ReviewOutcome undo(Actor actor, DocumentId document) {
        ReviewBench bench = desk.open(actor, document);
        return changes.undoable(document, actor.account())
                .map(change -> desk.restore(actor, bench, change, true))
                .orElseGet(() -> new ReviewOutcome.Refused(List.of(Refusal.of("directive.review.nothing-to-undo"))));
    }

    /** Does again what the actor undid last; refused when there is nothing or somebody has gone on from it. */
    public ReviewOutcome redo(Actor actor, DocumentId document) {
        ReviewBench bench = desk.open(actor, document);
        return changes.redoable(document, actor.account())
                .map(change -> desk.restore(actor, bench, change, false))
                .orElseGet(() -> new ReviewOutcome.Refused(List.of(Refusal.of("directive.review.nothing-to-redo"))));
    }

    /** The latest acts on the document. */
    @Transactional(readOnly = true)
    public List<ChangeView> history(Actor actor, DocumentId document, int limit) {
        if (!desk.mayRead(actor, document)) {
            throw new NotFound("document", document);
        }
        return changes.history(document, limit);
    }

    private static ReviewOutcome changed(List<StatementId> ids) {
        return new ReviewOutcome.Changed(ids, List.of());
    }
}
