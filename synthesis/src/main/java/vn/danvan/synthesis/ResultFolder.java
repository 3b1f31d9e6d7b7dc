package vn.danvan.synthesis;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of results: files are written into one beside it, which takes its name when all are there. */
final class ResultFolder implements AutoCloseable {

    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path target;
    private final Path work;
    private final Path scratch;
    private final boolean replace;

    private ResultFolder(Path target, Path work, Path scratch, boolean replace) {
        this.target = target;
        this.work = work;
        this.scratch = scratch;
        this.replace = replace;
    }

    /**
     * Prepares a folder; refuses one that is there, unless it may be replaced.
     *
     * @param input what the run reads; a folder with it is never replaced
     */
    static ResultFolder prepare(Path out, boolean replace, Path input) throws IOException {
        Path target = out.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            if (!replace) {
                throw new ResultsExist(out);
            }
            if (!isReplaceable(target) || input.toAbsolutePath().normalize().startsWith(target)) {
                throw new NoResults(out);
            }
        }
        Path parent = target.getParent();
        if (parent == null) {
            throw new ResultsExist(out);
        }
        Files.createDirectories(parent);
        Path work = Files.createTempDirectory(parent, "." + target.getFileName() + "-");
        readableAs(parent, work);
        Path scratch = Files.createTempDirectory(parent, "." + target.getFileName() + "-scratch-");
        return new ResultFolder(target, work, scratch, replace);
    }

    /** Results hold files only. */
    private static boolean isReplaceable(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> there = Files.list(target)) {
            return there.allMatch(Files::isRegularFile);
        }
    }

    /** Results may be read by whom the folder around them may. */
    private static void readableAs(Path parent, Path work) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(work, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(parent);
            allowed.removeAll(OTHERS_WRITE);
            allowed.addAll(PosixFilePermissions.fromString("rwx------"));
            view.setPermissions(allowed);
        }
    }

    /** A folder for what the run alone needs. */
    Path scratch() {
        return scratch;
    }

    Path file(String name) {
        return work.resolve(name);
    }

    /** Gives the files their place. */
    void finish() throws IOException {
        if (!replace || !Files.exists(target)) {
            Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path former = scratch.resolve("former");
        Files.move(target, former, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Files.move(former, target, StandardCopyOption.ATOMIC_MOVE);
            throw failed;
        }
    }

    /** Takes away what was written, when it was not finished. */
    @Override
    public void close() throws IOException {
        remove(scratch);
        if (Files.exists(work)) {
            remove(work);
        }
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
