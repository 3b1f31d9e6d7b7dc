package vn.danvan.synthesis.item;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.language.FoldedTokens;
import vn.danvan.synthesis.link.Citation;

/**
 * Finds the outermost list of a text: the first two markers that look alike and count 1, 2, with all that follow. A new wording
 * of a clause given in parts ("sửa khoản 2 Điều 5 như sau: a) … b) …") is one demand, not a list of them.
 */
final class Enumeration {

    private final String text;
    private final FoldedTokens tokens;

    Enumeration(String text, FoldedTokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Where the items begin; one where there is no list. */
    Cuts cuts(List<Citation> citations) {
        List<ListMarker> list = outermost(ListMarker.all(text, tokens));
        if (list.size() < 2 || isNewWording(list, citations)) {
            return Cuts.WHOLE;
        }
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        boolean introduction = !asksItself(list.getFirst());
        for (int i = introduction ? 1 : 0; i < list.size(); i++) {
            starts.add(list.get(i).start());
        }
        return new Cuts(starts.stream().distinct().toList(), list.getFirst().start());
    }

    /** The list that begins first; of each family only the first run of numbers is looked at. */
    private static List<ListMarker> outermost(List<ListMarker> all) {
        List<ListMarker> best = List.of();
        for (ListMarker.Family family : ListMarker.Family.values()) {
            List<ListMarker> list = new ArrayList<>();
            for (ListMarker marker : all) {
                boolean next = marker.order() == 0 || marker.order() == list.size() + 1;
                if (marker.family() == family && next && hasWords(list, marker)) {
                    list.add(marker);
                }
            }
            if (list.size() > 1
                    && (best.isEmpty()
                            || list.getFirst().start() < best.getFirst().start())) {
                best = list;
            }
        }
        return best;
    }

    private static boolean hasWords(List<ListMarker> list, ListMarker marker) {
        return list.isEmpty() || marker.token() > list.getLast().words();
    }

    /** Whether what stands before the list makes a demand of its own and does not just lead to the list. */
    private boolean asksItself(ListMarker first) {
        if (first.token() == 0 || (tokens.gap(first.token()) & FoldedTokens.COLON) != 0) {
            return false;
        }
        return Cues.REQUEST.in(tokens, 0, first.token());
    }

    private boolean isNewWording(List<ListMarker> list, List<Citation> citations) {
        ListMarker first = list.getFirst();
        boolean leads = first.token() > 0 && (tokens.gap(first.token()) & FoldedTokens.COLON) != 0;
        if (!leads || !Cues.REWORD.in(tokens, 0, first.token())) {
            return false;
        }
        boolean before = citations.stream().anyMatch(citation -> citation.end() <= first.start());
        boolean inside = citations.stream().anyMatch(citation -> citation.start() >= first.start());
        return before && !inside && !Cues.REQUEST.in(tokens, first.token(), tokens.count());
    }
}
