package vn.danvan.synthesis;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a CSV file (RFC 4180, line feeds), quoting what has to be. */
final class CsvWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 20;

    private final OutputStream out;

    CsvWriter(Path file, String header) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Writes one row. */
    void row(Object... fields) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.length; i++) {
            line.append(i == 0 ? "" : ",").append(quoted(fields[i].toString()));
        }
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
