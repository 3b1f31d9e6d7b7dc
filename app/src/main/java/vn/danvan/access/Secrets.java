package vn.danvan.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts small secrets before they reach the database (AES-256-GCM), bound to whose they are.
 *
 * <p>The key is {@code DANVAN_KEY} (32 bytes in base 64) or else the file {@code secret-key} of the data folder, made at its
 * first use and readable by this account only. Several servers on one database need the same {@code DANVAN_KEY}.
 */
@Component
class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final String given;

    Secrets(@Value("${danvan.data:data}") Path data, @Value("${danvan.key:}") String given) {
        this.file = data.toAbsolutePath().normalize().resolve("secret-key");
        this.given = given.strip();
    }

    /** Encrypts for an owner; only the same owner's text is decrypted again. */
    byte[] encrypt(byte[] secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Decrypts what {@link #encrypt} gave; anything else, another owner or another key is a fault. */
    byte[] decrypt(byte[] sealed, String owner) {
        return apply(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                owner);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] text, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("a secret cannot be read with the present key", wrongKey);
        }
    }

    private synchronized SecretKey key() {
        byte[] key = Base64.getDecoder().decode(given.isEmpty() ? stored() : given);
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("DANVAN_KEY must be 32 bytes in base 64");
        }
        return new SecretKeySpec(key, "AES");
    }

    private String stored() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void create() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Files.createDirectories(file.getParent());
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
        } catch (FileAlreadyExistsException other) {
            // Another server on the same folder made it first; its key is the one.
            return;
        }
    }
}
