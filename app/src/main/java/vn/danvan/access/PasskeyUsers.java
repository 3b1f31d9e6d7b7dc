package vn.danvan.access;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Forbidden;

/** Accounts as passkeys know them: the handle is the account's id, so nothing more needs to be kept. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    private final AccountStore accounts;

    PasskeyUsers(AccountStore accounts) {
        this.accounts = accounts;
    }

    static Bytes handle(AccountId account) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array());
    }

    static Optional<AccountId> account(Bytes handle) {
        if (handle.getBytes().length != 2 * Long.BYTES) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return Optional.of(new AccountId(new UUID(bytes.getLong(), bytes.getLong())));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return account(id).flatMap(accounts::byId).map(PasskeyUsers::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return accounts.byUsername(username).map(PasskeyUsers::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(AccountStore.Row row) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(row.id()))
                .name(row.username())
                .displayName(row.displayName())
                .build();
    }

    /** Asked when the name that makes a passkey has no account; accounts are opened elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new Forbidden("accounts are opened by an administrator, not by a passkey: " + user.getName());
    }

    /** Accounts are closed elsewhere. */
    @Override
    public void delete(Bytes id) {
        throw new Forbidden(
                "accounts are disabled by an administrator, not with their passkeys: " + id.toBase64UrlString());
    }
}
