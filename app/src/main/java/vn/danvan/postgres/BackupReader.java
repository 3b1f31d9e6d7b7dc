package vn.danvan.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads what {@link BackupWriter} wrote: first through to its end to see that it is whole, then to unpack it. */
final class BackupReader {

    private final Path file;

    BackupReader(Path file) {
        this.file = file;
    }

    /** Refuses a copy that is cut off, changed or of another format; writes nothing. */
    void verify() {
        Set<String> found = new HashSet<>();
        found.add(BackupWriter.FORMAT);
        String manifest = "";
        try (TarArchiveInputStream tar = open()) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(BackupWriter.MANIFEST)) {
                    manifest = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
                } else if (entry.isFile()) {
                    MessageDigest sum = Checksums.sha256();
                    tar.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sum));
                    found.add(BackupWriter.line(sum, entry.getName()));
                } else if (!entry.isDirectory()) {
                    throw new IOException(entry.getName());
                }
            }
        } catch (IOException damaged) {
            throw new DatabaseUnavailable(damaged, "restore.damaged", file);
        }
        if (!Set.copyOf(manifest.lines().toList()).equals(found)) {
            throw new DatabaseUnavailable("restore.damaged", file);
        }
    }

    /** Unpacks a verified copy into a new folder and returns when all of it is on disk. */
    void unpack(Path into) throws IOException {
        Files.createDirectory(into, DataFolder.OWNER_ONLY_FOLDER);
        try (TarArchiveInputStream tar = open()) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = FileTrees.inside(into, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectory(target, DataFolder.OWNER_ONLY_FOLDER);
                } else if (!entry.getName().equals(BackupWriter.MANIFEST)) {
                    Files.createFile(target, DataFolder.OWNER_ONLY);
                    try (OutputStream out = Files.newOutputStream(target)) {
                        tar.transferTo(out);
                    }
                    FileTrees.flush(target);
                }
            }
        }
    }

    private TarArchiveInputStream open() throws IOException {
        BufferedInputStream packed = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return new TarArchiveInputStream(
                GzipCompressorInputStream.builder().setInputStream(packed).get(), StandardCharsets.UTF_8.name());
    }
}
