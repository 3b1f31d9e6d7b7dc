package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a figure is held against.
 *
 * @param value empty when what was set for earlier units cannot be brought together
 * @param ofYear whether it is the target of the year, for want of one of the period itself
 * @param former where it was set for units that became this one, those units and why they have no common target
 */
public record Plan(Optional<BigDecimal> value, boolean ofYear, Optional<Former> former) {

    /**
     * Units for which it was set, that became the one of now.
     *
     * @param fault why their targets make none together; empty when they are added
     * @param units those units; of a fault the ones it lies with
     */
    public record Former(Optional<Fault> fault, List<String> units) {

        /** Keeps a copy. */
        public Former {
            units = List.copyOf(units);
        }
    }

    /** Why targets of earlier units make none together; the message {@code figure.plan.<NAME>} says it. */
    public enum Fault {
        /** Some of them have none. */
        LACKING,
        /** Some of them were split, or went into other units too. */
        SPLIT,
        /** Figures of the indicator are not added. */
        NOT_ADDED
    }

    static Plan of(BigDecimal value, boolean ofYear) {
        return new Plan(Optional.of(value), ofYear, Optional.empty());
    }
}
