package vn.danvan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.NotFound;

/** Rows of passkeys. */
@Component
class PasskeyStore implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a new passkey or one just used, with the time of the own clock: the library asks the machine's. */
    @Override
    public void save(CredentialRecord passkey) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        AccountId account = PasskeyUsers.account(passkey.getUserEntityUserId())
                .orElseThrow(() -> new NotFound("account", passkey.getUserEntityUserId()));
        jdbc.sql("""
                insert into access.passkey (credential_id, account_id, label, public_key, signature_count, uv_initialized,
                                            transports, backup_eligible, backup_state, attestation_object,
                                            attestation_client, created_at, last_used_at)
                values (:id, :account, :label, :key, :count, :uv, :transports, :eligible, :backup, :object, :client,
                        :created, :used)
                on conflict (credential_id) do update
                   set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                       backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
                """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("account", account.value())
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param("transports", transports(passkey))
                .param("eligible", passkey.isBackupEligible())
                .param("backup", passkey.isBackupState())
                .param("object", bytes(passkey.getAttestationObject()), java.sql.Types.BINARY)
                .param("client", bytes(passkey.getAttestationClientDataJSON()), java.sql.Types.BINARY)
                .param("created", now)
                .param("used", now)
                .update();
    }

    private static String[] transports(CredentialRecord passkey) {
        return passkey.getTransports() == null
                ? new String[0]
                : passkey.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .toArray(String[]::new);
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql("select * from access.passkey where credential_id = :id")
                .param("id", id.getBytes())
                .query(PasskeyStore::row)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return PasskeyUsers.account(user)
                .map(account -> jdbc.sql("select * from access.passkey where account_id = :account order by created_at")
                        .param("account", account.value())
                        .query(PasskeyStore::row)
                        .list())
                .orElse(List.of());
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from access.passkey where credential_id = :id")
                .param("id", id.getBytes())
                .update();
    }

    /** Sessions of the account that are open now end at their next request. */
    void endSessions(AccountId account) {
        jdbc.sql("update access.account set session_stamp = session_stamp + 1 where id = :id")
                .param("id", account.value())
                .update();
    }

    private static CredentialRecord row(ResultSet row, int number) throws SQLException {
        byte[] object = row.getBytes("attestation_object");
        byte[] client = row.getBytes("attestation_client");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(PasskeyUsers.handle(new AccountId(row.getObject("account_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(object == null ? null : new Bytes(object))
                .attestationClientDataJSON(client == null ? null : new Bytes(client))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .label(row.getString("label"))
                .build();
    }
}
