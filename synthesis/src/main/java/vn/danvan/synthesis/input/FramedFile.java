package vn.danvan.synthesis.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the blocks of an opinion file, the same as when it is read here; several threads may ask for the next one. */
public final class FramedFile implements AutoCloseable {

    private final BlockSource source;
    private final List<String> unknown;
    private final InputStream in;
    private final Blocks blocks;

    FramedFile(Unpacking unpacked, @Nullable CsvHeader header, InputStream in, int blockBytes, ReadProgress progress)
            throws IOException {
        this.in = in;
        this.source = new BlockSource(
                unpacked.file().toAbsolutePath().toString(), header == null ? null : new ArrayList<>(header.columns()));
        this.unknown = new ArrayList<>(unpacked.unknown());
        if (header != null) {
            unknown.addAll(header.unknown());
        }
        int skipped = header == null ? 0 : header.length();
        in.skipNBytes(skipped);
        this.blocks =
                new Blocks(in, header == null ? new LineFraming() : new CsvFraming(), skipped, blockBytes, progress);
    }

    /** Where to read the blocks. */
    public BlockSource source() {
        return source;
    }

    /** The names of columns that mean nothing here. */
    public List<String> unknownColumns() {
        return List.copyOf(unknown);
    }

    /** The next block, empty when all were given out. */
    public Optional<Frame> next() throws IOException {
        return blocks.next().map(block -> {
            blocks.takeBack(block);
            return new Frame(block.number(), block.start(), block.length());
        });
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
