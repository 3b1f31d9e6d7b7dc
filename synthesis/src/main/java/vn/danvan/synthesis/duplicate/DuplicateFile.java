package vn.danvan.synthesis.duplicate;

import java.io.IOException;
import java.nio.file.Path;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.parallel.OrderedFile;
import vn.danvan.synthesis.parallel.Workers;

/** Writes {@code duplicates.csv}: every opinion once, in the order of the input. */
public final class DuplicateFile {

    private DuplicateFile() {}

    /** Writes the file. */
    public static void write(Path file, Opinions opinions, DuplicateGroups groups, Workers workers) throws IOException {
        OrderedFile.write(
                file,
                "id,group,kind,similarity",
                groups.opinions(),
                workers,
                (opinion, line) -> line.putField(opinions.idBytes(opinion))
                        .put(',')
                        .putField(opinions.idBytes(groups.representative(opinion)))
                        .put(',')
                        .put(groups.kind(opinion).label())
                        .put(',')
                        .putShare(groups.similarity(opinion))
                        .put('\n'));
    }
}
