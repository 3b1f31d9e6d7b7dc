package vn.danvan.reporting.form;

import java.util.Optional;

/**
 * An indicator that the file of a form names.
 *
 * @param before as it is now; empty for a new one
 */
public record IndicatorChange(Indicator now, Optional<Indicator> before) {

    /** Whether there is none of this code yet. */
    public boolean isNew() {
        return before.isEmpty();
    }

    /** Whether all of it stays as it is. */
    public boolean isSame() {
        return before.filter(now::equals).isPresent();
    }

    /** Whether figures reported so far would mean something else. */
    boolean measuresAnew() {
        return before.filter(was -> !was.measuresLike(now)).isPresent();
    }
}
