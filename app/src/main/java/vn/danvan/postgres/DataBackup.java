package vn.danvan.postgres;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Copies of the whole data folder in one file, made and put back while the system is stopped.
 *
 * <p>The file holds the database, its password and the attached files; whoever has it can read everything. A checksum of each
 * file at its end tells a whole copy from a cut or damaged one.
 */
public final class DataBackup {

    private static final List<String> LEFT_OUT = List.of(
            "pg/postmaster.pid", "pg/postmaster.opts", DataFolder.LOCK, ".input", ".unpacking.lock", ".restoring");
    private static final List<String> LEFT_OUT_FAMILIES = List.of(DataFolder.LOG, "postgresql-", "pg.unfinished");

    private DataBackup() {}

    /**
     * Bytes that a copy of a data folder has to read, for showing progress.
     *
     * @throws DatabaseUnavailable when there are no data
     */
    public static long size(Path dataFolder) throws IOException {
        refuseNothing(dataFolder);
        long size = 0;
        for (Path file : contents(dataFolder)) {
            size += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
        }
        return size;
    }

    /**
     * Writes a copy; the file appears under its name only when it is complete.
     *
     * @param progress told the bytes done so far
     * @throws DataFolderInUse while the system runs
     * @throws DatabaseUnavailable when there are no data, or the file exists or lies in the data folder
     */
    public static void write(Path dataFolder, Path file, LongConsumer progress) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        refuseNothing(dataFolder);
        if (Files.exists(target)) {
            throw new DatabaseUnavailable("backup.exists", target);
        }
        if (target.startsWith(dataFolder.toAbsolutePath().normalize())) {
            throw new DatabaseUnavailable("backup.inside", target);
        }
        try (DataFolder folder = DataFolder.hold(dataFolder)) {
            stopLeftover(folder);
            Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, DataFolder.OWNER_ONLY);
            try (BackupWriter writer = new BackupWriter(
                    new BufferedOutputStream(Files.newOutputStream(unfinished)), folder.root(), progress)) {
                for (Path content : contents(folder.root())) {
                    writer.add(content);
                }
                writer.finish();
            }
            FileTrees.flush(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void refuseNothing(Path dataFolder) {
        if (!Files.isDirectory(dataFolder.resolve(DataFolder.CLUSTER))) {
            throw new DatabaseUnavailable("backup.nothing", dataFolder);
        }
    }

    private static void stopLeftover(DataFolder folder) throws IOException {
        try {
            Leftover.clear(folder.cluster());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(stopped, "interrupted");
        }
    }

    private static List<Path> contents(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(file -> !file.equals(root) && belongs(root.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean belongs(Path relative) {
        String top = relative.getName(0).toString();
        return !LEFT_OUT.contains(relative.toString())
                && !LEFT_OUT.contains(top)
                && LEFT_OUT_FAMILIES.stream().noneMatch(top::startsWith);
    }

    /**
     * Puts a copy back into a data folder that is empty or not there yet; the folder stays empty when the copy is damaged.
     *
     * @throws DatabaseUnavailable when the folder holds anything, or the file is no whole copy
     */
    public static void restore(Path file, Path dataFolder) throws IOException {
        if (!Files.isReadable(file)) {
            throw new DatabaseUnavailable("restore.unreadable", file);
        }
        try (DataFolder folder = DataFolder.hold(dataFolder)) {
            Path unfinished = folder.root().resolve(".restoring");
            FileTrees.delete(unfinished);
            refuseContents(folder.root());
            BackupReader reader = new BackupReader(file);
            reader.verify();
            try {
                reader.unpack(unfinished);
                publish(unfinished, folder);
            } finally {
                FileTrees.delete(unfinished);
            }
        }
    }

    private static void refuseContents(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            if (entries.anyMatch(entry -> !entry.endsWith(DataFolder.LOCK))) {
                throw new DatabaseUnavailable("restore.not.empty", root);
            }
        }
    }

    private static void publish(Path unfinished, DataFolder folder) throws IOException {
        try (Stream<Path> entries = Files.list(unfinished)) {
            for (Path entry :
                    entries.filter(entry -> !entry.endsWith(DataFolder.CLUSTER)).toList()) {
                Files.move(entry, folder.root().resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        // The cluster comes last: where it is, everything is.
        Files.move(unfinished.resolve(DataFolder.CLUSTER), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }
}
