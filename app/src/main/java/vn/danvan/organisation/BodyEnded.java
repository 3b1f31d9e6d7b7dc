package vn.danvan.organisation;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.BodyId;

/**
 * A body ended.
 *
 * @param on the first day it no longer exists
 * @param successors bodies that follow it in its line; none when its level was abolished
 */
public record BodyEnded(BodyId body, LocalDate on, List<BodyId> successors) {

    public BodyEnded {
        successors = List.copyOf(successors);
    }
}
