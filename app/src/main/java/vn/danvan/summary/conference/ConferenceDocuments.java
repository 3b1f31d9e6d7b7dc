package vn.danvan.summary.conference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.DocumentRegistered;
import vn.danvan.directive.document.DocumentView;
import vn.danvan.directive.document.IntakeId;
import vn.danvan.directive.document.Intakes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.SummaryId;

/**
 * The documents of the register that belong to a conference: the leader's conclusions, guidance of the superior, others. They are
 * taken in as directives and tied to it once they are registered, and each comes and goes by itself.
 */
@Component
@Transactional
public class ConferenceDocuments {

    private static final int RECENT = 20;

    /**
     * A document of a conference as a reader sees it.
     *
     * @param document null for those who may not read it
     */
    public record Held(
            DocumentId id, DocumentRole role, @Nullable DocumentView document) {}

    private final Conferences conferences;
    private final DocumentTies ties;
    private final DirectiveDocuments documents;
    private final Intakes intakes;

    ConferenceDocuments(Conferences conferences, DocumentTies ties, DirectiveDocuments documents, Intakes intakes) {
        this.conferences = conferences;
        this.ties = ties;
        this.documents = documents;
        this.intakes = intakes;
    }

    /** The documents of the conference in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Held> of(Actor actor, ConferenceView conference) {
        Map<DocumentId, DocumentView> readable = documents.readable(
                actor,
                conference.documents().stream().map(ConferenceDocument::id).toList());
        return conference.documents().stream()
                .map(one -> new Held(one.id(), one.role(), readable.get(one.id())))
                .toList();
    }

    /** Those that were taken away, the last first, which may be put back. */
    @Transactional(readOnly = true)
    public List<Held> removed(Actor actor, ConferenceView conference) {
        List<ConferenceDocument> removed = ties.removed(conference);
        Map<DocumentId, DocumentView> readable = documents.readable(
                actor, removed.stream().map(ConferenceDocument::id).toList());
        return removed.stream()
                .map(one -> new Held(one.id(), one.role(), readable.get(one.id())))
                .toList();
    }

    /** Documents that may be added: the latest of the actor's register that the conference does not have. */
    @Transactional(readOnly = true)
    public List<DocumentView> candidates(Actor actor, ConferenceView conference) {
        return documents.recent(actor, RECENT).stream()
                .filter(one -> !conference.holds(one.id()))
                .toList();
    }

    /** Takes a text in as a directive; the conference remembers every text with its role, whichever is registered. */
    public Outcome<IntakeId> takeIn(Actor actor, SummaryId id, DocumentRole role, String text) {
        ConferenceView conference = conferences.requireWritable(actor, id);
        if (conference.calledOff() != null) {
            return Outcome.refused(Refusal.of("summary.conference.off-now"));
        }
        if (text.isBlank()) {
            return Outcome.refused(Refusal.at("text", "summary.conference.no-words"));
        }
        Outcome<IntakeId> taken = intakes.paste(actor, text);
        if (taken instanceof Outcome.Done<IntakeId>(IntakeId intake)) {
            ties.remember(actor, conference, intake, role);
        }
        return taken;
    }

    /** A text that was taken in for a conference is registered now. */
    @EventListener
    void registered(DocumentRegistered event) {
        ties.remembered(event.intake())
                .ifPresent(role -> conferences
                        .withIntake(event.intake().value())
                        .ifPresent(conference -> ties.tie(event.by(), conference, event.document(), role)));
    }

    /** Adds a document of the register; refused when the conference has it already, or was called off. */
    public Outcome<DocumentId> link(Actor actor, SummaryId id, DocumentRole role, DocumentId document) {
        ConferenceView conference = conferences.held(conferences.requireWritable(actor, id));
        documents.document(actor, document);
        if (conference.calledOff() != null) {
            return Outcome.refused(Refusal.of("summary.conference.off-now"));
        }
        return ties.tie(actor, conference, document, role)
                ? Outcome.done(document)
                : Outcome.refused(Refusal.at("document", "summary.conference.document-there"));
    }

    /** Takes a document away from the conference, not from the register; false when somebody did before. */
    public boolean remove(Actor actor, SummaryId id, DocumentId document) {
        return ties.untie(actor, conferences.requireWritable(actor, id), document);
    }

    /** Takes the removal back; the document has its role and place of before. False when it is there. */
    public boolean putBack(Actor actor, SummaryId id, DocumentId document) {
        return ties.again(actor, conferences.requireWritable(actor, id), document);
    }
}
