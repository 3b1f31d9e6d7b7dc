package vn.danvan.synthesis.duplicate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.danvan.language.FoldedWords;

/**
 * Words as they are typed on phones ("ko", "dc", "nhg") and what they stand for, so that a copy typed so is found. Only the search
 * for copies uses it: no text is changed, and the similarity that is reported counts the words as they were written.
 */
final class ShortForms {

    private static final int SLOTS = 1024;

    private final long[] written = new long[SLOTS];
    private final long[] meant = new long[SLOTS];

    /** Reads the list that comes with the engine. */
    ShortForms(long seed) {
        FoldedWords words = new FoldedWords(seed);
        try (InputStream in = Objects.requireNonNull(ShortForms.class.getResourceAsStream("short-forms.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(pair -> put(one(words, pair[0]), one(words, pair[1])));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long one(FoldedWords words, String word) {
        byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
        if (words.read(utf8, 0, utf8.length) != 1) {
            throw new IllegalStateException("not one word: " + word);
        }
        return words.hash(0);
    }

    private void put(long from, long to) {
        int slot = slot(from);
        written[slot] = from;
        meant[slot] = to;
    }

    private int slot(long word) {
        int slot = (int) word & SLOTS - 1;
        while (written[slot] != 0 && written[slot] != word) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    /** The hash of the word that is meant, which for most words is the word itself. */
    long meant(long word) {
        int slot = (int) word & SLOTS - 1;
        while (written[slot] != 0) {
            if (written[slot] == word) {
                return meant[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return word;
    }
}
