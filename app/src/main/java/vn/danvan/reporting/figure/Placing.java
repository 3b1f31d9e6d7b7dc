package vn.danvan.reporting.figure;

import java.util.Set;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.rules.period.ReportingPeriod;

/** Decides in which line of a table facts count, by where they stood at the end of their period. */
interface Placing {

    /** Where facts count. */
    sealed interface Spot {

        /** In one line of the table. */
        record In(FigureLine.Key line) implements Spot {}

        /**
         * In the whole, but in no single line, for the area was split.
         *
         * @param lines those that hold a part of it
         */
        record Between(AreaId split, Set<FigureLine.Key> lines) implements Spot {}

        /** Partly outside the area asked for, so that not even the whole is known. */
        record Across(AreaId split, Set<FigureLine.Key> lines) implements Spot {}

        /** Not in this table. */
        record Outside() implements Spot {}
    }

    /** The spot of facts of the period that stood there. */
    Spot spot(Standing standing, ReportingPeriod period);

    /** Areas that became a line's together with others, and in which nobody was to report; where nothing is restated there are none. */
    default Set<AreaId> untold(FigureLine.Key line, ReportingPeriod period, Telling telling) {
        return Set.of();
    }

    /**
     * Who tells a figure in a period.
     *
     * @param asked areas in which bodies are to report it, with those around them
     * @param told the smallest areas in which it was reported
     */
    record Telling(Set<AreaId> asked, Set<AreaId> told) {}
}
