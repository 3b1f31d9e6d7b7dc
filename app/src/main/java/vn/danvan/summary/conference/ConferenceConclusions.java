package vn.danvan.summary.conference;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
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

/** The leader's conclusions at a conference: taken in as a directive, and tied to it once they are registered. */
@Component
@Transactional
public class ConferenceConclusions {

    private static final int RECENT = 20;

    private final Conferences conferences;
    private final DirectiveDocuments documents;
    private final Intakes intakes;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    ConferenceConclusions(
            Conferences conferences, DirectiveDocuments documents, Intakes intakes, JdbcClient jdbc, AuditTrail audit) {
        this.conferences = conferences;
        this.documents = documents;
        this.intakes = intakes;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Documents that may be the conclusions: the latest of the actor's register. */
    @Transactional(readOnly = true)
    public List<DocumentView> candidates(Actor actor) {
        return documents.recent(actor, RECENT);
    }

    /** Takes the leader's words in as a directive; the conference remembers every text, whichever is registered. */
    public Outcome<IntakeId> takeIn(Actor actor, SummaryId id, String text) {
        ConferenceView conference = conferences.requireWritable(actor, id);
        if (text.isBlank()) {
            return Outcome.refused(Refusal.at("text", "summary.conference.no-words"));
        }
        Outcome<IntakeId> taken = intakes.paste(actor, text);
        if (taken instanceof Outcome.Done<IntakeId>(IntakeId intake)) {
            jdbc.sql("""
                    insert into summary.conference_taken_in (intake, conference) values (:intake, :id)
                    on conflict (intake) do update set conference = excluded.conference
                    """)
                    .param("intake", intake.value())
                    .param("id", conference.id())
                    .update();
            audit.record(
                    actor,
                    "summary.conference.taken-in",
                    "conference",
                    conference.id().toString(),
                    null,
                    Map.of("intake", intake.toString()));
        }
        return taken;
    }

    /** The conclusions that were taken in for a conference are registered now. */
    @EventListener
    void registered(DocumentRegistered event) {
        conferences
                .withIntake(event.intake().value())
                .ifPresent(conference -> tie(event.by(), conference, event.document()));
    }

    /** Ties registered conclusions to the conference. */
    public void link(Actor actor, SummaryId id, DocumentId document) {
        ConferenceView conference = conferences.requireWritable(actor, id);
        documents.document(actor, document);
        tie(actor, conference, document);
    }

    /** The plan stays as it is, so that whoever is changing it meanwhile may go on. */
    private void tie(Actor actor, ConferenceView conference, DocumentId document) {
        jdbc.sql("update summary.conference set document = :document where id = :id")
                .param("document", document.value())
                .param("id", conference.id())
                .update();
        audit.record(
                actor,
                "summary.conference.concluded",
                "conference",
                conference.id().toString(),
                null,
                Map.of("document", document.toString()));
    }
}
