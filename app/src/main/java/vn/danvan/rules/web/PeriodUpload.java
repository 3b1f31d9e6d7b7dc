package vn.danvan.rules.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/**
 * A file of period kinds that somebody brought.
 *
 * @param file its name
 */
record PeriodUpload(String file, String yaml) {

    private static final String PASTED = "periods.yaml";
    private static final int MOST_BYTES = 200_000;
    private static final int LONGEST_NAME = 200;

    /** The file or the text, whichever was given; refused when it is both, neither, too large or no text. */
    static Outcome<PeriodUpload> of(@Nullable MultipartFile file, String yaml) throws IOException {
        if (file == null || file.isEmpty()) {
            return yaml.isBlank()
                    ? Outcome.refused(Refusal.at("file", "rules.periods.nothing"))
                    : Outcome.done(pasted(PASTED, yaml));
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "?");
        if (file.getSize() > MOST_BYTES) {
            return Outcome.refused(Refusal.at("file", "rules.periods.large", file.getSize() / 1000, MOST_BYTES / 1000));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            return Outcome.done(pasted(name, text));
        } catch (CharacterCodingException notUtf8) {
            return Outcome.refused(Refusal.at("file", "rules.periods.encoding", name));
        }
    }

    /** Text as it was typed or decoded. */
    static PeriodUpload pasted(String name, String text) {
        String given = name.isBlank() ? PASTED : name.strip();
        return new PeriodUpload(
                given.length() > LONGEST_NAME ? given.substring(0, LONGEST_NAME) : given,
                text.replace("\r\n", "\n").replace("\uFEFF", ""));
    }
}
