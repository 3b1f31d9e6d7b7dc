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
    private final MemoryNeed memory;
    private final UnpackLimit limit;

    /**
     * The file at a path; read only by {@link #read}.
     *
     * @param scratch folder for what is unpacked, which the caller takes away when the opinions are no longer read
     */
    public OpinionFile(Path path, Path scratch) {
        this(path, scratch, MemoryNeed.ofThisProcess(), UnpackLimit.USUAL);
    }

    /** The same, with what the process may hold and how much may come out of a packed file. */
    OpinionFile(Path path, Path scratch, MemoryNeed memory, UnpackLimit limit) {
        this.path = path;
        this.scratch = scratch;
        this.memory = memory;
        this.limit = limit;
    }

    /**
     * Reads the whole file and hands every text to a worker.
     *
     * @param workers makes one worker a thread
     * @throws UnreadableInput when there is no such file, it is damaged, its form is not known or its header lacks a column
     * @throws TooLittleMemory as soon as it is sure that the process cannot hold what a run needs
     */
    public Opinions read(Workers threads, Supplier<TextWorker> workers, ReadProgress progress) throws IOException {
        Unpacking unpacked = unpacked();
        MemoryWatch watch = new MemoryWatch(memory, Files.size(unpacked.file()));
        try {
            return read(unpacked, watch, threads, workers, progress);
        } catch (OutOfMemoryError full) {
            TooLittleMemory refused = watch.exhausted();
            refused.initCause(full);
            throw refused;
        }
    }

    private static Opinions read(
            Unpacking unpacked, MemoryWatch watch, Workers threads, Supplier<TextWorker> workers, ReadProgress progress)
            throws IOException {
        Clauses clauses = new Clauses();
        OpinionReader reader = new OpinionReader(clauses);
        List<String> unknown = new ArrayList<>(unpacked.unknown());
        CsvHeader header = unpacked.isCsv() ? header(unpacked.file()) : null;
        Function<Block, Records> records =
                header == null ? JsonRecords::new : block -> new CsvRecords(block, header.columns(), 0);
        if (header != null) {
            unknown.addAll(header.unknown());
        }
        try (InputStream in = Files.newInputStream(unpacked.file())) {
            long skipped = header == null ? 0 : header.length();
            in.skipNBytes(skipped);
            Framing framing = header == null ? new LineFraming() : new CsvFraming();
            Blocks blocks = new Blocks(in, framing, skipped, BLOCK, progress);
            threads.together(() -> take(blocks, reader, watch, records, workers.get()));
        }
        return new Opinions(
                StoredTexts.open(unpacked.file()),
                reader.rows(threads),
                clauses,
                unpacked.isCsv() ? 2 : 1,
                List.copyOf(unknown));
    }

    /** What one thread does with all blocks it gets. */
    private static void take(
            Blocks blocks, OpinionReader reader, MemoryWatch watch, Function<Block, Records> records, TextWorker worker)
            throws IOException {
        for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
            Rows rows = reader.read(block.get(), records.apply(block.get()), worker);
            watch.took(rows, block.get().length());
            reader.take(rows);
            blocks.takeBack(block.get());
        }
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
        try {
            return Unpacking.of(path, scratch, limit);
        } catch (OutOfMemoryError full) {
            TooLittleMemory refused = memory.exhausted(0, 0);
            refused.initCause(full);
            throw refused;
        }
    }

    private static CsvHeader header(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return CsvHeader.read(head, head.length);
        }
    }
}
