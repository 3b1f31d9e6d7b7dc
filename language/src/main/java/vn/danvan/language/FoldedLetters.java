package vn.danvan.language;

import java.util.Arrays;

/**
 * The words of a text as letters without case and marks, cut as {@link FoldedWords} cuts them: "Hoà  Bình!" is read as "hoa" and
 * "binh". It is for those who look into words; who only compares them takes the faster hashes. One instance serves one thread.
 */
public final class FoldedLetters {

    private char[] letters = new char[1024];
    private int[] ends = new int[256];
    private int count;

    /**
     * Reads the words of the text at {@code utf8[from..to)}; what was read before is forgotten.
     *
     * @return how many there are
     */
    public int read(byte[] utf8, int from, int to) {
        count = 0;
        int size = 0;
        int at = from;
        while (at < to) {
            int c = utf8[at++];
            if (c < 0) {
                int more = Math.min(FoldedWords.continuation(c), to - at);
                c = FoldedWords.decode(c, utf8, at, more);
                at += more;
            }
            char folded = c < FoldedWords.TABLE ? FoldedWords.FOLD[c] : FoldedWords.rare(c);
            if (folded > FoldedWords.SEPARATOR) {
                if (size == letters.length) {
                    letters = Arrays.copyOf(letters, size * 2);
                }
                letters[size++] = folded;
            } else if (folded == FoldedWords.SEPARATOR) {
                close(size);
            }
        }
        close(size);
        return count;
    }

    private void close(int size) {
        if (size == start(count)) {
            return;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = size;
    }

    /** How many words the last text has. */
    public int count() {
        return count;
    }

    /** The letters of all words of the last text, one after the other; only for reading. */
    public char[] letters() {
        return letters;
    }

    /** Where a word begins in {@link #letters()}. */
    public int start(int word) {
        return word == 0 ? 0 : ends[word - 1];
    }

    /** The place behind the last letter of a word. */
    public int end(int word) {
        return ends[word];
    }

    /** The word. */
    public String word(int word) {
        return new String(letters, start(word), end(word) - start(word));
    }
}
