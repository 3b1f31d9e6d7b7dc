package vn.danvan.synthesis.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import vn.danvan.synthesis.parallel.Workers;

/** Puts the opinions of a file together again whose blocks were read elsewhere, in any order and from several threads. */
public final class GatheredOpinions {

    private final FramedFile file;
    private final Clauses clauses = new Clauses();
    private final OpinionReader reader = new OpinionReader(clauses);
    private final BitSet blocks = new BitSet();

    /** Gathers the opinions of this file. */
    public GatheredOpinions(FramedFile file) {
        this.file = file;
    }

    /**
     * Adds the opinions of a block.
     *
     * @param numbers for each number that the rows have for their text the one it is given
     * @throws IllegalArgumentException when the block is there already
     */
    public void add(BlockRows rows, int[] numbers) throws IOException {
        synchronized (blocks) {
            if (blocks.get(rows.number())) {
                throw new IllegalArgumentException("block " + rows.number() + " comes twice");
            }
            blocks.set(rows.number());
        }
        reader.take(rows.rows(numbers, clauses));
    }

    /**
     * All opinions, when all blocks are there.
     *
     * @param count how many blocks there are
     * @throws IllegalStateException when one is missing
     */
    public Opinions opinions(int count, Workers workers) throws IOException {
        if (blocks.cardinality() != count || blocks.length() != count) {
            throw new IllegalStateException("block " + blocks.nextClearBit(0) + " of " + count + " is missing");
        }
        long firstLine = file.source().header() == null ? 1 : 2;
        StoredTexts texts = StoredTexts.open(Path.of(file.source().file()));
        return new Opinions(texts, reader.rows(workers), clauses, firstLine, file.unknownColumns());
    }
}
