package vn.danvan.synthesis.link;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.language.FoldedTokens;

/** The terms of one opinion and the scores they give; scratch space that one thread uses again and again. */
final class Query {

    private static final int LONGEST_SUBJECT = 40;

    private final LexicalIndex index;
    private final Ranking ranking;
    private final float[] counts;
    private int[] touched = new int[256];
    private int distinct;
    private final float[] scores;
    private final FoldedTokens tokens = new FoldedTokens();
    private float possible;
    private boolean sharesRun;

    Query(LexicalIndex index, Ranking ranking) {
        this.index = index;
        this.ranking = ranking;
        this.counts = new float[index.terms()];
        this.scores = new float[index.units()];
    }

    /** Reads a text; what was read before is forgotten. */
    FoldedTokens read(String text) {
        tokens.read(text);
        return tokens;
    }

    /** Scores all units against the text that was read; gives scores by unit, to be used before the next call. */
    float[] score() {
        clear();
        count();
        float most = 0;
        for (int i = 0; i < distinct; i++) {
            int term = touched[i];
            float factor = factor(counts[term]);
            index.add(term, factor, scores);
            most += factor * index.rarity(term);
        }
        possible = most;
        return scores;
    }

    private void clear() {
        for (int i = 0; i < distinct; i++) {
            counts[touched[i]] = 0;
        }
        distinct = 0;
        sharesRun = false;
        Arrays.fill(scores, 0);
    }

    /** A repeated term counts less each time: n (r + 1) / (n + r). */
    float factor(float count) {
        float repeat = (float) ranking.repeat();
        return count * (repeat + 1) / (count + repeat);
    }

    private void count() {
        int subject = subjectEnd();
        float weight = (float) ranking.subject();
        int size = tokens.count();
        for (int i = 0; i < size; i++) {
            long key = tokens.key(i);
            float count = i < subject ? weight : 1;
            touch(index.term(key), count);
            for (int run = 2; run <= LexicalIndex.LONGEST && i + run <= size; run++) {
                key = FoldedTokens.join(key, tokens.key(i + run - 1));
                int term = index.term(key);
                if (term == LexicalIndex.NO_TERM) {
                    break;
                }
                touch(term, count);
                sharesRun = true;
            }
        }
    }

    private void touch(int term, float count) {
        if (term == LexicalIndex.NO_TERM) {
            return;
        }
        if (counts[term] == 0) {
            if (distinct == touched.length) {
                touched = Arrays.copyOf(touched, distinct * 2);
            }
            touched[distinct++] = term;
        }
        counts[term] += count;
    }

    /** A short first line with more below it says what the opinion is about. */
    private int subjectEnd() {
        int last = Math.min(LONGEST_SUBJECT, tokens.count() - 1);
        for (int i = 1; i <= last; i++) {
            if ((tokens.gap(i) & FoldedTokens.BREAK) != 0) {
                return i;
            }
        }
        return 0;
    }

    /** After {@link #score}, what every term of the text added to a unit, the most first. */
    List<Reason> reasons(int unit) {
        Map<Integer, Reason> found = new LinkedHashMap<>();
        for (int i = 0; i < tokens.count(); i++) {
            long key = tokens.key(i);
            for (int run = 1; run <= LexicalIndex.LONGEST && i + run <= tokens.count(); run++) {
                key = run == 1 ? key : FoldedTokens.join(key, tokens.key(i + run - 1));
                int term = index.term(key);
                if (term == LexicalIndex.NO_TERM) {
                    break;
                }
                double points = factor(counts[term]) * index.weight(term, unit);
                if (points > 0) {
                    found.putIfAbsent(term, new Reason(tokens.start(i), tokens.end(i + run - 1), points));
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble((Reason reason) -> -reason.points())
                        .thenComparingInt(Reason::start))
                .toList();
    }

    /**
     * After {@link #score}, true when the text has two syllables side by side that stand so in the draft. A single one is seldom a
     * word: "đồng ý" is not about the "đồng" of a sum of money.
     */
    boolean sharesRun() {
        return sharesRun;
    }

    /** After {@link #score}, the clause below a place that the text is about, or the place itself. */
    int deepest(int place, Descent descent) {
        return descent.deepest(place, touched, distinct);
    }

    /** What a unit with every term of the text once would get, about. */
    float possible() {
        return possible;
    }
}
