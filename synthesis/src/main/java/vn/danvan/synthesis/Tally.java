package vn.danvan.synthesis;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what is done of a stage on all threads, and tells now and then. */
final class Tally {

    private static final int STEP = 1 << 10;

    private final Progress progress;
    private final Progress.Stage stage;
    private final long all;
    private final AtomicLong done = new AtomicLong();

    Tally(Progress progress, Progress.Stage stage, long all) {
        this.progress = progress;
        this.stage = stage;
        this.all = all;
    }

    /** One more is done. */
    void one() {
        long now = done.incrementAndGet();
        if (now % STEP == 0) {
            progress.at(stage, now, all);
        }
    }
}
