package vn.danvan.directive.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Uuids;

/** Rows of the reviewers' acts and of what each changed; always inside the caller's transaction. */
@Component
class ChangeStore {

    /** What one act did to one statement. */
    record Revision(StatementId statement, StatementFacts before, StatementFacts after) {

        /** The way back. */
        @SuppressWarnings("ArgumentSelectionDefectChecker")
        Revision reversed() {
            return new Revision(statement, after, before);
        }
    }

    /** Who changed a statement last. */
    record Last(AccountId by, Instant at) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ChangeStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    UUID insert(DocumentId document, ChangeAction action, AccountId by, @Nullable UUID undoes) {
        UUID id = Uuids.next(clock);
        jdbc.sql("""
                insert into directive.statement_change (id, document, action, made_by, made_at, undoes)
                values (:id, :document, :action, :by, :at, :undoes)
                """)
                .param("id", id)
                .param("document", document.value())
                .param("action", action.name())
                .param("by", by.value())
                .param("at", OffsetDateTime.now(clock))
                .param("undoes", undoes)
                .update();
        return id;
    }

    void insert(UUID change, Revision revision, int versionAfter) {
        jdbc.sql("""
                insert into directive.statement_revision (change, statement, before, after, version_after)
                values (:change, :statement, :before::jsonb, :after::jsonb, :version)
                """)
                .param("change", change)
                .param("statement", revision.statement().value())
                .param("before", json.writeValueAsString(revision.before()))
                .param("after", json.writeValueAsString(revision.after()))
                .param("version", versionAfter)
                .update();
    }

    void markUndone(UUID change, boolean undone) {
        jdbc.sql("update directive.statement_change set undone = :undone where id = :id")
                .param("id", change)
                .param("undone", undone)
                .update();
    }

    /** The actor's own latest act that stands. */
    Optional<UUID> undoable(DocumentId document, AccountId by) {
        return jdbc.sql("""
                select id from directive.statement_change
                 where document = :document and made_by = :by and undoes is null and not undone
                 order by seq desc
                 limit 1
                """)
                .param("document", document.value())
                .param("by", by.value())
                .query(UUID.class)
                .optional();
    }

    /** The actor's own undone act that comes next after the latest one that stands. */
    Optional<UUID> redoable(DocumentId document, AccountId by) {
        return jdbc.sql("""
                select id from directive.statement_change
                 where document = :document and made_by = :by and undoes is null and undone
                   and seq > (select coalesce(max(seq), 0) from directive.statement_change
                               where document = :document and made_by = :by and undoes is null and not undone)
                 order by seq
                 limit 1
                """)
                .param("document", document.value())
                .param("by", by.value())
                .query(UUID.class)
                .optional();
    }

    List<Revision> revisions(UUID change) {
        return jdbc.sql("select * from directive.statement_revision where change = :change order by statement")
                .param("change", change)
                .query((row, number) -> new Revision(
                        new StatementId(row.getObject("statement", UUID.class)),
                        json.readValue(row.getString("before"), StatementFacts.class),
                        json.readValue(row.getString("after"), StatementFacts.class)))
                .list();
    }

    Optional<Last> last(StatementId statement) {
        return jdbc.sql("""
                select c.made_by, c.made_at
                  from directive.statement_revision r join directive.statement_change c on c.id = r.change
                 where r.statement = :statement
                 order by c.seq desc
                 limit 1
                """)
                .param("statement", statement.value())
                .query((row, number) -> new Last(
                        new AccountId(row.getObject("made_by", UUID.class)),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The latest acts on a document, with the words of the first statement each touched, at most sixty letters. */
    List<ChangeView> history(DocumentId document, int limit) {
        return jdbc.sql("""
                select c.*, r.statements,
                       substr(t.text, r.start_at + 1, least(r.end_at - r.start_at, 60)) as words
                  from directive.statement_change c
                  join directive.document_text t on t.document = c.document
                  cross join lateral (
                       select count(*) as statements, min((after ->> 'start')::int) as start_at,
                              (min(array[(after ->> 'start')::int, (after ->> 'end')::int]))[2] as end_at
                         from directive.statement_revision where change = c.id) r
                 where c.document = :document
                 order by c.seq desc
                 limit :limit
                """)
                .param("document", document.value())
                .param("limit", limit)
                .query(ChangeStore::view)
                .list();
    }

    private static ChangeView view(ResultSet row, int number) throws SQLException {
        return new ChangeView(
                row.getObject("id", UUID.class),
                row.getString("action"),
                new AccountId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("statements"),
                row.getString("words"),
                row.getBoolean("undone"));
    }
}
