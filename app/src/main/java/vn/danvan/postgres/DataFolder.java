package vn.danvan.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The data folder, held by one process at a time.
 *
 * <p>The hold is a lock of the operating system on the file {@code .lock}, so it ends with the process even when that is
 * killed, and a file left behind means nothing.
 */
final class DataFolder implements AutoCloseable {

    /** The rights of a file with secrets. */
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** The rights of a folder with secrets. */
    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    static final String LOCK = ".lock";
    static final String LOG = "postgres.log";
    static final String CLUSTER = "pg";
    static final String PASSWORD = "db-password";

    // The system's locks belong to the process, and closing any channel of the file ends them: a second one is not
    // opened.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Creates the folder where it is missing and holds it.
     *
     * @throws DataFolderInUse when another process or this one holds it
     * @throws DatabaseUnavailable when it cannot be created or written
     */
    static DataFolder hold(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            create(root);
            root = root.toRealPath();
            if (!HELD.add(root)) {
                throw new DataFolderInUse(root);
            }
            return new DataFolder(root, lock(root));
        } catch (IOException denied) {
            throw new DatabaseUnavailable(denied, "folder.unwritable", root);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                throw new DataFolderInUse(root);
            }
            return channel;
        } finally {
            if (lock == null) {
                HELD.remove(root);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    private static void create(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        Path parent = root.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createDirectory(root, OWNER_ONLY_FOLDER);
    }

    Path root() {
        return root;
    }

    /** The server's own folder; absent until it has been laid out completely. */
    Path cluster() {
        return root.resolve(CLUSTER);
    }

    /** What the server writes about itself. */
    Path log() {
        return root.resolve(LOG);
    }

    boolean hasCluster() {
        return Files.isDirectory(cluster(), LinkOption.NOFOLLOW_LINKS);
    }

    /** The password of the database roles, readable by this account only. */
    String password() {
        try {
            return Files.readString(root.resolve(PASSWORD), StandardCharsets.US_ASCII)
                    .strip();
        } catch (IOException missing) {
            throw new DatabaseUnavailable(missing, "password.unreadable", root.resolve(PASSWORD));
        }
    }

    void savePassword(String password) throws IOException {
        Path file = root.resolve(PASSWORD);
        Files.deleteIfExists(file);
        writeSecret(file, password);
    }

    /** Writes a new file that only this account may read. */
    static void writeSecret(Path file, String secret) throws IOException {
        Files.createFile(file, OWNER_ONLY);
        Files.writeString(file, secret + "\n", StandardCharsets.US_ASCII);
    }

    /** Lets go of the folder. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new DatabaseUnavailable(failed, "folder.unwritable", root);
        } finally {
            HELD.remove(root);
        }
    }
}
