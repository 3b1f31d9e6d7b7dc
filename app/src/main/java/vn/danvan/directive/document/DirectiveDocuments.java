package vn.danvan.directive.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.document.text.CodePointText;
import vn.danvan.directive.document.text.TextPrint;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Page;
import vn.danvan.kernel.Refusal;

/** The register of incoming documents and what was found in them. */
@Component
@Transactional
public class DirectiveDocuments {

    /** Rows of one page of the register. */
    public static final int PAGE = 50;

    private final DocumentStore documents;
    private final StatementStore statements;
    private final Duplicates duplicates;
    private final Registration registration;
    private final Desk desk;
    private final Ledger ledger;

    DirectiveDocuments(
            DocumentStore documents,
            StatementStore statements,
            Duplicates duplicates,
            Registration registration,
            Desk desk,
            Ledger ledger) {
        this.documents = documents;
        this.statements = statements;
        this.duplicates = duplicates;
        this.registration = registration;
        this.desk = desk;
        this.ledger = ledger;
    }

    /**
     * Registers what was taken in, keeps its original and finds the statements in it, all or nothing.
     *
     * <p>Refused with every fault of the facts; a date without year is asked about; a duplicate is refused until the
     * person says to go on.
     */
    public Outcome<DocumentId> register(Actor actor, IntakeId intakeId, DocumentForm form) {
        IntakeView intake = desk.ready(actor, intakeId);
        DocumentFacts facts;
        switch (desk.read(form)) {
            case Outcome.Refused<DocumentFacts>(List<Refusal> refusals) -> {
                return Outcome.refused(refusals);
            }
            case Outcome.Done<DocumentFacts>(DocumentFacts read) -> facts = read;
        }
        TextPrint print = TextPrint.of(intake.text());
        if (!form.goOn() && !duplicates.of(actor.body(), facts, print).isEmpty()) {
            return Outcome.refused(Refusal.at("goOn", "directive.document.duplicate"));
        }
        DocumentView document = registration.register(actor, intake, facts, print);
        desk.take(intakeId);
        ledger.document(actor, "registered", document.id(), null, Ledger.facts(facts));
        ledger.announce(new DocumentRegistered(document.id(), intakeId, actor));
        return Outcome.done(document.id());
    }

    /** Documents of the actor's body that seem the same as the one taken in; facts as far as they can be read. */
    @Transactional(readOnly = true)
    public List<Duplicate> duplicates(Actor actor, IntakeView intake, DocumentForm form) {
        DocumentFacts facts = desk.read(form) instanceof Outcome.Done<DocumentFacts>(DocumentFacts read) ? read : null;
        return duplicates.of(actor.body(), facts, TextPrint.of(intake.text()));
    }

    /** Corrects the facts; refused with every fault. */
    public Outcome<DocumentId> correct(Actor actor, DocumentId id, int version, DocumentForm form) {
        DocumentView document = require(id);
        if (!DocumentAuthority.mayCorrect(actor, document.body())) {
            throw new Forbidden("correct document " + id);
        }
        DocumentFacts facts;
        switch (desk.read(form)) {
            case Outcome.Refused<DocumentFacts>(List<Refusal> refusals) -> {
                return Outcome.refused(refusals);
            }
            case Outcome.Done<DocumentFacts>(DocumentFacts read) -> facts = read;
        }
        if (!documents.correct(id, version, facts)) {
            throw new Conflict("document", id);
        }
        ledger.document(actor, "corrected", id, Ledger.facts(document.facts()), Ledger.facts(facts));
        return Outcome.done(id);
    }

    /**
     * Lets bodies read the document, because it or work from it was handed down to them; the receiving body may, and so may
     * one to which it was handed down itself.
     */
    public void handDown(Actor actor, DocumentId id, Collection<BodyId> bodies) {
        if (!DocumentAuthority.mayHandDown(actor, require(id).body(), documents.readers(id))) {
            throw new Forbidden("hand down document " + id);
        }
        documents.addReaders(id, bodies);
        ledger.document(
                actor,
                "handed-down",
                id,
                null,
                Map.of("bodies", bodies.stream().map(BodyId::toString).toList()));
    }

    /** Lets those who carry out work read the documents with the sentences it stems from, as far as the giver may. */
    public void handDownSources(Actor actor, Collection<StatementId> sentences, Collection<BodyId> bodies) {
        for (DocumentId id : sources(sentences)) {
            if (DocumentAuthority.mayHandDown(actor, require(id).body(), documents.readers(id))) {
                handDown(actor, id, bodies);
            }
        }
    }

    /** Lets a body that takes over work by decision read the documents with the sentences it stems from. */
    public void passOnSources(Collection<StatementId> sentences, BodyId body) {
        sources(sentences).forEach(id -> documents.addReaders(id, List.of(body)));
    }

    private List<DocumentId> sources(Collection<StatementId> sentences) {
        return sentences.stream()
                .map(statements::byId)
                .flatMap(Optional::stream)
                .map(StatementRow::document)
                .distinct()
                .toList();
    }

    /** The document, for those who may read it; to others it does not exist. */
    @Transactional(readOnly = true)
    public DocumentView document(Actor actor, DocumentId id) {
        DocumentView document = require(id);
        Set<BodyId> readers = documents.readers(id);
        if (!DocumentAuthority.mayRead(actor, document.body(), readers)) {
            throw new NotFound("document", id);
        }
        return document;
    }

    /** Of these documents those that the actor may read, by id. */
    @Transactional(readOnly = true)
    public Map<DocumentId, DocumentView> readable(Actor actor, Collection<DocumentId> ids) {
        Map<DocumentId, DocumentView> readable = new HashMap<>();
        ids.forEach(id -> documents
                .view(id)
                .filter(one -> DocumentAuthority.mayRead(actor, one.body(), documents.readers(id)))
                .ifPresent(one -> readable.put(id, one)));
        return readable;
    }

    /** Its text as imported. */
    @Transactional(readOnly = true)
    public CodePointText text(Actor actor, DocumentId id) {
        document(actor, id);
        return new CodePointText(documents.text(id));
    }

    /** What was noted when it was read. */
    @Transactional(readOnly = true)
    public List<Note> notes(Actor actor, DocumentId id) {
        document(actor, id);
        return documents.notes(id);
    }

    /** One page of the register as the actor may see it. */
    @Transactional(readOnly = true)
    public Page<DocumentView> list(Actor actor, DocumentFilter filter, int page) {
        authoriseList(actor);
        int number = Math.max(1, page);
        List<DocumentView> rows = documents.list(actor.body(), filter, PAGE, (number - 1) * PAGE);
        return new Page<>(rows, number, PAGE, documents.count(actor.body(), filter));
    }

    /** The rows for export, at most so many. */
    @Transactional(readOnly = true)
    public List<DocumentView> export(Actor actor, DocumentFilter filter, int most) {
        authoriseList(actor);
        return documents.list(actor.body(), filter, most, 0);
    }

    /** The documents registered last that the actor may read. */
    @Transactional(readOnly = true)
    public List<DocumentView> recent(Actor actor, int limit) {
        authoriseList(actor);
        return documents.list(
                actor.body(),
                new DocumentFilter(null, null, null, null, null, DocumentFilter.Sort.REGISTERED),
                limit,
                0);
    }

    /** One statement, without asking who wants to know: for the modules that trace work to its sentence. */
    @Transactional(readOnly = true)
    public StatementView statement(StatementId id) {
        StatementRow row = statements.byId(id).orElseThrow(() -> new NotFound("statement", id));
        return row.view(new CodePointText(documents.text(row.document())));
    }

    /** The document's statements in the order of the text, rejected ones among them. */
    @Transactional(readOnly = true)
    public List<StatementView> statements(Actor actor, DocumentId id) {
        CodePointText text = text(actor, id);
        return statements.of(id).stream().map(row -> row.view(text)).toList();
    }

    /** The accepted statements in the order of the text. */
    @Transactional(readOnly = true)
    public List<StatementView> accepted(DocumentId id) {
        CodePointText text = new CodePointText(documents.text(id));
        return statements.of(id).stream()
                .filter(row -> row.facts().state() == StatementState.ACCEPTED)
                .map(row -> row.view(text))
                .toList();
    }

    /** The document without asking who wants to know, or null: for the modules that name the source of their work. */
    @Transactional(readOnly = true)
    public @Nullable DocumentView source(DocumentId id) {
        return documents.view(id).orElse(null);
    }

    private DocumentView require(DocumentId id) {
        return documents.view(id).orElseThrow(() -> new NotFound("document", id));
    }

    private static void authoriseList(Actor actor) {
        if (!DocumentAuthority.mayList(actor)) {
            throw new Forbidden("list documents as " + actor.role());
        }
    }
}
