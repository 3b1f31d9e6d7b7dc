package vn.danvan.rules;

import vn.danvan.rules.content.Step;

/**
 * Why no deadline can be given.
 *
 * @param cause the kind of refusal
 * @param reason the same in words, naming what is allowed or the law that applied
 */
public record DeadlineRefusal(Cause cause, Step reason) implements DeadlineAnswer {

    /** The kinds of refusal. */
    public enum Cause {
        /** No rule of that name. */
        UNKNOWN_RULE,
        /** A fact the rule does not know, or facts that exclude each other. */
        FACTS,
        /** Suspensions where the rule takes none. */
        SUSPENSIONS,
        /** No known rule set for the day. */
        NO_RULE_SET,
        /** The limit does not end within the days of the calendar. */
        BEYOND_CALENDAR;

        /** Whether the question was wrong, rather than the answer not to be had. */
        public boolean wrongQuestion() {
            return switch (this) {
                case UNKNOWN_RULE, FACTS, SUSPENSIONS -> true;
                case NO_RULE_SET, BEYOND_CALENDAR -> false;
            };
        }
    }
}
