package vn.danvan.synthesis.input;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An opinion file as it can be read from any place: itself, or unpacked into a folder for the time of the run.
 *
 * @param file a .csv or .jsonl file
 * @param isCsv true for CSV, false for JSON Lines
 * @param unknown columns that mean nothing here, those in the header of a CSV file left out
 */
record Unpacking(Path file, boolean isCsv, List<String> unknown) {

    private static final int BUFFER = 1 << 20;

    /** Unpacks a file into a folder, when it is packed; refuses a name that ends in none of the known forms. */
    static Unpacking of(Path path, Path folder, UnpackLimit limit) throws IOException {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) {
            Path lines = folder.resolve("opinions.jsonl");
            return new Unpacking(lines, false, ParquetRows.unpack(path, lines, limit));
        }
        String plain = name.replaceFirst("\\.(gz|zst|zstd)$", "");
        boolean csv = plain.endsWith(".csv");
        if (!csv && !plain.endsWith(".jsonl") && !plain.endsWith(".ndjson")) {
            throw new UnreadableInput(UnreadableInput.Reason.FORM, name);
        }
        if (plain.equals(name)) {
            return plain(path, csv);
        }
        Path file = folder.resolve("opinions");
        String packed = String.valueOf(path.getFileName());
        try (UnpackedFile out = new UnpackedFile(file, packed, limit.of(Files.size(path)))) {
            unpack(path, name.endsWith(".gz"), out);
        }
        return plain(file, csv);
    }

    /** What the two libraries throw at damaged bytes is told from what the disks do. */
    private static void unpack(Path path, boolean gzip, UnpackedFile out) throws IOException {
        UnreadableInput damaged = new UnreadableInput(
                gzip ? UnreadableInput.Reason.DAMAGED_GZIP : UnreadableInput.Reason.DAMAGED_ZSTD,
                String.valueOf(path.getFileName()));
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(path), BUFFER);
                InputStream in = gzip ? new GZIPInputStream(packed, BUFFER) : new ZstdInputStream(packed)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, read);
            }
        } catch (ZipException | ZstdIOException | EOFException unreadable) {
            damaged.initCause(unreadable);
            throw damaged;
        }
    }

    /** Columns of a CSV file are told by its header. */
    private static Unpacking plain(Path file, boolean csv) throws IOException {
        return new Unpacking(file, csv, csv ? List.of() : JsonFields.unknown(file));
    }
}
