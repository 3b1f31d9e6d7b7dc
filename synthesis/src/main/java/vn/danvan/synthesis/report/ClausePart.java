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

    /** Takes the first ones up to a level each. */
    static ClausePart of(int clause, List<Integer> themes, ThemeCounts counts, int fullLevel, int shortLevel) {
        List<Integer> full = new ArrayList<>();
        List<Integer> shared = new ArrayList<>();
        List<Integer> lone = new ArrayList<>();
        int left = 0;
        for (int theme : themes) {
            boolean several = counts.submissions(theme) > 1;
            if (several && full.size() < fullLevel) {
                full.add(theme);
            } else if (shared.size() + lone.size() == shortLevel) {
                left++;
            } else {
                (several ? shared : lone).add(theme);
            }
        }
        return new ClausePart(clause, themes, full, shared, lone, left);
    }
}
