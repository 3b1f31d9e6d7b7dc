package vn.danvan.synthesis.parallel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes a file whose lines are made by all threads and stand in the order of a range. */
public final class OrderedFile {

    private static final int STEP = 1 << 14;

    private OrderedFile() {}

    /** Adds the lines of one element. */
    @FunctionalInterface
    public interface Lines {
        /** Adds them to {@code to}. */
        void of(int element, Bytes to) throws IOException;
    }

    /** Writes the header, then the lines of the elements from 0 to below {@code size}. */
    public static void write(Path file, String header, int size, Workers workers, Lines lines) throws IOException {
        write(file, new Bytes().put(header).put('\n'), size, workers, lines);
    }

    /** Writes the lines of the elements from 0 to below {@code size}. */
    public static void write(Path file, int size, Workers workers, Lines lines) throws IOException {
        write(file, new Bytes(), size, workers, lines);
    }

    private static void write(Path file, Bytes header, int size, Workers workers, Lines lines) throws IOException {
        Bytes[] parts = new Bytes[workers.threads() * 2];
        Arrays.setAll(parts, part -> new Bytes());
        try (OutputStream out = Files.newOutputStream(file)) {
            header.writeTo(out);
            for (int from = 0; from < size; from += STEP * parts.length) {
                int base = from;
                workers.inParts(parts.length, 1, (part, behind) -> {
                    int end = (int) Math.min(size, base + (part + 1L) * STEP);
                    for (int element = base + part * STEP; element < end; element++) {
                        lines.of(element, parts[part]);
                    }
                });
                for (Bytes part : parts) {
                    part.writeTo(out);
                }
            }
        }
    }
}
