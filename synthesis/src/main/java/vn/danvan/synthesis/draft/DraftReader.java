package vn.danvan.synthesis.draft;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads drafts: laws with Phần, Chương, Mục, Điều, khoản and điểm, numbered reports, and JSON with anchors of the caller's own. */
public final class DraftReader {

    private DraftReader() {}

    /**
     * The draft in a {@code .txt} or {@code .json} file of UTF-8.
     *
     * @throws UnreadableDraft for a fault, with its place
     */
    public static Draft read(Path file) throws UnreadableDraft {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json") && !name.endsWith(".txt")) {
            throw new UnreadableDraft(UnreadableDraft.Reason.FORM, 0, file.toString());
        }
        String content = decoded(bytes(file), file);
        return name.endsWith(".json") ? fromJson(content) : fromText(content);
    }

    private static byte[] bytes(Path file) throws UnreadableDraft {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw fault(UnreadableDraft.Reason.FILE, file, unreadable);
        }
    }

    private static String decoded(byte[] bytes, Path file) throws UnreadableDraft {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            throw fault(UnreadableDraft.Reason.ENCODING, file, noUtf8);
        }
    }

    private static UnreadableDraft fault(UnreadableDraft.Reason reason, Path file, IOException cause) {
        UnreadableDraft fault = new UnreadableDraft(reason, 0, file.toString());
        fault.initCause(cause);
        return fault;
    }

    /**
     * The draft in the text of a law or report.
     *
     * @throws UnreadableDraft when no clause is recognised
     */
    public static Draft fromText(String text) throws UnreadableDraft {
        return TextDraft.read(text);
    }

    /**
     * The draft in a JSON list {@code [{"anchor","parent","heading","text"}]}; other fields are passed over.
     *
     * @throws UnreadableDraft for a fault, with the number of the clause from 1
     */
    public static Draft fromJson(String json) throws UnreadableDraft {
        return JsonDraft.read(json);
    }
}
