package vn.danvan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
            boolean demo,
            @Nullable Instant lastSignedInAt,
            Instant createdAt,
            @Nullable String email,
            String mailLanguage,
            int sessionStamp,
            boolean secondFactor) {

        /** True while the lock after too many failures lasts. */
        boolean lockedAt(Instant now) {
            return lockedUntil != null && lockedUntil.isAfter(now);
        }

        /** When somebody last signed in, or else when it was opened. */
        Instant lastUse() {
            return lastSignedInAt == null ? createdAt : lastSignedInAt;
        }
    }

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
                       session_stamp = session_stamp + 1, version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("hash", passwordHash)
                .param("mustChange", mustChange)
                .update();
    }

    /** Counts a failure; true when it was the one that locks the account. */
    boolean countFailure(AccountId id, int limit, Duration lock) {
        return jdbc.sql("""
                update access.account
                   set failed_attempts = case when failed_attempts + 1 >= :limit then 0 else failed_attempts + 1 end,
                       locked_until = case when failed_attempts + 1 >= :limit then :until else locked_until end
                 where id = :id
                returning failed_attempts
                """)
                .param("limit", limit)
                .param("until", OffsetDateTime.ofInstant(clock.instant().plus(lock), ZoneOffset.UTC))
                .param("id", id.value())
                .query(Integer.class)
                .single()
                .equals(0);
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
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void keepPassword(AccountId id) {
        jdbc.sql("update access.account set must_change_password = false where id = :id")
                .param("id", id.value())
                .update();
    }

    void setDisabled(AccountId id, boolean disabled) {
        jdbc.sql("""
                update access.account
                   set disabled = :disabled, session_stamp = session_stamp + 1, version = version + 1 where id = :id
                """).param("disabled", disabled).param("id", id.value()).update();
    }

    void unlock(AccountId id) {
        jdbc.sql("update access.account set failed_attempts = 0, locked_until = null where id = :id")
                .param("id", id.value())
                .update();
    }

    void setEmail(AccountId id, @Nullable String email, String language) {
        jdbc.sql("""
                update access.account set email = :email, mail_language = :language, version = version + 1 where id = :id
                """)
                .param("email", email, java.sql.Types.VARCHAR)
                .param("language", language)
                .param("id", id.value())
                .update();
    }

    /** Addresses of those accounts that have one, may sign in and are written to in the language. */
    List<String> emails(Collection<AccountId> ids, String language) {
        return jdbc.sql("""
                select email from access.account
                 where id = any(:ids) and email is not null and not disabled and mail_language = :language
                """)
                .param("language", language)
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    /** Accounts whose full name or user name holds the text, marks and case forgiven. */
    List<AccountId> named(String text) {
        return jdbc.sql("""
                select id from access.account
                 where not exists (select from unnest(string_to_array(public.bo_dau(:text), ' ')) word
                                    where position(word in public.bo_dau(display_name || ' ' || username)) = 0)
                """)
                .param("text", text.strip())
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                instant(row, "locked_until"),
                row.getBoolean("disabled"),
                row.getBoolean("demo"),
                instant(row, "last_signed_in_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("email"),
                row.getString("mail_language"),
                row.getInt("session_stamp"),
                row.getBoolean("totp_confirmed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
