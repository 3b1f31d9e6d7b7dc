package vn.danvan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets at rest are readable only with the key, and only for whom they were written. */
class SecretsTests {

    private static final byte[] SECRET = "seed of a phone".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path data;

    @Test
    void aSecretComesBackAfterARestart() {
        byte[] sealed = new Secrets(data, "").encrypt(SECRET, "totp:1");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("seed");
        assertThat(new Secrets(data, "").decrypt(sealed, "totp:1")).isEqualTo(SECRET);
    }

    @Test
    void theKeyFileIsForTheSystemsOwnAccountOnly() throws IOException {
        new Secrets(data, "").encrypt(SECRET, "totp:1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecretMovedToAnotherAccountIsWorthNothing() {
        Secrets secrets = new Secrets(data, "");
        byte[] sealed = secrets.encrypt(SECRET, "totp:1");
        assertThatIllegalStateException().isThrownBy(() -> secrets.decrypt(sealed, "totp:2"));
    }

    @Test
    void aGivenKeyIsUsedInsteadOfTheFile() {
        String key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
        byte[] sealed = new Secrets(data, key).encrypt(SECRET, "totp:1");
        assertThat(data.resolve("secret-key")).doesNotExist();
        assertThat(new Secrets(data, key).decrypt(sealed, "totp:1")).isEqualTo(SECRET);
        assertThatIllegalStateException().isThrownBy(() -> new Secrets(data, "").decrypt(sealed, "totp:1"));
    }
}
