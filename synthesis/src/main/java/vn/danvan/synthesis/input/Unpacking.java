package vn.danvan.synthesis.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

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
    static Unpacking of(Path path, Path folder) throws IOException {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) {
            Path lines = folder.resolve("opinions.jsonl");
            return new Unpacking(lines, false, ParquetRows.unpack(path, lines));
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
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(path), BUFFER);
                InputStream in =
                        name.endsWith(".gz") ? new GZIPInputStream(packed, BUFFER) : new ZstdInputStream(packed)) {
            Files.copy(in, file);
        }
        return plain(file, csv);
    }

    /** Columns of a CSV file are told by its header. */
    private static Unpacking plain(Path file, boolean csv) throws IOException {
        return new Unpacking(file, csv, csv ? List.of() : JsonFields.unknown(file));
    }
}
