package vn.danvan.directive.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;
import vn.danvan.reporting.spi.CalendarEntry;
import vn.danvan.reporting.spi.Contributed;

/**
 * Calendar addresses of bodies: whoever has one reads the body's open deadlines without signing in, until it is revoked.
 *
 * <p>Only a hash of the secret part is kept, so an address is shown once and can never be shown again.
 */
@Component
@Transactional
public class CalendarFeeds {

    private static final int SECRET_BYTES = 24;
    private static final int MOST = 1_000;
    private static final int LONGEST_LABEL = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A calendar address, without its secret; {@code revokedAt} is null while it works. */
    public record Feed(
            FeedId id,
            String label,
            AccountId createdBy,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    /** What a calendar address shows. */
    public record Content(BodyId body, List<TaskView> tasks, List<CalendarEntry> others) {

        /** Keeps copies. */
        public Content {
            tasks = List.copyOf(tasks);
            others = List.copyOf(others);
        }
    }

    private final JdbcClient jdbc;
    private final TaskQueries queries;
    private final Contributed contributed;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, TaskQueries queries, Contributed contributed, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.contributed = contributed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor may create and revoke addresses of its body. */
    public boolean mayManage(Actor actor) {
        return actor.is(Role.LEADER, Role.SPECIALIST, Role.UNIT_OFFICER);
    }

    /** The addresses of the actor's body that work, newest first. */
    @Transactional(readOnly = true)
    public List<Feed> feeds(Actor actor) {
        if (actor.role() == Role.ADMINISTRATOR) {
            throw new Forbidden("calendar addresses as administrator");
        }
        return jdbc.sql("""
                select * from directive.calendar_feed where body = :body and revoked_at is null order by created_at desc
                """)
                .param("body", actor.body().value())
                .query((row, number) -> new Feed(
                        new FeedId(row.getObject("id", UUID.class)),
                        row.getString("label"),
                        new AccountId(row.getObject("created_by", UUID.class)),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        null))
                .list();
    }

    /** Creates an address of the actor's body and gives its secret part, 32 letters and digits; refused without a label. */
    public Outcome<String> create(Actor actor, String label) {
        require(actor);
        List<Refusal> faults = new ArrayList<>();
        if (label.isBlank()) {
            faults.add(Refusal.at("label", "task.label-missing"));
        }
        WordingRules.length(label, "label", LONGEST_LABEL, faults);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        UUID id = Uuids.next(clock);
        jdbc.sql("""
                insert into directive.calendar_feed (id, body, label, token_hash, created_by, created_at)
                values (:id, :body, :label, :hash, :by, :now)
                """)
                .param("id", id)
                .param("body", actor.body().value())
                .param("label", label.strip())
                .param("hash", hash(token))
                .param("by", actor.account().value())
                .param("now", TaskRows.at(clock.instant()))
                .update();
        audit.record(actor, "directive.calendar.created", "calendar", id.toString(), null, Map.of("label", label));
        return Outcome.done(token);
    }

    /** Ends an address of the actor's body; it answers no more. */
    public void revoke(Actor actor, FeedId id) {
        require(actor);
        int rows = jdbc.sql("""
                update directive.calendar_feed set revoked_at = :now
                 where id = :id and body = :body and revoked_at is null
                """)
                .param("now", TaskRows.at(clock.instant()))
                .param("id", id.value())
                .param("body", actor.body().value())
                .update();
        if (rows == 0) {
            throw new NotFound("calendar", id);
        }
        audit.record(actor, "directive.calendar.revoked", "calendar", id.toString(), null, null);
    }

    private void require(Actor actor) {
        if (!mayManage(actor)) {
            throw new Forbidden("calendar addresses as " + actor.role());
        }
    }

    /**
     * The open tasks with a deadline and the days of other modules that the address shows, earliest first; empty for an unknown or
     * revoked one.
     */
    @Transactional(readOnly = true)
    public Optional<Content> content(String token) {
        return jdbc.sql("select body from directive.calendar_feed where token_hash = :hash and revoked_at is null")
                .param("hash", hash(token))
                .query(UUID.class)
                .optional()
                .map(BodyId::new)
                .map(body -> new Content(body, tasks(body), others(body)));
    }

    private List<CalendarEntry> others(BodyId body) {
        LocalDate today = LocalDate.now(clock);
        return contributed.days(body, first(today), last(today)).stream()
                .limit(MOST)
                .toList();
    }

    private static LocalDate first(LocalDate today) {
        return today.minusYears(1);
    }

    private static LocalDate last(LocalDate today) {
        return today.plusYears(2);
    }

    private List<TaskView> tasks(BodyId body) {
        LocalDate today = LocalDate.now(clock);
        TaskFilter open = TaskFilter.all().inStates(Set.copyOf(TaskState.OPEN)).dueBetween(first(today), last(today));
        queries.planForValues();
        return queries.rows(
                new TaskQueries.Scope(List.of(body), body, today), open, List.of(body), TaskSort.DUE, MOST, 0);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
