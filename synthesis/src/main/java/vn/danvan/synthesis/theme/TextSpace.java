package vn.danvan.synthesis.theme;

import java.io.IOException;
import java.util.Arrays;
import vn.danvan.synthesis.parallel.Workers;
import vn.danvan.synthesis.table.LongIndex;

/**
 * Gives each text a place in a space of {@value #SIZE} axes that is learnt from a sample of the texts themselves.
 *
 * <p>A term weighs ln((n + 1) / (texts with it + 1)) + 1 (inverse document frequency, Spärck Jones 1972); the place of a text is
 * the sum over its terms of weight times axes of the term, so that it can be told which word brought it there. A word that the
 * sample lacks is placed by its runs of letters (Bojanowski et al. 2017).
 */
final class TextSpace {

    static final int SIZE = 128;

    private static final int SAMPLE = 1 << 15;
    private static final int MOST_TERMS = 100_000;

    private final LongIndex terms = new LongIndex();
    private final LongIndex words = new LongIndex();
    private float[][] termPlaces = {};
    private float[][] wordPlaces = {};
    private float[] termSquares = {};
    private float[] wordSquares = {};
    private float[] wordRarities = {};
    private float unknown;

    private TextSpace() {}

    /** Learns from a sample of the items. */
    static TextSpace learn(ThemeInput input, long seed, Workers workers) throws IOException {
        int[] all = new int[input.count()];
        Arrays.setAll(all, i -> i);
        TermCounts counts = new TermCounts();
        Terms read = new Terms(seed);
        for (int item : Draw.some(all, SAMPLE, seed)) {
            counts.add(read, read.read(input.utf8(item)));
        }
        TextSpace space = new TextSpace();
        space.place(counts, seed, workers);
        return space;
    }

    private void place(TermCounts counts, long seed, Workers workers) throws IOException {
        int[] columns = columns(counts);
        float[] weights = new float[terms.count()];
        for (int term = 0; term < columns.length; term++) {
            if (columns[term] >= 0) {
                weights[columns[term]] = (float) (Math.log((counts.size() + 1.0) / (counts.texts(term) + 1.0)) + 1);
            }
        }
        termSquares = new float[weights.length];
        for (int column = 0; column < weights.length; column++) {
            termSquares[column] = weights[column] * weights[column];
        }
        unknown = (float) Math.pow(Math.log((counts.size() + 1.0) / 2) + 1, 2);
        termPlaces = new Axes(counts.matrix(columns, weights), SIZE, workers).find(seed);
        for (int column = 0; column < weights.length; column++) {
            for (int i = 0; i < SIZE; i++) {
                termPlaces[column][i] *= weights[column];
            }
        }
        placeWords(counts, columns);
    }

    /** Numbers the terms that are in enough texts; one in too few says nothing about others. */
    private int[] columns(TermCounts counts) {
        int all = counts.terms.count();
        int least = counts.size() < 200 ? 1 : counts.size() < 1000 ? 2 : 3;
        while (kept(counts, least) > MOST_TERMS) {
            least++;
        }
        int[] columns = new int[all];
        for (int term = 0; term < all; term++) {
            columns[term] = counts.texts(term) >= least ? terms.add(counts.terms.key(term)) : -1;
        }
        return columns;
    }

    private static int kept(TermCounts counts, int least) {
        int kept = 0;
        for (int term = 0; term < counts.terms.count(); term++) {
            kept += counts.texts(term) >= least ? 1 : 0;
        }
        return kept;
    }

    private void placeWords(TermCounts counts, int[] columns) {
        wordPlaces = new float[counts.words.count()][SIZE];
        wordSquares = new float[counts.words.count()];
        wordRarities = new float[counts.words.count()];
        for (int word = 0; word < counts.words.count(); word++) {
            words.add(counts.words.key(word));
            wordRarities[word] = (float) Math.log((counts.size() + 1.0) / (counts.textsWithWord(word) + 1.0));
            for (int run = counts.runsFrom(word); run < counts.runsTo(word); run++) {
                int column = columns[counts.run(run)];
                addTerm(column, wordPlaces[word]);
                wordSquares[word] += column >= 0 ? termSquares[column] : unknown;
            }
        }
    }

    private void addTerm(int term, float[] to) {
        if (term >= 0) {
            Vectors.add(termPlaces[term], 1, to);
        }
    }

    /**
     * Writes the place of the text, 1 long or zero, to {@code place}; reads it with {@code read}.
     *
     * @return how much of what the text says the space can tell, 0 to about 1: the length of the sum over that of its terms
     */
    double place(byte[] utf8, Terms read, float[] place) {
        int count = read.read(utf8);
        Arrays.fill(place, 0);
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += addWord(read, i, place);
            if (i + 1 < count) {
                squares += addPair(read, i, place);
            }
        }
        double length = Vectors.normalize(place, 0, SIZE);
        return squares == 0 ? 0 : length / Math.sqrt(squares);
    }

    /** Adds what a word of the text that was read last contributes; gives the square of its weight. */
    double addWord(Terms read, int index, float[] to) {
        int word = words.get(read.word(index));
        if (word >= 0) {
            Vectors.add(wordPlaces[word], 1, to);
            return wordSquares[word];
        }
        double squares = 0;
        int runs = read.runs(index);
        for (int run = 0; run < runs; run++) {
            int term = terms.get(read.run(run));
            addTerm(term, to);
            squares += term >= 0 ? termSquares[term] : unknown;
        }
        return squares;
    }

    /** Adds what a word and the next one contribute as a pair; gives the square of its weight. */
    double addPair(Terms read, int index, float[] to) {
        int term = terms.get(read.pair(index));
        addTerm(term, to);
        return term >= 0 ? termSquares[term] : 0;
    }

    /** How rare a word or pair is: ln((n + 1) / (texts with it + 1)); 0 for pairs that too few texts have. */
    double rarity(long key) {
        int word = words.get(key);
        if (word >= 0) {
            return wordRarities[word];
        }
        int term = terms.get(key);
        return term >= 0 ? Math.sqrt(termSquares[term]) - 1 : key < 0 ? 0 : Math.sqrt(unknown) - 1;
    }
}
