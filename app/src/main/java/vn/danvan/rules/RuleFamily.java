package vn.danvan.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule sets of one matter, in the order of time. */
record RuleFamily(String name, List<RuleSet> sets) {

    RuleFamily {
        sets = List.copyOf(sets);
    }

    Optional<RuleSet> inForceOn(LocalDate date) {
        return sets.stream().filter(set -> set.inForceOn(date)).findFirst();
    }

    boolean has(String rule) {
        return versions(rule).findAny().isPresent();
    }

    /** The rule as each set has it. */
    Stream<Rule> versions(String rule) {
        return sets.stream().flatMap(set -> set.rule(rule).stream());
    }
}
