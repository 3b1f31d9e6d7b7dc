package vn.danvan.synthesis.item;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.link.Citation;
import vn.danvan.synthesis.link.ClauseLinker;
import vn.danvan.synthesis.link.How;
import vn.danvan.synthesis.link.Link;

/**
 * The main clause of each item of one text: the first that it cites, else the one its row states, else the one that the words
 * before the list cite for all, else the likeliest by its words.
 */
final class MainClauses {

    /** Less likely ties do not put an item under a clause. */
    private static final double JUSTIFIED = 0.2;

    private final ClauseLinker linker;
    private final String text;
    private final List<Citation> citations;
    private final @Nullable String stated;
    private final int introduction;
    private int next;
    private int introduced = Draft.NONE;

    MainClauses(ClauseLinker linker, String text, List<Citation> citations, @Nullable String stated, int introduction) {
        this.introduction = introduction;
        this.linker = linker;
        this.text = text;
        this.citations = citations;
        this.stated = stated;
    }

    /** The clause of the item at these UTF-16 offsets; items are asked for in their order. */
    @Nullable
    String of(int start, int end, boolean only) {
        if (only) {
            return best(text, stated);
        }
        int cited = Draft.NONE;
        while (next < citations.size() && citations.get(next).start() < end) {
            Citation citation = citations.get(next++);
            if (cited == Draft.NONE || isInside(citation.place(), cited)) {
                cited = citation.place();
            }
            if (introduced == Draft.NONE && citation.end() <= introduction) {
                introduced = citation.place();
            }
        }
        if (cited != Draft.NONE) {
            return linker.draft().clause(cited).anchor();
        }
        String own = best(text.substring(start, end), stated);
        if (own != null || introduced == Draft.NONE) {
            return own;
        }
        return linker.draft().clause(introduced).anchor();
    }

    private boolean isInside(int place, int outer) {
        int at = place;
        while (at != Draft.NONE && at != outer) {
            at = linker.draft().parent(at);
        }
        return at == outer;
    }

    private @Nullable String best(String part, @Nullable String statedClause) {
        List<Link> links = linker.links(part, statedClause, 1);
        if (links.isEmpty()
                || (links.getFirst().how() == How.LEXICAL && links.getFirst().score() < JUSTIFIED)) {
            return null;
        }
        return links.getFirst().anchor();
    }
}
