package vn.danvan.synthesis.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.danvan.synthesis.parallel.Workers;

/** An opinion file: CSV with a header (RFC 4180), JSON Lines or Parquet; the first two in UTF-8, also packed by gzip or zstd. */
public final class OpinionFile {

    /** Bytes of a block when no record is longer. */
    public static final int BLOCK = 4 << 20;

    private static final int HEAD = 1 << 16;

    private final Path path;
    private final Path scratch;

    /**
     * The file at a path; read only by {@link #read}.
     *
     * @param scratch folder for what is unpacked, which the caller takes away when the opinions are no longer read
     */
    public OpinionFile(Path path, Path scratch) {
        this.path = path;
        this.scratch = scratch;
    }

    /**
     * Reads the whole file and hands every text to a worker.
     *
     * @param workers makes one worker a thread
     * @throws UnreadableInput when there is no such file, its form is not known or its header lacks a column
     */
    public Opinions read(Workers threads, Supplier<TextWorker> workers, ReadProgress progress) throws IOException {
        Unpacking unpacked = unpacked();
        Clauses clauses = new Clauses();
        OpinionReader reader = new OpinionReader(clauses);
        List<String> unknown = new ArrayList<>(unpacked.unknown());
        if (unpacked.isCsv()) {
            CsvHeader header = header(unpacked.file());
            unknown.addAll(header.unknown());
            Function<Block, Records> records = block -> new CsvRecords(block, header.columns(), 0);
            read(unpacked.file(), header.length(), new CsvFraming(), progress, threads, take(reader, workers, records));
        } else {
            read(unpacked.file(), 0, new LineFraming(), progress, threads, take(reader, workers, JsonRecords::new));
        }
        return new Opinions(
                StoredTexts.open(unpacked.file()),
                reader.rows(threads),
                clauses,
                unpacked.isCsv() ? 2 : 1,
                List.copyOf(unknown));
    }

    /**
     * Finds the blocks of the file, for reading them elsewhere.
     *
     * @param blockBytes bytes of a block when no record is longer; no row of a file without broken quotes depends on it
     * @throws UnreadableInput when there is no such file, its form is not known or its header lacks a column
     */
    public FramedFile frames(int blockBytes, ReadProgress progress) throws IOException {
        Unpacking unpacked = unpacked();
        CsvHeader header = unpacked.isCsv() ? header(unpacked.file()) : null;
        return new FramedFile(unpacked, header, Files.newInputStream(unpacked.file()), blockBytes, progress);
    }

    private Unpacking unpacked() throws IOException {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new UnreadableInput(UnreadableInput.Reason.FILE, path.toString());
        }
        return Unpacking.of(path, scratch);
    }

    private static CsvHeader header(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return CsvHeader.read(head, head.length);
        }
    }

    /** What one thread does with all blocks it gets. */
    private interface Taking {
        void take(Blocks blocks) throws IOException;
    }

    private static Taking take(OpinionReader reader, Supplier<TextWorker> workers, Function<Block, Records> records) {
        return blocks -> {
            TextWorker worker = workers.get();
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                reader.take(reader.read(block.get(), records.apply(block.get()), worker));
                blocks.takeBack(block.get());
            }
        };
    }

    private static void read(
            Path file, int skipped, Framing framing, ReadProgress progress, Workers threads, Taking taking)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(skipped);
            Blocks blocks = new Blocks(in, framing, skipped, BLOCK, progress);
            threads.together(() -> taking.take(blocks));
        }
    }
}
