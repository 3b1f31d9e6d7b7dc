package vn.danvan.directive.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;

/** The rows of documents being taken in; each method is a transaction of its own, for reading takes longer than one may last. */
@Component
@Transactional
class IntakeStore {

    /** The original of an intake; two are never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Original(String name, String mediaType, byte[] content) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    IntakeStore(JdbcClient jdbc, ObjectMapper json, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    IntakeId start(Actor actor, @Nullable String fileName) {
        IntakeId id = new IntakeId(Uuids.next(clock));
        jdbc.sql("""
                insert into directive.intake (id, body, owner, state, file_name, alive_at, created_at)
                values (:id, :body, :owner, 'WAITING', :name, :now, :now)
                """)
                .param("id", id.value())
                .param("body", actor.body().value())
                .param("owner", actor.account().value())
                .param("name", fileName)
                .param("now", now())
                .update();
        audit.record(actor, "directive.intake.started", "intake", id.toString(), null, null);
        return id;
    }

    void read(IntakeId id, String text, List<Note> notes, @Nullable Original original) {
        jdbc.sql("""
                update directive.intake
                   set state = 'READ', text = :text, notes = :notes::jsonb, content = :content, media_type = :mediaType
                 where id = :id and state = 'WAITING'
                """)
                .param("id", id.value())
                .param("text", text)
                .param("notes", json.writeValueAsString(notes))
                .param("content", original == null ? null : original.content())
                .param("mediaType", original == null ? null : original.mediaType())
                .update();
    }

    /** Keeps only why; the name of the file goes too, it may say what the text was about. */
    void refused(@Nullable Actor actor, IntakeId id, List<Refusal> refusals) {
        jdbc.sql("""
                update directive.intake
                   set state = 'REFUSED', refusals = :refusals::jsonb, text = null, content = null, file_name = null
                 where id = :id and state = 'WAITING'
                """)
                .param("id", id.value())
                .param("refusals", json.writeValueAsString(refusals))
                .update();
        recordRefusal(actor, id.toString(), refusals);
    }

    void recordRefusal(@Nullable Actor actor, String id, List<Refusal> refusals) {
        audit.record(
                actor,
                "directive.intake.refused",
                "intake",
                id,
                null,
                Map.of("codes", refusals.stream().map(Refusal::code).toList()));
    }

    /** Says that the reading goes on, and how far it is. */
    void alive(IntakeId id, IntakeView.@Nullable Progress progress) {
        jdbc.sql("update directive.intake set alive_at = :now, page = :page, pages = :pages where id = :id")
                .param("id", id.value())
                .param("now", now())
                .param("page", progress == null ? null : progress.page())
                .param("pages", progress == null ? null : progress.pages())
                .update();
    }

    @Transactional(readOnly = true)
    Optional<IntakeView> view(IntakeId id) {
        return jdbc.sql("select * from directive.intake where id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    @Transactional(readOnly = true)
    List<IntakeView> pending(BodyId body) {
        return jdbc.sql("""
                select id, body, state, file_name, page, pages, null::text as text, notes, refusals, created_at
                  from directive.intake
                 where body = :body
                 order by created_at desc
                 limit 20
                """).param("body", body.value()).query(this::row).list();
    }

    @Transactional(readOnly = true)
    Optional<Original> original(IntakeId id) {
        return jdbc.sql(
                        "select file_name, media_type, content from directive.intake where id = :id and content is not null")
                .param("id", id.value())
                .query((row, number) ->
                        new Original(row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    /** Intakes of a body whose reading has not been heard of since then, with the names of their files. */
    @Transactional(readOnly = true)
    Map<IntakeId, String> silentSince(BodyId body, Instant since) {
        Map<IntakeId, String> silent = new LinkedHashMap<>();
        jdbc.sql("""
                select id, coalesce(file_name, '') as file_name
                  from directive.intake
                 where body = :body and state = 'WAITING' and alive_at < :since
                """)
                .param("body", body.value())
                .param("since", OffsetDateTime.ofInstant(since, clock.getZone()))
                .query(row -> {
                    silent.put(new IntakeId(row.getObject("id", UUID.class)), row.getString("file_name"));
                });
        return silent;
    }

    void discard(Actor actor, IntakeId id) {
        if (delete(id)) {
            audit.record(actor, "directive.intake.discarded", "intake", id.toString(), null, null);
        }
    }

    /** Takes the row away; false when somebody else did. */
    boolean delete(IntakeId id) {
        return jdbc.sql("delete from directive.intake where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private IntakeView row(ResultSet row, int number) throws SQLException {
        String text = row.getString("text");
        return new IntakeView(
                new IntakeId(row.getObject("id", UUID.class)),
                new BodyId(row.getObject("body", UUID.class)),
                IntakeView.State.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getObject("pages") == null
                        ? null
                        : new IntakeView.Progress(row.getInt("page"), row.getInt("pages")),
                text == null ? "" : text,
                List.of(json.readValue(row.getString("notes"), Note[].class)),
                List.of(json.readValue(row.getString("refusals"), Refusal[].class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
