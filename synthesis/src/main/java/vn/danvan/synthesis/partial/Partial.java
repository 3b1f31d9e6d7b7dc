package vn.danvan.synthesis.partial;

import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.danvan.synthesis.duplicate.SketchedTexts;
import vn.danvan.synthesis.input.BlockRows;
import vn.danvan.synthesis.parallel.FormReader;
import vn.danvan.synthesis.parallel.FormWriter;

/**
 * What reading some blocks of an opinion file gave. Merging is associative and commutative, to the byte: blocks stand in the order
 * of the file and texts in that of their keys, whatever was merged first.
 *
 * @param blocks the opinions of each block, by its number; the note of an opinion is the place of its text
 * @param texts the different texts
 */
record Partial(List<BlockRows> blocks, SketchedTexts texts) {

    /** Stands before every partial result: a mark and the version of the form. */
    private static final long FORM = 0x6E617664_0001L;

    /** Both together. */
    Partial merge(Partial other) {
        SketchedTexts union = texts.union(other.texts);
        List<BlockRows> all = new ArrayList<>(blocks.size() + other.blocks.size());
        renumber(union, all);
        other.renumber(union, all);
        all.sort(Comparator.comparingInt(BlockRows::number));
        return new Partial(List.copyOf(all), union);
    }

    private void renumber(SketchedTexts union, List<BlockRows> into) {
        int[] places = texts.placesIn(union);
        for (BlockRows block : blocks) {
            into.add(block.renumbered(places));
        }
    }

    /** All together; at least one. */
    static Partial merged(List<Partial> partials) {
        List<Partial> left = partials;
        while (left.size() > 1) {
            List<Partial> half = new ArrayList<>();
            for (int i = 0; i < left.size(); i += 2) {
                half.add(i + 1 < left.size() ? left.get(i).merge(left.get(i + 1)) : left.get(i));
            }
            left = half;
        }
        return left.getFirst();
    }

    byte[] toBytes() {
        FormWriter to = new FormWriter().fixed(FORM);
        texts.write(to);
        to.number(blocks.size());
        blocks.forEach(block -> block.write(to));
        return to.toBytes();
    }

    /** Reads what {@link #toBytes} gave; refuses other bytes and other versions. */
    static Partial of(byte[] bytes) throws StreamCorruptedException {
        FormReader from = new FormReader(bytes);
        long form = from.fixed();
        if (form != FORM) {
            throw new StreamCorruptedException("not a partial result of this version: " + Long.toHexString(form));
        }
        SketchedTexts texts = SketchedTexts.read(from);
        List<BlockRows> blocks = new ArrayList<>();
        for (int left = from.size(1); left > 0; left--) {
            blocks.add(BlockRows.read(from, texts.count()));
        }
        from.end();
        return new Partial(List.copyOf(blocks), texts);
    }
}
