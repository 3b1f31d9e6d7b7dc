package vn.danvan.reporting.form;

import java.util.Optional;

/**
 * What the same body answered before, for checks that compare.
 *
 * @param previous in the period before, of the same kind
 * @param yearBefore in the same period of the year before
 */
public record Earlier(Optional<Answers> previous, Optional<Answers> yearBefore) {

    /** Nothing was answered before. */
    public static final Earlier NONE = new Earlier(Optional.empty(), Optional.empty());
}
