package vn.danvan.summary.conference;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.audit.AuditTrail;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.IntakeId;
import vn.danvan.kernel.Actor;

/** What ties documents to conferences in the database. The plan stays as it is, so that whoever is changing it may go on. */
@Component
class DocumentTies {

    private final JdbcClient jdbc;
    private final ConferenceStore store;
    private final AuditTrail audit;
    private final Clock clock;

    DocumentTies(JdbcClient jdbc, ConferenceStore store, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    void remember(Actor actor, ConferenceView conference, IntakeId intake, DocumentRole role) {
        jdbc.sql("""
                insert into summary.conference_taken_in (intake, conference, role) values (:intake, :id, :role)
                on conflict (intake) do update set conference = excluded.conference, role = excluded.role
                """)
                .param("intake", intake.value())
                .param("id", conference.id())
                .param("role", role.name())
                .update();
        audit.record(
                actor,
                "summary.conference.taken-in",
                "conference",
                conference.id().toString(),
                null,
                Map.of("intake", intake.toString(), "role", role.name()));
    }

    /** What the text was said to be when it was taken in for a conference. */
    Optional<DocumentRole> remembered(IntakeId intake) {
        return jdbc.sql("select role from summary.conference_taken_in where intake = :intake")
                .param("intake", intake.value())
                .query(String.class)
                .optional()
                .map(DocumentRole::valueOf);
    }

    /** Those that were taken away, the last first. */
    List<ConferenceDocument> removed(ConferenceView conference) {
        return jdbc.sql("""
                select document, role from summary.conference_document
                 where conference = :id and removed_at is not null order by removed_at desc, place
                """)
                .param("id", conference.id())
                .query((row, _) -> new ConferenceDocument(
                        new DocumentId(row.getObject("document", UUID.class)),
                        DocumentRole.valueOf(row.getString("role"))))
                .list();
    }

    /** False when the conference has it; one that was taken away comes back in the role it is given now. */
    boolean tie(Actor actor, ConferenceView conference, DocumentId document, DocumentRole role) {
        store.hold(conference.id());
        boolean tied = jdbc.sql("""
                insert into summary.conference_document (conference, document, role, added_at, added_by)
                values (:id, :document, :role, :now, :by)
                on conflict (conference, document) do update
                   set role = excluded.role, added_at = excluded.added_at, added_by = excluded.added_by,
                       removed_at = null, removed_by = null
                 where conference_document.removed_at is not null
                """)
                        .param("id", conference.id())
                        .param("document", document.value())
                        .param("role", role.name())
                        .param("now", now())
                        .param("by", actor.account().value())
                        .update()
                == 1;
        return tied && recorded(actor, "concluded", conference, document);
    }

    boolean untie(Actor actor, ConferenceView conference, DocumentId document) {
        boolean untied = jdbc.sql("""
                update summary.conference_document set removed_at = :now, removed_by = :by
                 where conference = :id and document = :document and removed_at is null
                """)
                        .param("now", now())
                        .param("by", actor.account().value())
                        .param("id", conference.id())
                        .param("document", document.value())
                        .update()
                == 1;
        return untied && recorded(actor, "document-removed", conference, document);
    }

    boolean again(Actor actor, ConferenceView conference, DocumentId document) {
        store.hold(conference.id());
        boolean again = jdbc.sql("""
                update summary.conference_document set removed_at = null, removed_by = null
                 where conference = :id and document = :document and removed_at is not null
                """)
                        .param("id", conference.id())
                        .param("document", document.value())
                        .update()
                == 1;
        return again && recorded(actor, "concluded", conference, document);
    }

    private boolean recorded(Actor actor, String what, ConferenceView conference, DocumentId document) {
        audit.record(
                actor,
                "summary.conference." + what,
                "conference",
                conference.id().toString(),
                null,
                Map.of("document", document.toString()));
        return true;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
