package vn.danvan.synthesis.theme;

import java.util.Arrays;
import vn.danvan.synthesis.table.LongIndex;

/** The terms of a sample of texts and in how many of them each is. */
final class TermCounts {

    final LongIndex words = new LongIndex();
    final LongIndex terms = new LongIndex();
    private final IntBag textWords = new IntBag();
    private final IntBag textPairs = new IntBag();
    private final IntBag wordRuns = new IntBag();
    private final IntBag wordEnds = new IntBag();
    private final IntBag textWordEnds = new IntBag();
    private final IntBag textPairEnds = new IntBag();
    private int[] texts = new int[1 << 10];
    private int[] last = new int[1 << 10];
    private int[] wordTexts = new int[1 << 10];
    private int[] wordLast = new int[1 << 10];

    /** Adds the text that the terms have read. */
    void add(Terms read, int count) {
        for (int i = 0; i < count; i++) {
            int known = words.count();
            int word = words.add(read.word(i));
            if (word == known) {
                addRuns(read, i);
            }
            textWords.add(word);
            countWord(word);
            for (int at = runsFrom(word); at < wordEnds.get(word); at++) {
                count(wordRuns.get(at));
            }
        }
        for (int i = 0; i + 1 < count; i++) {
            int pair = terms.add(read.pair(i));
            textPairs.add(pair);
            count(pair);
        }
        textWordEnds.add(textWords.size());
        textPairEnds.add(textPairs.size());
    }

    private void addRuns(Terms read, int word) {
        int runs = read.runs(word);
        for (int run = 0; run < runs; run++) {
            wordRuns.add(terms.add(read.run(run)));
        }
        wordEnds.add(wordRuns.size());
    }

    private void count(int term) {
        if (term >= texts.length) {
            int size = Math.max(term + 1, texts.length * 2);
            texts = Arrays.copyOf(texts, size);
            last = Arrays.copyOf(last, size);
        }
        int text = textWordEnds.size() + 1;
        if (last[term] != text) {
            last[term] = text;
            texts[term]++;
        }
    }

    private void countWord(int word) {
        if (word >= wordTexts.length) {
            wordTexts = Arrays.copyOf(wordTexts, wordTexts.length * 2);
            wordLast = Arrays.copyOf(wordLast, wordLast.length * 2);
        }
        if (wordLast[word] != size() + 1) {
            wordLast[word] = size() + 1;
            wordTexts[word]++;
        }
    }

    /** In how many texts the word is. */
    int textsWithWord(int word) {
        return wordTexts[word];
    }

    int runsFrom(int word) {
        return word == 0 ? 0 : wordEnds.get(word - 1);
    }

    int runsTo(int word) {
        return wordEnds.get(word);
    }

    /** A run of a word as the number of its term. */
    int run(int at) {
        return wordRuns.get(at);
    }

    /** How many texts were added. */
    int size() {
        return textWordEnds.size();
    }

    /** In how many texts the term is. */
    int texts(int term) {
        return texts[term];
    }

    /**
     * The texts by terms.
     *
     * @param columns the column of each term, or -1 when it is left out
     * @param weights the weight of each column
     */
    TermMatrix matrix(int[] columns, float[] weights) {
        float[] row = new float[weights.length];
        int[] starts = new int[size() + 1];
        int[] cells = new int[1 << 16];
        float[] values = new float[1 << 16];
        int at = 0;
        int word = 0;
        int pair = 0;
        int[] touched = new int[weights.length];
        for (int text = 0; text < size(); text++) {
            int many = 0;
            for (; word < textWordEnds.get(text); word++) {
                int is = textWords.get(word);
                for (int run = runsFrom(is); run < runsTo(is); run++) {
                    many = put(columns[wordRuns.get(run)], row, weights, touched, many);
                }
            }
            for (; pair < textPairEnds.get(text); pair++) {
                many = put(columns[textPairs.get(pair)], row, weights, touched, many);
            }
            if (at + many > cells.length) {
                int size = Math.max(at + many, cells.length * 2);
                cells = Arrays.copyOf(cells, size);
                values = Arrays.copyOf(values, size);
            }
            for (int i = 0; i < many; i++) {
                cells[at + i] = touched[i];
                values[at + i] = row[touched[i]];
                row[touched[i]] = 0;
            }
            Vectors.normalize(values, at, many);
            at += many;
            starts[text + 1] = at;
        }
        return new TermMatrix(weights.length, starts, Arrays.copyOf(cells, at), Arrays.copyOf(values, at));
    }

    private static int put(int column, float[] row, float[] weights, int[] touched, int many) {
        if (column < 0) {
            return many;
        }
        int count = many;
        if (row[column] == 0) {
            touched[count++] = column;
        }
        row[column] += weights[column];
        return count;
    }
}
