package vn.danvan.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets the demo's loading, and only its own thread, take place at a moment of the past. */
public final class PastMoment {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private PastMoment() {}

    /** Does the work as if it were that moment. */
    static void at(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    /** The moment the present work is to take place at; null when it is simply now. */
    public static @Nullable Instant current() {
        return MOMENT.isBound() ? MOMENT.get() : null;
    }
}
