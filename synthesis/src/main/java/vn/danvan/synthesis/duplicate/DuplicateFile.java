package vn.danvan.synthesis.duplicate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.danvan.synthesis.input.Opinions;

/** Writes {@code duplicates.csv}: every opinion once, in the order of the input. */
public final class DuplicateFile {

    private static final int BUFFER = 1 << 20;

    private DuplicateFile() {}

    /** Writes the file. */
    public static void write(Path file, Opinions opinions, DuplicateGroups groups) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            out.write("id,group,kind,similarity\n".getBytes(StandardCharsets.UTF_8));
            for (int opinion = 0; opinion < groups.opinions(); opinion++) {
                String row = opinions.id(opinion) + "," + opinions.id(groups.representative(opinion)) + ","
                        + groups.kind(opinion).label() + ","
                        + Math.round(groups.similarity(opinion) * 1000) / 1000.0 + "\n";
                out.write(row.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
