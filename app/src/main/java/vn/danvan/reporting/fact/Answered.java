package vn.danvan.reporting.fact;

import java.util.Set;

/**
 * A report as a whole, whatever figures it holds.
 *
 * @param edition in which it was filled in
 * @param notApplicable the figures that do not apply to the body, by their question and, where that is asked for in parts, a
 *     slash and the part; the question alone where none of its parts has a number
 */
public record Answered(String form, String edition, Set<String> notApplicable) {

    /** Keeps a copy. */
    public Answered {
        notApplicable = Set.copyOf(notApplicable);
    }
}
