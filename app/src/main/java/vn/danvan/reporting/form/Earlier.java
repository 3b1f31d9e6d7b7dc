package vn.danvan.reporting.form;

import java.util.Optional;

/**
 * What the same body answered in other reports, for checks that compare; under the questions of the edition that is judged.
 *
 * @param previous in the period before, of the same kind
 * @param yearBefore in the same period of the year before
 * @param next at the next hour of a polling day, when that was sent before this one
 */
public record Earlier(Optional<Answers> previous, Optional<Answers> yearBefore, Optional<Answers> next) {

    /** Nothing was answered before. */
    public static final Earlier NONE = new Earlier(Optional.empty(), Optional.empty());

    /** What was answered before. */
    public Earlier(Optional<Answers> previous, Optional<Answers> yearBefore) {
        this(previous, yearBefore, Optional.empty());
    }
}
