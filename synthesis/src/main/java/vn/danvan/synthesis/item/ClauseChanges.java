package vn.danvan.synthesis.item;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.language.FoldedTokens;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.link.Citation;

/**
 * Splits a text where it turns from one clause to another: at a sentence, a semicolon, or a comma or "và" with an asking word
 * behind, provided that both sides ask for something and name clauses of which none contains another.
 */
final class ClauseChanges {

    private static final int SENTENCE =
            FoldedTokens.BREAK | FoldedTokens.SEMICOLON | FoldedTokens.SIGN | FoldedTokens.POINT;

    private final String text;
    private final FoldedTokens tokens;
    private final Draft draft;

    ClauseChanges(String text, FoldedTokens tokens, Draft draft) {
        this.text = text;
        this.tokens = tokens;
        this.draft = draft;
    }

    /** Where the items begin. */
    Cuts cuts(List<Citation> citations) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        if (citations.size() < 2) {
            return Cuts.WHOLE;
        }
        List<Integer> named = new ArrayList<>();
        boolean asked = false;
        int next = 0;
        int from = 0;
        while (from < tokens.count()) {
            int to = segmentEnd(from, citations, next);
            int end = to < tokens.count() ? tokens.start(to) : text.length();
            List<Integer> here = new ArrayList<>();
            while (next < citations.size() && citations.get(next).start() < end) {
                here.add(citations.get(next++).place());
            }
            boolean asks = Cues.DEMAND.in(tokens, from, to);
            if (asks && asked && !here.isEmpty() && !named.isEmpty() && areApart(named, here)) {
                starts.add(begin(from));
                named.clear();
                asked = false;
            }
            asked |= asks && (!here.isEmpty() || !named.isEmpty());
            named.addAll(here);
            from = to;
        }
        return new Cuts(starts, 0);
    }

    /** Where the item begins: at the token, with a bracket or mark of quotation before it. */
    private int begin(int token) {
        int at = tokens.start(token);
        while (at > 0 && "(\"“«".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private int segmentEnd(int from, List<Citation> citations, int next) {
        int citation = next;
        for (int at = from + 1; at < tokens.count(); at++) {
            int gap = tokens.gap(at);
            while (citation < citations.size() && citations.get(citation).end() <= tokens.start(at)) {
                citation++;
            }
            boolean inside =
                    citation < citations.size() && citations.get(citation).start() < tokens.start(at);
            boolean sentence = (gap & SENTENCE) != 0 && gap != FoldedTokens.POINT;
            boolean joined = at - 1 > from && Cues.joins(tokens, at - 1);
            boolean turn = ((gap & FoldedTokens.COMMA) != 0 || joined) && Cues.OPENING.at(tokens, at);
            if (!inside && (sentence || turn)) {
                return turn && !sentence && joined ? at - 1 : at;
            }
        }
        return tokens.count();
    }

    private boolean areApart(List<Integer> some, List<Integer> others) {
        for (int one : some) {
            for (int other : others) {
                if (contains(one, other) || contains(other, one)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean contains(int outer, int inner) {
        for (int at = inner; at != Draft.NONE; at = draft.parent(at)) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }
}
