package vn.danvan.synthesis.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.danvan.language.FoldedTokens;
import vn.danvan.synthesis.draft.Draft;

/**
 * Goes down from an article to the khoản and điểm that an opinion is about. It goes as long as one clause below has most of the
 * rare words that the opinion and the article share, and clearly more than the next. Immutable.
 */
final class Descent {

    /** Of the rarity of what is shared with a clause, the part that one below must have. */
    private static final double SHARE = 0.75;

    /** The most that the second may have of what the first has. */
    private static final double SECOND = 0.75;

    private final Draft draft;
    private final LexicalIndex index;
    private final Map<Integer, Children> childrenOf = new HashMap<>();

    /** Learns which words stand in which clause of the articles that are indexed. */
    Descent(Draft draft, Iterable<IndexedUnit> units, LexicalIndex index) {
        this.draft = draft;
        this.index = index;
        FoldedTokens tokens = new FoldedTokens();
        units.forEach(unit -> learn(unit.place(), tokens));
    }

    /** The terms of a clause in ascending order, and in which of its children each stands, a bit a child. */
    private static final class Children {
        private final int[] places;
        private final int[] terms;
        private final long[] in;

        Children(int[] places, Map<Integer, Long> in) {
            this.places = places;
            this.terms = in.keySet().stream().mapToInt(term -> term).toArray();
            this.in = in.values().stream().mapToLong(bits -> bits).toArray();
        }
    }

    private void learn(int place, FoldedTokens tokens) {
        int[] children = draft.children(place);
        if (children.length < 2 || children.length > Long.SIZE) {
            return;
        }
        Map<Integer, Long> in = new TreeMap<>();
        addTerms(draft.clause(place).title() + "\n" + draft.clause(place).text(), 0, tokens, in);
        for (int child = 0; child < children.length; child++) {
            addSubtree(children[child], 1L << child, tokens, in);
            learn(children[child], tokens);
        }
        childrenOf.put(place, new Children(children, in));
    }

    private void addSubtree(int place, long bit, FoldedTokens tokens, Map<Integer, Long> in) {
        addTerms(draft.clause(place).title() + "\n" + draft.clause(place).text(), bit, tokens, in);
        for (int child : draft.children(place)) {
            addSubtree(child, bit, tokens, in);
        }
    }

    private void addTerms(String text, long bit, FoldedTokens tokens, Map<Integer, Long> in) {
        int size = tokens.read(text);
        for (int i = 0; i < size; i++) {
            long key = tokens.key(i);
            for (int run = 1; run <= LexicalIndex.LONGEST && i + run <= size; run++) {
                key = run == 1 ? key : FoldedTokens.join(key, tokens.key(i + run - 1));
                int term = index.term(key);
                if (term != LexicalIndex.NO_TERM) {
                    in.merge(term, bit, (one, other) -> one | other);
                }
            }
        }
    }

    /**
     * The deepest clause below a place that is justified, or the place itself.
     *
     * @param terms the terms of the opinion
     * @param count how many of them count
     */
    int deepest(int place, int[] terms, int count) {
        int at = place;
        for (int next = below(at, terms, count); next != at; next = below(at, terms, count)) {
            at = next;
        }
        return at;
    }

    private int below(int place, int[] terms, int count) {
        Children children = childrenOf.get(place);
        if (children == null) {
            return place;
        }
        double[] shared = new double[children.places.length];
        double all = 0;
        for (int i = 0; i < count; i++) {
            int found = Arrays.binarySearch(children.terms, terms[i]);
            if (found >= 0) {
                double worth = index.rarity(terms[i]);
                all += worth;
                for (long bits = children.in[found]; bits != 0; bits &= bits - 1) {
                    shared[Long.numberOfTrailingZeros(bits)] += worth;
                }
            }
        }
        int best = 0;
        for (int child = 1; child < shared.length; child++) {
            best = shared[child] > shared[best] ? child : best;
        }
        double second = 0;
        for (int child = 0; child < shared.length; child++) {
            second = child == best ? second : Math.max(second, shared[child]);
        }
        boolean clear = shared[best] > 0 && shared[best] >= SHARE * all && second <= SECOND * shared[best];
        return clear ? children.places[best] : place;
    }
}
