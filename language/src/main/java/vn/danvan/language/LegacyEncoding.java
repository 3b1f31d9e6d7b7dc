package vn.danvan.language;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The two encodings of Vietnamese from before Unicode that still turn up: their bytes, read as windows-1252 or Latin-1, look
 * like "Ban D©n vËn" and "Ban Daân vaän". The caller keeps the original; decoding is never done on the quiet.
 */
public enum LegacyEncoding {
    /** TCVN 5712 VN3 ("ABC", fonts .VnTime…). Toned capitals do not exist in it: fonts ending in H draw small letters big. */
    TCVN3,
    /** VNI-Windows: letter followed by a mark character. */
    VNI;

    private static final double LEAST_CONFIDENCE = 0.5;

    /**
     * What was found in a text.
     *
     * @param encoding the encoding that explains the text
     * @param confidence 0..1, how many of its accented words become Vietnamese syllables; few words lower it
     * @param text the decoded text, NFC
     */
    public record Detection(LegacyEncoding encoding, double confidence, String text) {}

    /** Decodes text that is known to be in this encoding; characters it does not know stay as they are. */
    public String decode(String text) {
        return switch (this) {
            case TCVN3 -> Tcvn3.decode(text);
            case VNI -> VniWindows.decode(text);
        };
    }

    /** Finds the encoding that turns the text into Vietnamese; empty for text that is fine as it is or is no Vietnamese. */
    public static Optional<Detection> detect(String text) {
        Detection best = null;
        for (LegacyEncoding encoding : values()) {
            double confidence = LegacyEvidence.confidence(text, encoding);
            if (confidence >= LEAST_CONFIDENCE && (best == null || confidence > best.confidence())) {
                best = new Detection(encoding, confidence, encoding.decode(text));
            }
        }
        return Optional.ofNullable(best);
    }

    /** The same for raw bytes of a single-byte text file. */
    public static Optional<Detection> detect(byte[] bytes) {
        return detect(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
