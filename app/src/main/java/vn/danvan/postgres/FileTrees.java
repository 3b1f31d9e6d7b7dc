package vn.danvan.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Whole folders: deleting them, and keeping what an archive brings inside them. */
final class FileTrees {

    private FileTrees() {}

    /** Deletes a file or a folder with all it holds; does nothing when it is not there. */
    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.toList().reversed()) {
                Files.delete(file);
            }
        }
    }

    /** Returns when the system has the file's content on disk. */
    static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * The place an archive's entry names below a folder.
     *
     * @throws IOException when the name leads out of the folder
     */
    static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException(name);
        }
        return target;
    }
}
