package vn.danvan.synthesis.partial;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.synthesis.duplicate.Duplicates;
import vn.danvan.synthesis.duplicate.SketchedTexts;
import vn.danvan.synthesis.input.BlockRows;
import vn.danvan.synthesis.input.BlockSource;
import vn.danvan.synthesis.input.Frame;
import vn.danvan.synthesis.parallel.FormReader;
import vn.danvan.synthesis.parallel.FormWriter;

/**
 * Reads blocks of an opinion file into a partial result.
 *
 * @param seed of the hashes of words
 */
record ReadBlocks(BlockSource source, long seed) implements PieceWork {

    /** A piece of these blocks, at least one. */
    static byte[] piece(List<Frame> frames) {
        FormWriter to = new FormWriter().number(frames.size());
        frames.forEach(frame -> frame.write(to));
        return to.toBytes();
    }

    @Override
    public byte[] on(byte[] piece) throws IOException {
        Duplicates seeded = new Duplicates(seed);
        List<Partial> partials = new ArrayList<>();
        for (Frame frame : frames(piece)) {
            partials.add(read(frame, seeded.anew()));
        }
        return Partial.merged(partials).toBytes();
    }

    private static List<Frame> frames(byte[] piece) throws StreamCorruptedException {
        FormReader from = new FormReader(piece);
        List<Frame> frames = new ArrayList<>();
        for (int left = from.size(3); left > 0; left--) {
            frames.add(Frame.read(from));
        }
        from.end();
        return frames;
    }

    private Partial read(Frame frame, Duplicates duplicates) throws IOException {
        BlockRows rows = source.read(frame, duplicates.workers().get());
        int[] places = new int[duplicates.texts()];
        SketchedTexts texts = duplicates.sketched(places);
        return new Partial(List.of(rows.renumbered(places)), texts);
    }
}
