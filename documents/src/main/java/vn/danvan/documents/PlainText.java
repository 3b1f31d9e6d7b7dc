package vn.danvan.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.LegacyEncoding;

/** Reads plain text: UTF-8, UTF-16 with a byte order mark, else single bytes of windows-1252, TCVN3 or VNI. */
final class PlainText {

    private static final Charset SINGLE_BYTE = Charset.forName("windows-1252");
    private static final int LONGEST_CHARACTER = 4;

    private PlainText() {}

    static RawText read(byte[] bytes) throws Refusing {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            return text(decodeOrNull(bytes, bytes.length, marked));
        }
        for (int cut = 0; cut < LONGEST_CHARACTER && cut < bytes.length; cut++) {
            String utf8 = decodeOrNull(bytes, bytes.length - cut, StandardCharsets.UTF_8);
            if (utf8 != null && (cut == 0 || utf8.chars().anyMatch(c -> c > 0x7F))) {
                return text(utf8);
            }
        }
        String guess = new String(bytes, SINGLE_BYTE);
        RawText raw = text(guess);
        return LegacyEncoding.detect(guess).isPresent() ? raw : Warnings.add(raw, "encoding-guessed");
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return first == 0xFEFF || first == 0xFFFE ? StandardCharsets.UTF_16 : null;
    }

    private static @Nullable String decodeOrNull(byte[] bytes, int length, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static RawText text(@Nullable String decoded) throws Refusing {
        if (decoded == null || decoded.chars().anyMatch(PlainText::isBinary)) {
            throw new Refusing(RefusalCode.UNREADABLE);
        }
        int pages = 1 + (int) decoded.chars().filter(c -> c == '\f').count();
        return new RawText(decoded, List.of(), pages, null, 1, List.of());
    }

    /** Control characters that no text holds; 81, 8D, 8F, 90 and 9D are holes of windows-1252. */
    private static boolean isBinary(int c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B)
                || c == 0xFFFD
                || c == 0xFFFF;
    }
}
