package vn.danvan.bench.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The texts that kernels work on: the first of an {@code opinions.tsv}. */
public final class TextFile {

    private static final int MOST = 20_000;

    private TextFile() {}

    /** The first 20 000 texts of the folder. */
    public static List<String> first(Path folder) {
        try (Stream<String> lines = Files.lines(folder.resolve("opinions.tsv"))) {
            return lines.limit(MOST)
                    .map(line -> line.substring(line.indexOf('\t') + 1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How many bytes of UTF-8 the texts have. */
    public static long bytes(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
