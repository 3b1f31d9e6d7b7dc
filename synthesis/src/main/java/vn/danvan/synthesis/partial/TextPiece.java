package vn.danvan.synthesis.partial;

import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.input.StoredTexts;
import vn.danvan.synthesis.input.TextPlace;
import vn.danvan.synthesis.link.LinkTable;
import vn.danvan.synthesis.parallel.FormReader;
import vn.danvan.synthesis.parallel.FormWriter;

/**
 * Some texts on their way to where they are read.
 *
 * @param number its place among the pieces, from 0
 * @param clauses the clauses their rows state; empty for none
 */
record TextPiece(int number, List<TextPlace> places, List<String> clauses) {

    private static final int TEXTS = 8 * LinkTable.STEP;

    /** How many pieces the texts make. */
    static int count(StatedTexts texts) {
        return Math.ceilDiv(texts.count(), TEXTS);
    }

    /** The texts as pieces. */
    static Spread.Pieces of(StatedTexts texts) {
        AtomicInteger next = new AtomicInteger();
        return () -> {
            int number = next.getAndIncrement();
            return number < count(texts) ? Optional.of(piece(number, texts)) : Optional.empty();
        };
    }

    private static byte[] piece(int number, StatedTexts texts) {
        int from = number * TEXTS;
        int to = (int) Math.min(texts.count(), (number + 1L) * TEXTS);
        FormWriter form = new FormWriter().number(number).number(to - from);
        for (int text = from; text < to; text++) {
            String clause = texts.clause(text);
            texts.place(text).write(form);
            form.text(clause == null ? "" : clause);
        }
        return form.toBytes();
    }

    static TextPiece read(byte[] piece) throws StreamCorruptedException {
        FormReader from = new FormReader(piece);
        int number = from.small();
        List<TextPlace> places = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        for (int left = from.size(4); left > 0; left--) {
            places.add(TextPlace.read(from));
            clauses.add(from.text());
        }
        from.end();
        return new TextPiece(number, places, clauses);
    }

    int size() {
        return places.size();
    }

    String text(int index, StoredTexts texts) {
        return new String(texts.utf8(places.get(index)), StandardCharsets.UTF_8);
    }

    @Nullable
    String clause(int index) {
        String clause = clauses.get(index);
        return clause.isEmpty() ? null : clause;
    }
}
