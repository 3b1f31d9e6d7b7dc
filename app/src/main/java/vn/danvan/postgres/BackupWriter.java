package vn.danvan.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Writes the files of a data folder and, at the end, the list of their checksums as a compressed archive. */
final class BackupWriter implements AutoCloseable {

    /** The last entry: a line with the format's name, then {@code SHA-256, two spaces, path} for each file. */
    static final String MANIFEST = "MANIFEST.sha256";

    static final String FORMAT = "danvan-backup 1 postgresql " + ServerBinaries.MAJOR;

    private final TarArchiveOutputStream tar;
    private final Path root;
    private final LongConsumer progress;
    private final StringBuilder manifest = new StringBuilder(FORMAT).append('\n');
    private long done;

    BackupWriter(OutputStream to, Path root, LongConsumer progress) throws IOException {
        GzipParameters fast = new GzipParameters();
        fast.setCompressionLevel(Deflater.BEST_SPEED);
        this.tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(to, fast), StandardCharsets.UTF_8.name());
        this.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        this.tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        this.root = root;
        this.progress = progress;
    }

    /** Adds a file or an empty folder of the data folder; a link is refused, since what it points at is elsewhere. */
    void add(Path file) throws IOException {
        String name = root.relativize(file).toString();
        if (Files.isSymbolicLink(file)) {
            throw new DatabaseUnavailable("backup.link", file);
        }
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            TarArchiveEntry entry = new TarArchiveEntry(name + "/");
            entry.setMode(0700);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
            return;
        }
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(0600);
        entry.setSize(Files.size(file));
        tar.putArchiveEntry(entry);
        MessageDigest sum = Checksums.sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), sum)) {
            done += content.transferTo(tar);
        }
        tar.closeArchiveEntry();
        manifest.append(line(sum, name)).append('\n');
        progress.accept(done);
    }

    /** The line of the list for a file whose content has gone through the digest. */
    static String line(MessageDigest sum, String name) {
        return HexFormat.of().formatHex(sum.digest()) + "  " + name;
    }

    /** Adds the checksums; without this the copy counts as cut off. */
    void finish() throws IOException {
        byte[] content = manifest.toString().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(MANIFEST);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
        tar.finish();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
