package vn.danvan.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Unpacks what {@link BackupWriter} wrote and compares every file with its checksum. */
final class BackupReader implements AutoCloseable {

    private final TarArchiveInputStream tar;
    private final Path file;
    private final Path into;
    private final Map<String, String> found = new TreeMap<>();

    BackupReader(InputStream from, Path file, Path into) {
        try {
            this.tar = new TarArchiveInputStream(
                    GzipCompressorInputStream.builder().setInputStream(from).get(), StandardCharsets.UTF_8.name());
        } catch (IOException noArchive) {
            throw new DatabaseUnavailable(noArchive, "restore.damaged", file);
        }
        this.file = file;
        this.into = into;
    }

    /** Unpacks all of it, and refuses a copy that is cut off, changed or of another format. */
    void readAll() throws IOException {
        Files.createDirectory(into, DataFolder.OWNER_ONLY_FOLDER);
        String manifest = unpack();
        StringBuilder expected = new StringBuilder(BackupWriter.FORMAT).append('\n');
        found.forEach(
                (name, sum) -> expected.append(sum).append("  ").append(name).append('\n'));
        if (!sorted(manifest).equals(sorted(expected.toString()))) {
            throw new DatabaseUnavailable("restore.damaged", file);
        }
    }

    private static List<String> sorted(String lines) {
        return lines.lines().sorted().toList();
    }

    private String unpack() throws IOException {
        String manifest = "";
        try {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                if (entry.getName().equals(BackupWriter.MANIFEST)) {
                    manifest = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
                } else {
                    unpack(entry);
                }
                entry = tar.getNextEntry();
            }
        } catch (EOFException | ZipException cutOff) {
            throw new DatabaseUnavailable(cutOff, "restore.damaged", file);
        }
        return manifest;
    }

    private void unpack(TarArchiveEntry entry) throws IOException {
        Path target = FileTrees.inside(into, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectory(target, DataFolder.OWNER_ONLY_FOLDER);
            return;
        }
        if (!entry.isFile()) {
            throw new DatabaseUnavailable("restore.damaged", file);
        }
        MessageDigest sum = Checksums.sha256();
        Files.createFile(target, DataFolder.OWNER_ONLY);
        // Not closed: it reads from the archive, which goes on.
        DigestInputStream content = new DigestInputStream(tar, sum);
        try (OutputStream out = Files.newOutputStream(target)) {
            content.transferTo(out);
        }
        FileTrees.flush(target);
        found.put(entry.getName(), HexFormat.of().formatHex(sum.digest()));
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
