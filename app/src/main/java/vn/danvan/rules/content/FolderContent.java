package vn.danvan.rules.content;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Content below a folder of the machine. */
record FolderContent(Path root) implements ContentSource {

    @Override
    public Optional<Reader> open(String path) {
        Path file = root.resolve(path);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.newBufferedReader(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> list(String folder, String ending) {
        Path sub = root.resolve(folder);
        if (!Files.isDirectory(sub)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(sub)) {
            return files.map(file -> folder + "/" + file.getFileName())
                    .filter(file -> file.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
