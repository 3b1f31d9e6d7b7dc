package vn.danvan.directive.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.text.TextPrint;
import vn.danvan.directive.extraction.Statement;
import vn.danvan.directive.extraction.StatementExtractor;
import vn.danvan.directive.extraction.StatementKind;
import vn.danvan.files.Files;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.Uuids;

/** Puts a document with its text, its original and the statements found in it into the register; in the caller's transaction. */
@Component
class Registration {

    private final DocumentStore documents;
    private final StatementStore statements;
    private final IntakeStore intakes;
    private final Files files;
    private final StatementExtractor extractor;
    private final Clock clock;

    Registration(
            DocumentStore documents,
            StatementStore statements,
            IntakeStore intakes,
            Files files,
            StatementExtractor extractor,
            Clock clock) {
        this.documents = documents;
        this.statements = statements;
        this.intakes = intakes;
        this.files = files;
        this.extractor = extractor;
        this.clock = clock;
    }

    DocumentView register(Actor actor, IntakeView intake, DocumentFacts facts, TextPrint print) {
        DocumentView document = new DocumentView(
                new DocumentId(Uuids.next(clock)),
                actor.body(),
                facts.kind(),
                facts.number(),
                facts.issuer(),
                facts.issued(),
                facts.subject(),
                facts.signatory(),
                original(actor, intake.id()),
                actor.account(),
                clock.instant(),
                1,
                new DocumentView.Tally(0, 0, 0));
        documents.insert(document);
        documents.insertText(document.id(), intake.text(), print, intake.notes());
        extract(document.id(), intake.text());
        return document;
    }

    private @Nullable FileId original(Actor actor, IntakeId intake) {
        return intakes.original(intake).map(original -> stored(actor, original)).orElse(null);
    }

    private FileId stored(Actor actor, IntakeStore.Original original) {
        try {
            return files.store(
                    original.name(), original.mediaType(), new ByteArrayInputStream(original.content()), actor);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private void extract(DocumentId document, String text) {
        List<Statement> found = extractor.extract(text).statements();
        for (Statement statement : found) {
            if (statement.kind() != StatementKind.CONTEXT) {
                statements.insert(row(document, statement));
            }
        }
    }

    private StatementRow row(DocumentId document, Statement found) {
        StatementFacts facts = new StatementFacts(
                found.start(),
                found.end(),
                found.kind(),
                found.period(),
                found.actor(),
                found.due(),
                found.domains(),
                StatementState.PROPOSED,
                true);
        return new StatementRow(
                new StatementId(Uuids.next(clock)), document, facts, found.reasons(), StatementOrigin.MACHINE, 1);
    }
}
