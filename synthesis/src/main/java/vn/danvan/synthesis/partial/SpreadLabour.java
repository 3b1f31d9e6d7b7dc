package vn.danvan.synthesis.partial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.duplicate.Duplicates;
import vn.danvan.synthesis.input.BlockRows;
import vn.danvan.synthesis.input.Frame;
import vn.danvan.synthesis.input.FramedFile;
import vn.danvan.synthesis.input.GatheredOpinions;
import vn.danvan.synthesis.input.OpinionFile;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.input.ReadProgress;
import vn.danvan.synthesis.item.Item;
import vn.danvan.synthesis.item.ItemSplitter;
import vn.danvan.synthesis.link.ClauseLinker;
import vn.danvan.synthesis.link.LinkTable;
import vn.danvan.synthesis.parallel.Workers;

/** The work is cut into pieces, which are worked on wherever a spread brings them, and put together here. */
public final class SpreadLabour implements Labour {

    private static final int MOST_BLOCKS = 8;
    private static final int PIECES_A_SIZE = 16;

    private final Spread spread;
    private final Workers workers;
    private final int blockBytes;

    /** Works with the help of a spread, and with these threads on what is put together. */
    public SpreadLabour(Spread spread, Workers workers) {
        this(spread, workers, OpinionFile.BLOCK);
    }

    SpreadLabour(Spread spread, Workers workers, int blockBytes) {
        this.spread = spread;
        this.workers = workers;
        this.blockBytes = blockBytes;
    }

    @Override
    public Opinions read(OpinionFile file, Duplicates duplicates, ReadProgress progress) throws IOException {
        try (FramedFile frames = file.frames(blockBytes, progress)) {
            GatheredOpinions gathered = new GatheredOpinions(frames);
            Pieces pieces = new Pieces(frames);
            spread.run(new ReadBlocks(frames.source(), duplicates.seed()), pieces, result -> {
                Partial partial = Partial.of(result);
                int[] numbers = duplicates.add(partial.texts());
                for (BlockRows block : partial.blocks()) {
                    gathered.add(block, numbers);
                }
            });
            return gathered.opinions(pieces.blocks, workers);
        }
    }

    @Override
    public LinkTable links(StatedTexts texts, ClauseLinker linker, int max, Runnable done) throws IOException {
        LinkTexts.Gathered gathered = new LinkTexts.Gathered(TextPiece.count(texts), done);
        SharedDraft draft = new SharedDraft(linker.draft());
        spread.run(new LinkTexts(texts.file(), draft, max), TextPiece.of(texts), gathered);
        return gathered.joined();
    }

    @Override
    public Item[][] items(StatedTexts texts, ItemSplitter splitter) throws IOException {
        ClauseLinker linker = splitter.linker();
        Draft draft = linker == null ? null : linker.draft();
        SplitTexts.Gathered gathered = new SplitTexts.Gathered(TextPiece.count(texts), draft);
        SharedDraft shared = draft == null ? null : new SharedDraft(draft);
        spread.run(new SplitTexts(texts.file(), shared), TextPiece.of(texts), gathered);
        return gathered.joined();
    }

    /** Blocks put together to pieces; the first are small, so that everybody has work on a small file too. */
    private static final class Pieces implements Spread.Pieces {
        private final FramedFile frames;
        private int pieces;
        private int blocks;

        Pieces(FramedFile frames) {
            this.frames = frames;
        }

        @Override
        public Optional<byte[]> next() throws IOException {
            List<Frame> piece = new ArrayList<>();
            int size = Math.min(MOST_BLOCKS, 1 + pieces++ / PIECES_A_SIZE);
            while (piece.size() < size) {
                Optional<Frame> frame = frames.next();
                if (frame.isEmpty()) {
                    break;
                }
                piece.add(frame.get());
            }
            blocks += piece.size();
            return piece.isEmpty() ? Optional.empty() : Optional.of(ReadBlocks.piece(piece));
        }
    }
}
