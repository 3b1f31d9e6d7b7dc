package vn.danvan.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Role;
import vn.danvan.web.Ui;

/** Reads the record: administrators and leaders see what was done in their own body and below it. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final DataSource database;
    private final AuditContext context;
    private final AuditTrail trail;

    AuditLog(JdbcClient jdbc, DataSource database, AuditContext context, AuditTrail trail) {
        this.jdbc = jdbc;
        this.database = database;
        this.context = context;
        this.trail = trail;
    }

    /**
     * Entries the actor may see, newest first.
     *
     * @param before only entries that stand before this place in the chain; {@link Long#MAX_VALUE} for the newest
     * @param limit at most so many
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> entries(Actor actor, AuditFilter filter, long before, int limit) {
        requireReader(actor);
        AuditContext.Scope scope = context.scope(actor);
        return jdbc.sql("""
                select * from audit.entry
                 where seq < :before
                   and (body_id = any(:bodies) or (body_id is null and :system))
                   and (:who = '' or account_id = any(:accounts))
                   and (:action = '' or action = :action)
                   and (:subject = '' or subject_type = :subject or subject_id = :subject)
                   and (:from::timestamptz is null or at >= :from)
                   and (:to::timestamptz is null or at < :to)
                 order by seq desc limit :limit
                """)
                .param("before", before)
                .param("bodies", scope.bodies().toArray(UUID[]::new))
                .param("system", scope.system())
                .param("who", filter.who().strip())
                .param("accounts", accounts(filter).toArray(UUID[]::new))
                .param("action", filter.action().strip())
                .param("subject", filter.subject().strip())
                .param("from", start(filter.from()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", start(next(filter.to())), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query((row, number) -> AuditStore.read(row))
                .list();
    }

    private java.util.Set<UUID> accounts(AuditFilter filter) {
        return filter.who().isBlank() ? java.util.Set.of() : context.accountsNamed(filter.who());
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Ui.ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** The codes of all actions ever recorded, by name. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return jdbc.sql("""
                with recursive known as (
                    (select action from audit.entry order by action limit 1)
                    union all
                    select (select e.action from audit.entry e where e.action > k.action order by e.action limit 1)
                      from known k where k.action is not null)
                select action from known where action is not null
                """).query(String.class).list();
    }

    /** Proves the chain from its first entry to its last. */
    public ChainReport verify(Actor actor) {
        requireReader(actor);
        try (Connection connection = database.getConnection()) {
            return ChainCheck.run(connection, null);
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("audit chain", failed);
        }
    }

    /** Notes that the actor takes entries out of the system as a file. */
    @Transactional
    public void exported(Actor actor, AuditFilter filter) {
        requireReader(actor);
        trail.record(
                actor,
                "audit.exported",
                "audit",
                "entries",
                null,
                java.util.Map.of("action", filter.action(), "subject", filter.subject()));
    }

    private static void requireReader(Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR, Role.LEADER)) {
            throw new Forbidden("audit as " + actor.role());
        }
    }
}
