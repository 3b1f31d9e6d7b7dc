package vn.danvan.synthesis.link;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.synthesis.draft.Clause;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.Level;

/**
 * What is ranked as one: an article with all that is in it, or, outside of articles, a clause with its own words.
 *
 * @param place its clause in the draft
 * @param heading its heading without the number
 * @param text its words, and those below it
 */
record IndexedUnit(int place, String heading, String text) {

    /** More units than this are not ranked; a draft of this many articles is none. */
    static final int MOST = Short.MAX_VALUE;

    static List<IndexedUnit> of(Draft draft) {
        List<IndexedUnit> units = new ArrayList<>();
        for (int i = 0; i < draft.size() && units.size() < MOST; i++) {
            Clause clause = draft.clause(i);
            if (clause.level() == Level.ARTICLE) {
                StringBuilder text = new StringBuilder();
                gather(draft, i, text);
                units.add(new IndexedUnit(i, clause.title(), text.toString()));
            } else if (!isInArticle(draft, i) && !isHeadingOnly(draft, i)) {
                units.add(new IndexedUnit(i, clause.title(), clause.text()));
            }
        }
        return units;
    }

    private static void gather(Draft draft, int place, StringBuilder text) {
        text.append(draft.clause(place).text());
        for (int child : draft.children(place)) {
            text.append('\n').append(draft.clause(child).title()).append('\n');
            gather(draft, child, text);
        }
    }

    private static boolean isInArticle(Draft draft, int place) {
        for (int at = draft.parent(place); at != Draft.NONE; at = draft.parent(at)) {
            if (draft.clause(at).level() == Level.ARTICLE) {
                return true;
            }
        }
        return false;
    }

    /** Phần, chương and mục are found by citation; in meaning they are the sum of their articles. */
    private static boolean isHeadingOnly(Draft draft, int place) {
        Level level = draft.clause(place).level();
        boolean division = level.compareTo(Level.SUBSECTION) <= 0;
        return division && draft.children(place).length > 0;
    }
}
