package vn.danvan.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of the style sheets and scripts, part of their address so that browsers may keep them for a year. */
public final class AssetVersion {

    private static final String VALUE = read();

    private AssetVersion() {}

    /** Short hash of the built assets. */
    public static String value() {
        return VALUE;
    }

    private static String read() {
        try (InputStream in = AssetVersion.class.getResourceAsStream("/static/assets/version.txt")) {
            return in == null ? "0" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
