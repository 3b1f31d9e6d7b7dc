package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.rules.content.Wording;

/** The answers that a body gives in a report which it receives: kept while it waits, a part of the report when it is approved. */
@Component
class Receiving {

    private final CellStore cells;
    private final ReceivedStore store;
    private final SubmissionDesk desk;
    private final Findings findings;

    Receiving(CellStore cells, ReceivedStore store, SubmissionDesk desk, Findings findings) {
        this.cells = cells;
        this.store = store;
        this.desk = desk;
        this.findings = findings;
    }

    /** What stands in the submission with what the body answered; nobody else sees that before it is approved. */
    Collection<CellStore.Stored> seen(SubmissionView submission, BodyId body) {
        Collection<CellStore.Stored> stored = cells.cells(submission.id()).values();
        return asks(submission) ? ReceivedStore.over(stored, store.of(submission.id(), body)) : stored;
    }

    private boolean asks(SubmissionView submission) {
        return desk.edition(submission).received().findAny().isPresent();
    }

    /** Keeps answers; all of them or, with every reason, none. */
    Outcome<Integer> keep(Actor actor, SubmissionView submission, List<CellChange> all, Instant now) {
        // What was left as it was seen is none of the writer's changes, whatever somebody else made of it since.
        List<CellChange> changes = all.stream()
                .filter(change -> !CellText.same(change.now(), change.seen()))
                .toList();
        FormEdition edition = desk.edition(submission);
        List<Refusal> faults = new ArrayList<>(CellRules.ofReceiver(edition, changes));
        Map<CellId, CellStore.Stored> stored = new HashMap<>();
        seen(submission, actor.body()).forEach(cell -> stored.put(cell.id(), cell));
        changes.stream()
                .filter(change -> change.overwrites(stored.get(change.cell())))
                .forEach(change -> faults.add(Refusal.at(CellRules.field(change.cell()), "report.received-other")));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        List<CellChange> altered = changes.stream()
                .filter(change -> !CellText.same(content(stored, change.cell()), change.now()))
                .toList();
        store.put(submission.id(), actor.body(), altered, actor.account(), now);
        return Outcome.done(altered.size());
    }

    private static Optional<Cell> content(Map<CellId, CellStore.Stored> stored, CellId cell) {
        CellStore.Stored there = stored.get(cell);
        return there == null ? Optional.empty() : there.content();
    }

    /**
     * Why the body cannot approve them as far as its own answers go, read at once; those are left out of which they are all there and
     * agree.
     */
    Map<SubmissionId, Refusal> lacking(Collection<SubmissionView> submissions, BodyId body) {
        List<SubmissionView> asked = submissions.stream().filter(this::asks).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<SubmissionId> ids = asked.stream().map(SubmissionView::id).toList();
        Map<SubmissionId, List<CellStore.Stored>> stored = cells.cells(ids, CellStore.Text.BEGINNINGS);
        Map<SubmissionId, List<CellStore.Stored>> received = store.of(ids, body);
        Map<SubmissionId, Earlier> before = findings.earlier(asked, desk::edition);
        Map<SubmissionId, Refusal> lacking = new HashMap<>();
        asked.forEach(one -> lacking(
                        desk.edition(one),
                        ReceivedStore.over(
                                stored.getOrDefault(one.id(), List.of()), received.getOrDefault(one.id(), List.of())),
                        before.getOrDefault(one.id(), Earlier.NONE))
                .ifPresent(refusal -> lacking.put(one.id(), refusal)));
        return lacking;
    }

    private static Optional<Refusal> lacking(FormEdition edition, Collection<CellStore.Stored> seen, Earlier earlier) {
        List<Wording> lacks = Findings.ofReceiver(edition, seen, earlier).stream()
                .filter(Finding::blocks)
                .flatMap(finding -> lack(edition, finding).stream())
                .distinct()
                .toList();
        return lacks.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "report.received-lacks",
                        new Wording(
                                lacks.stream().map(Wording::vi).collect(Collectors.joining("; ")),
                                lacks.stream().map(Wording::en).collect(Collectors.joining("; ")))));
    }

    /** What is wrong with an answer of the receiver; empty when it is none of its business. */
    private static Optional<Wording> lack(FormEdition edition, Finding finding) {
        return switch (finding) {
            case Finding.Fails fails ->
                Optional.of(fails.check().name()).filter(_ -> edition.isReceived(fails.check()));
            case Finding.Alone alone ->
                Optional.of(alone.check().name()).filter(_ -> edition.isReceived(alone.check()));
            case Finding.Missing _, Finding.TooHigh _, Finding.Unexplained _ ->
                Optional.of(finding.question())
                        .filter(question -> edition.isReceived(question))
                        .flatMap(edition::question)
                        .map(Question::label);
            case Finding.InRow _ -> Optional.empty();
        };
    }

    /**
     * What the body answered becomes a part of the submission, in the names of those who did; whether there was anything. Its history
     * says when they did; the cells are new to everybody else only now, and to programs that ask for what is.
     */
    boolean merge(SubmissionView submission, Actor actor, Instant now) {
        if (!asks(submission)) {
            return false;
        }
        SubmissionId id = submission.id();
        List<CellStore.Stored> received = store.of(id, actor.body());
        Map<CellId, CellStore.Stored> stored = cells.cells(id);
        var changes = ReceivedStore.changes(stored, received);
        BodyId above = actor.body().equals(submission.body()) ? null : actor.body();
        changes.forEach(
                (author, some) -> cells.addChanges(id, some, new CellStore.Author(author.by(), above), author.at()));
        Map<CellId, CellStore.Stored> merged = new HashMap<>();
        ReceivedStore.over(stored.values(), received).forEach(cell -> merged.put(cell.id(), cell));
        cells.put(
                id,
                received.stream()
                        .map(cell ->
                                Objects.requireNonNull(merged.get(cell.id())).at(now))
                        .toList());
        store.delete(id, actor.body());
        return !changes.isEmpty();
    }
}
