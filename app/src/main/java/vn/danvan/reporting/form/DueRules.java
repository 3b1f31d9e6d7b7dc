package vn.danvan.reporting.form;

import java.util.Map;
import java.util.Optional;
import vn.danvan.organisation.AreaLevel;

/**
 * When the reports for one kind of period are due.
 *
 * @param plain the rule of all bodies whose level has none of its own; empty when the kind's rule is theirs
 * @param byLevel the rules that hold for bodies in areas of a level only
 */
public record DueRules(Optional<DueRule> plain, Map<AreaLevel, DueRule> byLevel) {

    /** Keeps a copy of the rules. */
    public DueRules {
        byLevel = Map.copyOf(byLevel);
    }

    /** The rule of bodies in areas of that level, or of bodies without one; empty when the kind's rule holds for them. */
    public Optional<DueRule> at(Optional<AreaLevel> level) {
        return level.map(byLevel::get).or(() -> plain);
    }
}
