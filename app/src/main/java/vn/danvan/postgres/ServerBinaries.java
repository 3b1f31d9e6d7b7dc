package vn.danvan.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of the PostgreSQL server, unpacked once per version from the jar on the classpath.
 *
 * <p>They lie outside the data folder where possible: several folders share them, the server's account cannot change them,
 * and it need not be able to reach the data folder by its path.
 */
final class ServerBinaries {

    /** The only major version whose data this code starts. */
    static final String MAJOR = "18";

    private static final String COMPLETE = ".complete";
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> PLAIN = PosixFilePermissions.fromString("rw-r--r--");

    private final Path home;

    private ServerBinaries(Path home) {
        this.home = home;
    }

    /**
     * Finds the unpacked programs, or unpacks them into the first usable place.
     *
     * @param account under which they will run
     * @param fallback folder to use when the machine's and the user's cache cannot be written
     */
    static ServerBinaries unpacked(ServerAccount account, Path fallback) {
        String resource = "/postgres-linux-" + architecture() + ".txz";
        URL archive = ServerBinaries.class.getResource(resource);
        if (archive == null) {
            throw new DatabaseUnavailable("platform.unsupported", System.getProperty("os.arch"));
        }
        try {
            String name = "postgresql-" + MAJOR + "-" + fingerprint(archive);
            IOException last = new IOException(resource);
            for (Path place : places(account, fallback)) {
                try {
                    Path home = unpack(archive, place, name);
                    if (!account.root() || everyoneMayEnter(home)) {
                        return new ServerBinaries(home);
                    }
                } catch (IOException unusable) {
                    last = unusable;
                }
            }
            throw last;
        } catch (IOException failed) {
            throw new DatabaseUnavailable(failed, "binaries.unusable", failed.getMessage());
        }
    }

    private static String architecture() {
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return machine.equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static String fingerprint(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            JarEntry entry = jar.getJarEntry();
            return Long.toHexString(entry.getCrc()) + Long.toHexString(entry.getSize());
        }
        return Long.toHexString(archive.openConnection().getContentLengthLong());
    }

    private static List<Path> places(ServerAccount account, Path fallback) {
        Path own = account.root() ? Path.of("/var/cache/danvan") : userCache().orElse(fallback);
        return List.of(own, fallback);
    }

    private static Optional<Path> userCache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(set -> !set.isBlank())
                .or(() -> Optional.of(System.getProperty("user.home", "") + "/.cache"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(cache -> cache.resolve("danvan"));
    }

    private static boolean everyoneMayEnter(Path folder) throws IOException {
        for (Path step = folder.toRealPath(); step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static synchronized Path unpack(URL archive, Path place, String name) throws IOException {
        Path home = place.resolve(name);
        if (Files.exists(home.resolve(COMPLETE))) {
            return home;
        }
        Files.createDirectories(place);
        try (FileChannel channel = FileChannel.open(
                        place.resolve(".unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(home.resolve(COMPLETE))) {
                Path unfinished = place.resolve(name + ".unpacking");
                FileTrees.delete(unfinished);
                FileTrees.delete(home);
                extract(archive, unfinished);
                Files.createFile(unfinished.resolve(COMPLETE));
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return home;
    }

    private static void extract(URL archive, Path into) throws IOException {
        try (InputStream packed = archive.openStream();
                XZCompressorInputStream plain = new XZCompressorInputStream(packed);
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                extract(tar, entry, FileTrees.inside(into, entry.getName()));
                entry = tar.getNextEntry();
            }
        }
        try (Stream<Path> tree = Files.walk(into)) {
            for (Path folder : tree.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, PROGRAM);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, program ? PROGRAM : PLAIN);
    }

    /** The full path of a program: {@code initdb} or {@code postgres}. */
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }
}
