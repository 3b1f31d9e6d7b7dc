package vn.danvan.synthesis.link;

import java.util.List;
import vn.danvan.language.FoldedWords;

/**
 * For each term (a run of one to three syllables without marks) the units it stands in, with what it adds to their scores:
 * all of the BM25F formula that does not depend on the opinion. Immutable.
 */
final class LexicalIndex {

    static final int LONGEST = 3;
    static final int NO_TERM = -1;

    private final long[] keys;
    private final int[] terms;
    private final int mask;
    private final int[] firsts;
    private final short[] units;
    private final float[] weights;
    private final float[] rarities;
    private final int unitCount;
    private final float unknown;

    LexicalIndex(List<IndexedUnit> indexed, Ranking ranking) {
        this.unitCount = indexed.size();
        PostingLists lists = new PostingLists(indexed, ranking);
        int terms = lists.terms();
        this.firsts = lists.firsts();
        this.units = lists.units();
        this.weights = lists.weights();
        this.rarities = lists.rarities();
        this.unknown = lists.rarity(0, 1);
        int capacity = Integer.highestOneBit(Math.max(16, terms * 3)) << 1;
        this.keys = new long[capacity];
        this.terms = new int[capacity];
        this.mask = capacity - 1;
        for (int i = 0; i < terms; i++) {
            put(lists.key(i), i);
        }
    }

    private void put(long key, int term) {
        int slot = slot(key);
        while (terms[slot] != 0) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        terms[slot] = term + 1;
    }

    private int slot(long key) {
        return (int) (FoldedWords.mix(key) & mask);
    }

    /** The number of a term, or {@link #NO_TERM}. */
    int term(long key) {
        int slot = slot(key);
        while (terms[slot] != 0) {
            if (keys[slot] == key) {
                return terms[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        return NO_TERM;
    }

    int terms() {
        return rarities.length;
    }

    int units() {
        return unitCount;
    }

    /** How rare the term is, with its weight: the most it can add is a little more than this for every mention. */
    float rarity(int term) {
        return rarities[term];
    }

    /** The rarity of a word that stands in no unit. */
    float unknownRarity() {
        return unknown;
    }

    /** Adds the term to the scores of its units. */
    void add(int term, float factor, float[] scores) {
        int end = firsts[term + 1];
        for (int i = firsts[term]; i < end; i++) {
            scores[units[i]] += factor * weights[i];
        }
    }

    /** What the term adds to one unit for each mention, 0 when it does not stand there. */
    float weight(int term, int unit) {
        for (int i = firsts[term]; i < firsts[term + 1]; i++) {
            if (units[i] == unit) {
                return weights[i];
            }
        }
        return 0;
    }
}
