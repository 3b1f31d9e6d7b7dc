package vn.danvan.synthesis.report;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.synthesis.theme.ThemeCounts;

/**
 * What the page shows of a clause.
 *
 * @param clause its number
 * @param themes all its themes, largest first
 * @param full those shown in full
 * @param shared others that several opinions share, one line each
 * @param lone those of one opinion, one line each
 * @param left how many are only in the files
 */
record ClausePart(
        int clause, List<Integer> themes, List<Integer> full, List<Integer> shared, List<Integer> lone, int left) {

    /**
     * Takes the first ones up to a level each. When not all lines have a place, single voices get half of them at least, or as
     * many as there are.
     */
    static ClausePart of(int clause, List<Integer> themes, ThemeCounts counts, int fullLevel, int lines) {
        List<Integer> several = new ArrayList<>();
        List<Integer> lone = new ArrayList<>();
        for (int theme : themes) {
            (counts.submissions(theme) > 1 ? several : lone).add(theme);
        }
        int inFull = Math.min(fullLevel, several.size());
        int shared = Math.min(several.size() - inFull, Math.max(lines / 2, lines - lone.size()));
        int single = Math.min(lone.size(), lines - shared);
        return new ClausePart(
                clause,
                themes,
                several.subList(0, inFull),
                several.subList(inFull, inFull + shared),
                lone.subList(0, single),
                themes.size() - inFull - shared - single);
    }
}
