package vn.danvan.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danvan.rules.content.Wording;

/**
 * One statutory limit as a rule set has it.
 *
 * @param article where the law says so; empty when the law is cited as a whole
 * @param backward true when days are counted back from the day given
 * @param suspension how the law knows suspended time, empty when it knows none
 * @param limits one for each set of facts, the one without facts first
 */
public record Rule(
        String name,
        Wording title,
        Optional<Wording> article,
        DayUnit unit,
        boolean backward,
        Optional<Wording> suspension,
        List<Limit> limits) {

    public Rule {
        limits = List.copyOf(limits);
    }

    /** The limit for exactly these facts. */
    Optional<Limit> limit(Set<String> facts) {
        return limits.stream().filter(limit -> limit.facts().equals(facts)).findFirst();
    }

    /** The facts that any of its limits knows, in the order of the content. */
    public List<String> facts() {
        return limits.stream()
                .flatMap(limit -> limit.facts().stream().sorted())
                .distinct()
                .toList();
    }
}
