package vn.danvan.synthesis.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.danvan.synthesis.parallel.Workers;

/** An opinion file: CSV with a header (RFC 4180) or JSON Lines, in UTF-8. */
public final class OpinionFile {

    private static final int HEAD = 1 << 16;

    private final Path path;

    /** The file at a path; read only by {@link #read}. */
    public OpinionFile(Path path) {
        this.path = path;
    }

    /**
     * Reads the whole file and hands every text to a worker.
     *
     * @param workers makes one worker a thread
     * @throws UnreadableInput when there is no such file, its form is not known or its header lacks a column
     */
    public Opinions read(Workers threads, Supplier<TextWorker> workers) throws IOException {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new UnreadableInput(UnreadableInput.Reason.FILE, path.toString());
        }
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            CsvHeader header = header();
            return read(
                    threads,
                    workers,
                    new CsvFraming(),
                    header.length(),
                    block -> new CsvRecords(block, header.columns(), 0));
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return read(threads, workers, new LineFraming(), 0, JsonRecords::new);
        }
        throw new UnreadableInput(UnreadableInput.Reason.FORM, name);
    }

    private CsvHeader header() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            return CsvHeader.read(head, head.length);
        }
    }

    private Opinions read(
            Workers threads,
            Supplier<TextWorker> workers,
            Framing framing,
            int skipped,
            Function<Block, Records> records)
            throws IOException {
        Clauses clauses = new Clauses();
        OpinionReader reader = new OpinionReader(clauses);
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(skipped);
            Blocks blocks = new Blocks(in, framing, skipped);
            threads.together(() -> {
                TextWorker worker = workers.get();
                for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                    reader.read(block.get(), records.apply(block.get()), worker);
                }
            });
        }
        return new Opinions(FileChannel.open(path), reader.rows(), clauses, skipped > 0 ? 2 : 1);
    }
}
