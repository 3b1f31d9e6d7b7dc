package vn.danvan.directive.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.Grammar.Chain;

/**
 * The head of a clause.
 *
 * @param from first token after connectives
 * @param times times named before the subject
 * @param subject the body that acts, or null
 * @param predicate first token of the predicate, or -1 when the words hold no clause
 * @param chain the verbs of the predicate, or null where it is a state («đạt», «được …»)
 * @param generic true when the subject is something that is not a body
 */
record ClauseHead(
        int from,
        List<TimeMention> times,
        @Nullable Subject subject,
        int predicate,
        @Nullable Chain chain,
        boolean generic) {

    boolean isClause() {
        return predicate >= 0;
    }
}
