package vn.danvan.rules;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is asked of a rule.
 *
 * @param from the start day, or the polling day of a step counted back
 * @param facts what holds in the case, such as {@code complex} or {@code remote}
 */
public record DeadlineQuestion(String rule, LocalDate from, Set<String> facts, Suspensions suspensions) {

    public DeadlineQuestion {
        facts = Set.copyOf(facts);
    }

    /** A question without facts and suspensions. */
    public static DeadlineQuestion of(String rule, LocalDate from) {
        return new DeadlineQuestion(rule, from, Set.of(), Suspensions.NONE);
    }
}
