package vn.danvan.reporting.figure;

import java.util.Collection;
import java.util.Set;
import vn.danvan.kernel.AreaId;

/**
 * Whose figures somebody reads: those of the own area and of everything in it line by line; of the areas above only the
 * totals, never a neighbour's line.
 *
 * @param own the own area and what it came from
 * @param above the areas above these
 */
record ReadScope(Set<AreaId> own, Set<AreaId> above) {

    /** How much of an area's figures is read. */
    enum Reach {
        /** Every line. */
        WHOLE,
        /** The total and the own lines. */
        TOTALS,
        NOTHING
    }

    ReadScope {
        own = Set.copyOf(own);
        above = Set.copyOf(above);
    }

    /** The reach into an area that lies in these others. */
    Reach reach(AreaId area, Collection<AreaId> around) {
        if (own.contains(area) || around.stream().anyMatch(own::contains)) {
            return Reach.WHOLE;
        }
        return above.contains(area) ? Reach.TOTALS : Reach.NOTHING;
    }
}
