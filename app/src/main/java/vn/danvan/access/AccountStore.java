package vn.danvan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.PositionId;

/** Rows of accounts and of the positions they are tied to. */
@Component
class AccountStore {

    /** An account as stored. */
    record Row(
            AccountId id,
            String username,
            String displayName,
            @Nullable String passwordHash,
            boolean mustChangePassword,
            @Nullable Instant lockedUntil,
            boolean disabled,
            boolean demo) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Row> byUsername(String username) {
        return jdbc.sql("select * from access.account where username = :username")
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .query(AccountStore::row)
                .optional();
    }

    Optional<Row> byId(AccountId id) {
        return jdbc.sql("select * from access.account where id = :id")
                .param("id", id.value())
                .query(AccountStore::row)
                .optional();
    }

    boolean none() {
        return jdbc.sql("select not exists (select from access.account)")
                .query(Boolean.class)
                .single();
    }

    void insert(AccountId id, String username, String displayName, String passwordHash, boolean demo) {
        jdbc.sql("""
                insert into access.account (id, username, display_name, password_hash, must_change_password, demo, created_at)
                values (:id, :username, :displayName, :hash, not :demo, :demo, :now)
                """)
                .param("id", id.value())
                .param("username", username)
                .param("displayName", displayName)
                .param("hash", passwordHash)
                .param("demo", demo)
                .param("now", now())
                .update();
    }

    void setPassword(AccountId id, String passwordHash, boolean mustChange) {
        jdbc.sql("""
                update access.account
                   set password_hash = :hash, must_change_password = :mustChange, failed_attempts = 0, locked_until = null,
                       version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .update();
    }

    void countFailure(String username, int limit, java.time.Duration lock) {
        jdbc.sql("""
                update access.account
                   set failed_attempts = case when failed_attempts + 1 >= :limit then 0 else failed_attempts + 1 end,
                       locked_until = case when failed_attempts + 1 >= :limit then :until else locked_until end
                 where username = :username
                """)
                .param("limit", limit)
                .param("until", OffsetDateTime.ofInstant(clock.instant().plus(lock), ZoneOffset.UTC))
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .update();
    }

    void countSuccess(AccountId id) {
        jdbc.sql("""
                update access.account set failed_attempts = 0, locked_until = null, last_signed_in_at = :now where id = :id
                """).param("id", id.value()).param("now", now()).update();
    }

    void tie(AccountId account, PositionId position) {
        jdbc.sql("""
                insert into access.account_position (account_id, position_id) values (:account, :position)
                on conflict do nothing
                """)
                .param("account", account.value())
                .param("position", position.value())
                .update();
    }

    List<PositionId> positions(AccountId account) {
        return jdbc.sql("select position_id from access.account_position where account_id = :account")
                .param("account", account.value())
                .query((row, number) -> new PositionId(row.getObject(1, UUID.class)))
                .list();
    }

    List<AccountId> holders(Collection<PositionId> positions) {
        return jdbc.sql("""
                select distinct a.id from access.account a join access.account_position p on p.account_id = a.id
                 where p.position_id = any(:positions) and not a.disabled
                """)
                .param("positions", positions.stream().map(PositionId::value).toArray(UUID[]::new))
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        return jdbc
                .sql("select id, display_name from access.account where id = any(:ids)")
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(new AccountId(row.getObject(1, UUID.class)), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Accounts whose full name or user name holds the text, marks and case forgiven. */
    List<AccountId> named(String text) {
        return jdbc.sql("""
                select id from access.account
                 where public.bo_dau(display_name) like '%' || public.bo_dau(:text) || '%' or username like '%' || lower(:text) || '%'
                """)
                .param("text", text.strip().replaceAll("[%_\\\\]", ""))
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
        return new Row(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                lockedUntil == null ? null : lockedUntil.toInstant(),
                row.getBoolean("disabled"),
                row.getBoolean("demo"));
    }
}
