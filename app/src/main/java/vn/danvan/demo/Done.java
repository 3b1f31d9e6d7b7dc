package vn.danvan.demo;

import vn.danvan.kernel.Outcome;

/** Outcomes that cannot be refused, because what is asked for is written with the demo. */
final class Done {

    private Done() {}

    /** The value; a refusal is a fault of the demo's content. */
    static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusals) -> throw new IllegalStateException("demo refused: " + refusals);
        };
    }
}
