package vn.danvan.rules.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where content files come from: the program itself or a folder being checked. */
@FunctionalInterface
public interface ContentSource {

    /** The file of that path below the content root, UTF-8; empty when there is none. */
    Optional<Reader> open(String path);

    /** The content shipped with the program. */
    static ContentSource shipped() {
        return path -> {
            InputStream in = ContentSource.class.getClassLoader().getResourceAsStream("content/" + path);
            return Optional.ofNullable(in).map(stream -> new InputStreamReader(stream, StandardCharsets.UTF_8));
        };
    }

    /** The content below a folder that has the sub-folders {@code rules}, {@code calendar} and {@code periods}. */
    static ContentSource folder(Path root) {
        return path -> {
            Path file = root.resolve(path);
            try {
                return Files.isRegularFile(file) ? Optional.of(Files.newBufferedReader(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
