package vn.danvan.documents;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.LegacyEncoding;

/** Decodes runs that are set in a font of an old encoding, and remembers which encodings a document used. */
final class DocxFonts {

    private static final int PRIVATE_USE = 0xF000;

    private @Nullable LegacyEncoding used;
    private boolean raisedCapitals;

    /** The font named for Latin letters, null when the element names none. */
    static @Nullable String name(XmlEvents.Attributes attributes) {
        String ascii = attributes.get("ascii");
        return ascii != null ? ascii : attributes.get("hAnsi");
    }

    /** The encoding a font stands for: ".VnTime" and its kin are TCVN3, "VNI-Times" and its kin are VNI. */
    static @Nullable LegacyEncoding encoding(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return LegacyEncoding.TCVN3;
        }
        return name.startsWith("vni-") || name.startsWith("vni ") ? LegacyEncoding.VNI : null;
    }

    /** Text of one or more neighbouring runs in one font, in Unicode. */
    String decode(String text, String font) {
        LegacyEncoding encoding = encoding(font);
        if (encoding == null) {
            return text;
        }
        String bytes = singleBytes(text);
        if (bytes.chars().allMatch(c -> c < 0x80) || isUnicode(bytes)) {
            return raise(bytes, bytes, font);
        }
        used = encoding;
        return raise(encoding.decode(bytes), bytes, font);
    }

    /** Fonts whose name ends in H draw small letters as capitals: the case of the original is in the font alone. */
    private String raise(String decoded, String bytes, String font) {
        boolean raised = encoding(font) == LegacyEncoding.TCVN3 && font.endsWith("H") && !isUnicode(bytes);
        if (!raised) {
            return decoded;
        }
        String capitals = decoded.toUpperCase(Locale.ROOT);
        raisedCapitals |= !capitals.equals(decoded);
        return capitals;
    }

    /** Word keeps the letters of symbol fonts at U+F020–U+F0FF. */
    private static String singleBytes(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars()
                .forEach(c ->
                        out.append((char) (c >= PRIVATE_USE + 0x20 && c <= PRIVATE_USE + 0xFF ? c - PRIVATE_USE : c)));
        return out.toString();
    }

    private static boolean isUnicode(String text) {
        return text.chars().anyMatch(c -> Character.isLetter(c) && c > 0xFF);
    }

    @Nullable
    TextOrigin origin() {
        return used == null ? null : used == LegacyEncoding.TCVN3 ? TextOrigin.TCVN3 : TextOrigin.VNI;
    }

    boolean hasRaisedCapitals() {
        return raisedCapitals;
    }
}
