package vn.danvan.synthesis.voice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.FoldedTokens;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.item.Item;
import vn.danvan.synthesis.item.ItemSplitter;

/**
 * Says which item of its voice each part of an opinion is. A copy of one demand is one item whole; a copy of several is split like
 * its model, and each part goes to the item with which it shares most words (Jaccard similarity; of equal ones the first). One
 * instance serves one thread.
 */
public final class Placing {

    private static final int KEPT = 256;
    private static final double SAME = 0.5;

    private final Opinions opinions;
    private final Voices voices;
    private final VoiceItems items;
    private final StatedClauses stated;
    private final ItemSplitter splitter;
    private final FoldedTokens tokens = new FoldedTokens();
    private final Map<Integer, Known> known = new HashMap<>();

    /** For the opinions of these voices. */
    public Placing(Opinions opinions, Voices voices, VoiceItems items, StatedClauses stated, ItemSplitter splitter) {
        this.opinions = opinions;
        this.voices = voices;
        this.items = items;
        this.stated = stated;
        this.splitter = splitter;
    }

    /** A voice, and the copy of it that was read last. */
    private static final class Known {
        private final long[][] words;
        private byte[] text = {};
        private List<Placed> placed = List.of();

        Known(long[][] words) {
            this.words = words;
        }
    }

    /** The items of an opinion in the order of its text, at least one. */
    public List<Placed> of(int opinion) {
        int voice = voices.of(opinion);
        int first = items.first(voice);
        if (items.count(voice) == 1) {
            return List.of(new Placed(0, codePoints(opinions.utf8(opinion)), first));
        }
        if (voices.speaker(voice) == opinion) {
            List<Placed> own = new ArrayList<>();
            for (int item = first; item < first + items.count(voice); item++) {
                own.add(new Placed(items.start(item), items.end(item), item));
            }
            return own;
        }
        Known copies = copies(voice);
        byte[] text = opinions.utf8(opinion);
        if (!Arrays.equals(text, copies.text)) {
            copies.placed = place(text, stated.name(stated.of(opinion)), first, copies.words);
            copies.text = text;
        }
        return copies.placed;
    }

    private Known copies(int voice) {
        if (known.size() == KEPT && !known.containsKey(voice)) {
            known.clear();
        }
        return known.computeIfAbsent(voice, fresh -> {
            long[][] words = new long[items.count(voice)][];
            for (int i = 0; i < words.length; i++) {
                words[i] = words(items.text(items.first(voice) + i));
            }
            return new Known(words);
        });
    }

    private List<Placed> place(byte[] utf8, @Nullable String clause, int first, long[][] models) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        List<Item> parts = splitter.split(text, clause);
        List<Placed> placed = new ArrayList<>(parts.size());
        int at = 0;
        int counted = 0;
        for (int i = 0; i < parts.size(); i++) {
            int start = text.offsetByCodePoints(at, parts.get(i).start() - counted);
            int end = text.offsetByCodePoints(
                    start, parts.get(i).end() - parts.get(i).start());
            at = end;
            counted = parts.get(i).end();
            int model = nearest(words(text.substring(start, end)), models, i);
            placed.add(new Placed(parts.get(i).start(), parts.get(i).end(), first + model));
        }
        return placed;
    }

    private static int nearest(long[] words, long[][] models, int expected) {
        if (expected < models.length && similarity(words, models[expected]) >= SAME) {
            return expected;
        }
        int best = 0;
        double most = -1;
        for (int model = 0; model < models.length; model++) {
            double similarity = similarity(words, models[model]);
            if (similarity > most) {
                most = similarity;
                best = model;
            }
        }
        return best;
    }

    private long[] words(String text) {
        int count = tokens.read(text);
        long[] words = new long[count];
        for (int i = 0; i < count; i++) {
            words[i] = tokens.key(i);
        }
        return Arrays.stream(words).sorted().distinct().toArray();
    }

    private static double similarity(long[] one, long[] other) {
        int shared = 0;
        int j = 0;
        for (long word : one) {
            while (j < other.length && other[j] < word) {
                j++;
            }
            shared += j < other.length && other[j] == word ? 1 : 0;
        }
        int all = one.length + other.length - shared;
        return all == 0 ? 1 : (double) shared / all;
    }

    private static int codePoints(byte[] utf8) {
        int points = 0;
        for (byte b : utf8) {
            points += (b & 0xC0) == 0x80 ? 0 : 1;
        }
        return points;
    }
}
