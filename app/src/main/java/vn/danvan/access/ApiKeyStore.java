package vn.danvan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.PositionId;

/** Rows of the keys of other programs. */
@Component
class ApiKeyStore {

    /** Whom a key lets act. */
    record Holder(UUID key, AccountId account, PositionId position) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiKeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The keys of the account that have not been withdrawn, newest first. */
    List<ApiKeyView> of(AccountId account) {
        return jdbc.sql("""
                select * from access.api_key where account_id = :account and revoked_at is null order by created_at desc
                """)
                .param("account", account.value())
                .query(ApiKeyStore::view)
                .list();
    }

    private static ApiKeyView view(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new ApiKeyView(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_on", LocalDate.class),
                used == null ? null : used.toInstant());
    }

    void insert(UUID id, Actor actor, String label, byte[] hash, LocalDate expiresOn) {
        jdbc.sql("""
                insert into access.api_key (id, account_id, position_id, label, hash, created_at, expires_on)
                values (:id, :account, :position, :label, :hash, :now, :expires)
                """)
                .param("id", id)
                .param("account", actor.account().value())
                .param("position", actor.position().value())
                .param("label", label)
                .param("hash", hash)
                .param("now", now())
                .param("expires", expiresOn)
                .update();
    }

    /** Whom the key lets act today; nobody when it is unknown, withdrawn or too old. */
    Optional<Holder> holder(byte[] hash) {
        return jdbc.sql("""
                select id, account_id, position_id from access.api_key
                where hash = :hash and revoked_at is null and expires_on > :today
                """)
                .param("hash", hash)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Holder(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new PositionId(row.getObject("position_id", UUID.class))))
                .optional();
    }

    /** Notes the use, to the hour: a program that asks every second must not write every second. */
    void used(UUID key) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        jdbc.sql("""
                update access.api_key set last_used_at = :hour
                where id = :id and (last_used_at is null or last_used_at < :hour)
                """)
                .param("id", key)
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean revoke(UUID key, AccountId account) {
        return jdbc.sql("""
                update access.api_key set revoked_at = :now
                where id = :id and account_id = :account and revoked_at is null
                """)
                        .param("id", key)
                        .param("account", account.value())
                        .param("now", now())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
