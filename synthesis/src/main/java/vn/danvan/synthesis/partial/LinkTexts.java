package vn.danvan.synthesis.partial;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import vn.danvan.synthesis.input.StoredTexts;
import vn.danvan.synthesis.link.ClauseLinker;
import vn.danvan.synthesis.link.LinkTable;
import vn.danvan.synthesis.parallel.FormReader;
import vn.danvan.synthesis.parallel.FormWriter;

/**
 * Ties texts to the clauses of a draft.
 *
 * @param file where the texts stand
 * @param max most ties of a text
 */
record LinkTexts(String file, SharedDraft draft, int max) implements PieceWork {

    @Override
    public byte[] on(byte[] bytes) throws IOException {
        TextPiece piece = TextPiece.read(bytes);
        ClauseLinker linker = draft.linker();
        FormWriter to = new FormWriter().number(piece.number());
        to.number(Math.ceilDiv(piece.size(), LinkTable.STEP));
        try (StoredTexts texts = StoredTexts.open(Path.of(file))) {
            for (int from = 0; from < piece.size(); from += LinkTable.STEP) {
                int first = from;
                LinkTable.of(
                                Math.min(LinkTable.STEP, piece.size() - from),
                                i -> linker.links(piece.text(first + i, texts), piece.clause(first + i), max),
                                linker.draft()::place)
                        .write(to);
            }
        }
        return to.toBytes();
    }

    /** Puts what was made of the pieces together. */
    static final class Gathered implements Spread.Results {
        private final List<LinkTable>[] tables;
        private final Runnable done;

        @SuppressWarnings({"unchecked", "rawtypes"})
        Gathered(int pieces, Runnable done) {
            this.tables = new List[pieces];
            Arrays.fill(tables, List.of());
            this.done = done;
        }

        @Override
        public void take(byte[] result) throws StreamCorruptedException {
            FormReader from = new FormReader(result);
            int number = from.small();
            LinkTable[] ranges = new LinkTable[from.size(1)];
            for (int i = 0; i < ranges.length; i++) {
                ranges[i] = LinkTable.read(from);
                Collections.nCopies(ranges[i].size(), done).forEach(Runnable::run);
            }
            from.end();
            tables[number] = List.of(ranges);
        }

        LinkTable joined() {
            return LinkTable.joined(Arrays.stream(tables).flatMap(List::stream).toList());
        }
    }
}
