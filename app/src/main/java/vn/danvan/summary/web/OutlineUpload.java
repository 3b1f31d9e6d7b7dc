package vn.danvan.summary.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Utf8;

/**
 * An outline that somebody brought, as YAML.
 *
 * @param file the name of the file
 */
record OutlineUpload(String file, String yaml) {

    static final int MOST_BYTES = 1_000_000;

    private static final String UNNAMED = "outline.yaml";

    /** What was uploaded or pasted; refused when it is both, neither, too large or no text. */
    static Outcome<OutlineUpload> of(@Nullable MultipartFile file, String pasted) throws IOException {
        boolean empty = file == null || file.isEmpty();
        if (empty == pasted.isBlank()) {
            return Outcome.refused(Refusal.at("file", empty ? "summary.outline.nothing" : "summary.outline.both"));
        }
        return empty
                ? sized(UNNAMED, pasted)
                : decoded(
                        Objects.requireNonNullElse(Objects.requireNonNull(file).getOriginalFilename(), UNNAMED),
                        file.getBytes());
    }

    private static Outcome<OutlineUpload> decoded(String name, byte[] bytes) {
        return Utf8.text(bytes)
                .map(text -> sized(name, text))
                .orElseGet(() -> Outcome.refused(Refusal.at("file", "summary.outline.encoding", name)));
    }

    private static Outcome<OutlineUpload> sized(String name, String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes > MOST_BYTES
                ? Outcome.refused(Refusal.at("file", "summary.outline.large", bytes / 1000, MOST_BYTES / 1000))
                : Outcome.done(of(name, text));
    }

    /** Text as it was seen in the preview. */
    static OutlineUpload of(String name, String text) {
        return new OutlineUpload(name, text.replace("\r\n", "\n").replace("\uFEFF", ""));
    }
}
