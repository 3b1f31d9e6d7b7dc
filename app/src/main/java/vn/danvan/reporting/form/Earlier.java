package vn.danvan.reporting.form;

import java.util.Optional;

/**
 * What the same body, or those in whose place it stands, answered in other reports, for checks that compare; under the questions
 * of the edition that is judged.
 *
 * @param previous in the period before, of the same kind
 * @param yearBefore in the same period of the year before
 * @param next at the next hour of a polling day, when that was sent before this one
 * @param waiting which of them no level or not every level has approved yet
 * @param origins whose they are where they are not its own
 */
public record Earlier(
        Optional<Answers> previous,
        Optional<Answers> yearBefore,
        Optional<Answers> next,
        Waiting waiting,
        Origins origins) {

    /** Nothing was answered before. */
    public static final Earlier NONE = new Earlier(Optional.empty(), Optional.empty());

    /** What of other reports waits for approval. */
    public record Waiting(boolean previous, boolean yearBefore) {

        /** Nothing does. */
        public static final Waiting NOTHING = new Waiting(false, false);
    }

    /** Whose what was answered is, or why there is none, where the body follows others; empty where it is its own. */
    public record Origins(Optional<Origin> previous, Optional<Origin> yearBefore) {

        /** All of it is its own. */
        public static final Origins OWN = new Origins(Optional.empty(), Optional.empty());
    }

    /** What was answered before. */
    public Earlier(Optional<Answers> previous, Optional<Answers> yearBefore) {
        this(previous, yearBefore, Optional.empty());
    }

    /** The same with the next hour, all of it the body's own, where it does not matter what is approved. */
    public Earlier(Optional<Answers> previous, Optional<Answers> yearBefore, Optional<Answers> next) {
        this(previous, yearBefore, next, Waiting.NOTHING, Origins.OWN);
    }
}
