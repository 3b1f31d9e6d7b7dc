package vn.danvan.summary.piece;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands for a text that a page has shown, short enough to be sent back with the form. */
public final class Fingerprint {

    private static final int LENGTH = 20;

    private Fingerprint() {}

    /** The same for texts that differ only in how their lines end, or in space around them: browsers change these. */
    public static String of(String text) {
        String clean = text.replace("\r\n", "\n").strip();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(clean.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
