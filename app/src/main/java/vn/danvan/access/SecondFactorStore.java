package vn.danvan.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;

/** Rows of second factors: the encrypted secret of the codes, and the hashes of the recovery codes. */
@Component
class SecondFactorStore {

    /** An enrolled or half enrolled secret, still encrypted; two are never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Secret(byte[] sealed, boolean confirmed) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SecondFactorStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Secret> secret(AccountId account) {
        return jdbc.sql("""
                select totp_secret, totp_confirmed from access.account where id = :id and totp_secret is not null
                """)
                .param("id", account.value())
                .query((row, number) -> new Secret(row.getBytes(1), row.getBoolean(2)))
                .optional();
    }

    void save(AccountId account, byte[] sealed) {
        jdbc.sql("""
                update access.account set totp_secret = :secret, totp_confirmed = false, totp_last_step = 0 where id = :id
                """).param("secret", sealed).param("id", account.value()).update();
    }

    void confirm(AccountId account) {
        jdbc.sql("""
                update access.account set totp_confirmed = true, session_stamp = session_stamp + 1 where id = :id
                """).param("id", account.value()).update();
    }

    /** Uses up a step; false when it or a later one was used before, so that a code seen by somebody else is worth nothing. */
    boolean useStep(AccountId account, long step) {
        return jdbc.sql("update access.account set totp_last_step = :step where id = :id and totp_last_step < :step")
                        .param("step", step)
                        .param("id", account.value())
                        .update()
                == 1;
    }

    void replaceCodes(AccountId account, Collection<byte[]> hashes) {
        removeCodes(account);
        hashes.forEach(hash -> jdbc.sql("insert into access.recovery_code (account_id, hash) values (:id, :hash)")
                .param("id", account.value())
                .param("hash", hash)
                .update());
    }

    boolean useCode(AccountId account, byte[] hash) {
        return jdbc.sql("""
                        update access.recovery_code set used_at = :now
                         where account_id = :id and hash = :hash and used_at is null
                        """)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("id", account.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    int codesLeft(AccountId account) {
        return jdbc.sql("select count(*) from access.recovery_code where account_id = :id and used_at is null")
                .param("id", account.value())
                .query(Integer.class)
                .single();
    }

    void remove(AccountId account) {
        removeCodes(account);
        jdbc.sql("""
                update access.account
                   set totp_secret = null, totp_confirmed = false, totp_last_step = 0, session_stamp = session_stamp + 1
                 where id = :id
                """).param("id", account.value()).update();
    }

    /** Takes passkeys as well. */
    void removeAll(AccountId account) {
        remove(account);
        jdbc.sql("delete from access.passkey where account_id = :id")
                .param("id", account.value())
                .update();
    }

    private void removeCodes(AccountId account) {
        jdbc.sql("delete from access.recovery_code where account_id = :id")
                .param("id", account.value())
                .update();
    }
}
