package vn.danvan.synthesis;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How long each stage took. */
final class Stages {

    private final LongSupplier nanos;
    private final Map<Progress.Stage, Long> spent = new EnumMap<>(Progress.Stage.class);
    private long last;

    Stages(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /** The time since the last call belongs to this stage. */
    void end(Progress.Stage stage) {
        long now = nanos.getAsLong();
        spent.merge(stage, now - last, Long::sum);
        last = now;
    }

    /** Seconds spent on a stage. */
    double seconds(Progress.Stage stage) {
        return spent.getOrDefault(stage, 0L) / 1e9;
    }
}
