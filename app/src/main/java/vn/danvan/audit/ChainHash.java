package vn.danvan.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** SHA-256 over an entry and the hash before it; every field carries its length, so no two entries read alike. */
final class ChainHash {

    /** What stands before the first entry. */
    static final byte[] START = new byte[32];

    private ChainHash() {}

    static byte[] of(byte[] previous, AuditEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(entry.seq());
            write(out, entry.at());
            for (Object field : new @Nullable Object[] {
                entry.account(),
                entry.position(),
                entry.body(),
                entry.role(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.before(),
                entry.after()
            }) {
                write(out, field);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256().digest(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, @Nullable Object field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
