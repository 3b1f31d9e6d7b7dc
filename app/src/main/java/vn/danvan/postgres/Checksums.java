package vn.danvan.postgres;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The checksum by which copies are verified. */
final class Checksums {

    private Checksums() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256.", impossible);
        }
    }
}
