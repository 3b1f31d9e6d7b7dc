package vn.danvan.kernel;

import java.util.List;

/** What came of a request: done with a value, or refused with every reason at once. */
public sealed interface Outcome<T> {

    /** The request was carried out. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The request was not carried out and nothing changed; holds all the reasons, at least one. */
    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("refused without a reason");
            }
        }
    }

    /** Done with this value. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** Refused for these reasons. */
    static <T> Outcome<T> refused(List<Refusal> refusals) {
        return new Refused<>(refusals);
    }

    /** Refused for one reason. */
    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(List.of(refusal));
    }
}
