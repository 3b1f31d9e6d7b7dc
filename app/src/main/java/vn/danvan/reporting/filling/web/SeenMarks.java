package vn.danvan.reporting.filling.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * By what the server knows a sentence that somebody looked at once a device keeps it no more, because of the figures in it. The
 * script of the page makes the same marks ({@code fill-asked.js}).
 */
final class SeenMarks {

    private SeenMarks() {}

    /** The mark of the sentence beside the cell in that request; another request has others. */
    static String mark(UUID request, String key, String text) {
        byte[] marked = (request + "\n" + key + "\n" + text).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(marked));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
