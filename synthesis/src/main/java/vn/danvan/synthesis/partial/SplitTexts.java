package vn.danvan.synthesis.partial;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.input.StoredTexts;
import vn.danvan.synthesis.item.Item;
import vn.danvan.synthesis.item.ItemSplitter;
import vn.danvan.synthesis.link.ClauseLinker;
import vn.danvan.synthesis.parallel.FormReader;
import vn.danvan.synthesis.parallel.FormWriter;

/**
 * Splits texts into their items.
 *
 * @param file where the texts stand
 * @param draft what they are about, or null
 */
record SplitTexts(String file, @Nullable SharedDraft draft) implements PieceWork {

    @Override
    public byte[] on(byte[] bytes) throws IOException {
        TextPiece piece = TextPiece.read(bytes);
        ClauseLinker linker = draft == null ? null : draft.linker();
        ItemSplitter splitter = new ItemSplitter(linker);
        FormWriter to = new FormWriter().number(piece.number()).number(piece.size());
        try (StoredTexts texts = StoredTexts.open(Path.of(file))) {
            for (int i = 0; i < piece.size(); i++) {
                List<Item> items = splitter.split(piece.text(i, texts), piece.clause(i));
                to.number(items.size());
                for (Item item : items) {
                    int place = linker == null || item.clause() == null
                            ? Draft.NONE
                            : linker.draft().place(item.clause());
                    to.number(item.start()).number(item.end() - item.start()).number(place + 1L);
                }
            }
        }
        return to.toBytes();
    }

    /** Puts what was made of the pieces together. */
    static final class Gathered implements Spread.Results {
        private final Item[][][] pieces;
        private final @Nullable Draft draft;

        Gathered(int pieces, @Nullable Draft draft) {
            this.pieces = new Item[pieces][][];
            this.draft = draft;
        }

        @Override
        public void take(byte[] result) throws StreamCorruptedException {
            FormReader from = new FormReader(result);
            int number = from.small();
            Item[][] items = new Item[from.size(1)][];
            for (int text = 0; text < items.length; text++) {
                items[text] = new Item[from.size(3)];
                for (int i = 0; i < items[text].length; i++) {
                    int start = from.small();
                    int end = start + from.small();
                    int place = from.small() - 1;
                    String clause = place == Draft.NONE || draft == null
                            ? null
                            : draft.clause(place).anchor();
                    items[text][i] = new Item(start, end, clause);
                }
            }
            from.end();
            pieces[number] = items;
        }

        Item[][] joined() {
            List<Item[]> all = new ArrayList<>();
            for (Item[][] piece : pieces) {
                all.addAll(List.of(piece));
            }
            return all.toArray(Item[][]::new);
        }
    }
}
