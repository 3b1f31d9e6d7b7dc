package vn.danvan.directive.document;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.ChangeStore.Revision;
import vn.danvan.directive.document.text.CodePointText;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;

/** Opens a document for one act of a reviewer and carries the act out; in the caller's transaction. */
@Component
class ReviewDesk {

    private final DocumentStore documents;
    private final StatementStore statements;
    private final ChangeStore changes;
    private final Ledger ledger;
    private final Clock clock;

    ReviewDesk(DocumentStore documents, StatementStore statements, ChangeStore changes, Ledger ledger, Clock clock) {
        this.documents = documents;
        this.statements = statements;
        this.changes = changes;
        this.ledger = ledger;
        this.clock = clock;
    }

    ReviewBench open(Actor actor, StatementId id) {
        StatementRow row = statements.byId(id).orElseThrow(() -> new NotFound("statement", id));
        return open(actor, row.document());
    }

    /** Authorises, and makes other reviewers of the document wait until the act is done. */
    ReviewBench open(Actor actor, DocumentId id) {
        DocumentView document = documents.view(id).orElseThrow(() -> new NotFound("document", id));
        if (!DocumentAuthority.mayReview(actor, document.body())) {
            throw new Forbidden("review document " + id);
        }
        documents.lock(id);
        return new ReviewBench(id, new CodePointText(documents.text(id)), statements.of(id));
    }

    boolean mayRead(Actor actor, DocumentId id) {
        return documents
                .view(id)
                .filter(document -> DocumentAuthority.mayRead(actor, document.body(), documents.readers(id)))
                .isPresent();
    }

    ReviewOutcome overtaken(ReviewBench bench, StatementRow row) {
        StatementView now = row.view(bench.text());
        boolean gone = !row.facts().present();
        return changes.last(row.id())
                .map(last -> new ReviewOutcome.Overtaken(now, gone, last.by(), last.at()))
                .orElseGet(() -> new ReviewOutcome.Overtaken(now, gone, null, null));
    }

    /** A statement of a person, stored but not there yet; the revision brings it into the text. */
    Revision fresh(ReviewBench bench, StatementFacts facts) {
        StatementId id = new StatementId(Uuids.next(clock));
        statements.insert(new StatementRow(id, bench.document(), facts.gone(), List.of(), StatementOrigin.PERSON, 1));
        return new Revision(id, facts.gone(), facts);
    }

    ReviewOutcome apply(Actor actor, ReviewBench bench, ChangeAction action, List<Revision> revisions) {
        UUID change = changes.insert(bench.document(), action, actor.account(), null);
        write(actor, bench, change, action, revisions);
        return new ReviewOutcome.Changed(
                revisions.stream().map(Revision::statement).toList(), List.of());
    }

    /** Brings back what was before the change, or what was after it, when nobody has gone on from there. */
    ReviewOutcome restore(Actor actor, ReviewBench bench, UUID change, boolean before) {
        List<Revision> revisions = changes.revisions(change).stream()
                .map(done -> before ? done.reversed() : done)
                .toList();
        Set<StatementId> touched = new HashSet<>();
        revisions.forEach(revision -> touched.add(revision.statement()));
        List<Refusal> faults = new ArrayList<>();
        for (Revision revision : revisions) {
            if (!current(revision.statement()).facts().equals(revision.before())) {
                faults.add(Refusal.of("directive.review.gone-on"));
            }
            faults.addAll(bench.faults(revision.after(), touched));
        }
        if (!faults.isEmpty()) {
            return new ReviewOutcome.Refused(faults.subList(0, 1));
        }
        ChangeAction action = before ? ChangeAction.UNDO : ChangeAction.REDO;
        UUID restoring = changes.insert(bench.document(), action, actor.account(), change);
        changes.markUndone(change, before);
        write(actor, bench, restoring, action, revisions);
        return new ReviewOutcome.Changed(
                revisions.stream().map(Revision::statement).toList(), List.of());
    }

    private void write(Actor actor, ReviewBench bench, UUID change, ChangeAction action, List<Revision> revisions) {
        List<StatementId> confirmed = new ArrayList<>();
        for (Revision revision : revisions) {
            int version = current(revision.statement()).version();
            if (!statements.update(revision.statement(), version, revision.after())) {
                throw new Conflict("statement", revision.statement());
            }
            changes.insert(change, revision, version + 1);
            ledger.statement(actor, action.auditName(), revision.statement(), revision.before(), revision.after());
            if (isAccepted(revision.after()) && !isAccepted(revision.before())) {
                confirmed.add(revision.statement());
            }
        }
        if (!confirmed.isEmpty()) {
            ledger.announce(new StatementsConfirmed(bench.document(), confirmed));
        }
    }

    private static boolean isAccepted(StatementFacts facts) {
        return facts.present() && facts.state() == StatementState.ACCEPTED;
    }

    /** The statement as it is, also when it was joined away or taken back. */
    StatementRow current(StatementId id) {
        return statements.byId(id).orElseThrow(() -> new NotFound("statement", id));
    }
}
