package vn.danvan.postgres;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** The file in which the server writes about itself. */
final class ServerLog {

    private static final long FULL = 8L << 20;
    // Any byte is a character here, so a message in an unknown encoding cannot stop the reading.
    private static final Charset ANY = StandardCharsets.ISO_8859_1;
    private static final Pattern COMPLAINT = Pattern.compile(".*(FATAL|PANIC|ERROR|error|setpriv|setsid):.*");

    private ServerLog() {}

    /** Sets a long log aside as {@code postgres.log.1}, so that two of them at most are kept. */
    static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > FULL) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last line that says what went wrong, or an empty text. */
    static String lastComplaint(Path log) {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log, ANY) : List.of();
            return lines.reversed().stream()
                    .filter(line -> COMPLAINT.matcher(line).matches())
                    .findFirst()
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }
}
