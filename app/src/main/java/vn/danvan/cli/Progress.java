package vn.danvan.cli;

import java.io.PrintStream;
import java.util.function.LongConsumer;

/**
 * A line with share, rate and time left, shown when the error stream is a terminal and the work takes over two seconds.
 *
 * <p>{@code bin/danvan} says by the system property {@code danvan.terminal} whether it is one.
 */
final class Progress implements LongConsumer, AutoCloseable {

    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long STEP_NANOS = 200_000_000L;
    private static final double MEBIBYTE = 1 << 20;

    private final PrintStream err;
    private final long total;
    private final long begun = System.nanoTime();
    private final boolean terminal = Boolean.getBoolean("danvan.terminal");
    private long shown = begun + QUIET_NANOS - STEP_NANOS;
    private boolean open;

    /**
     * Begins to measure.
     *
     * @param total bytes in all
     */
    Progress(PrintStream err, long total) {
        this.err = err;
        this.total = total;
    }

    /** Notes how many bytes are done. */
    @Override
    public void accept(long done) {
        long now = System.nanoTime();
        if (!terminal || now - shown < STEP_NANOS || done <= 0) {
            return;
        }
        shown = now;
        open = true;
        double seconds = (now - begun) / 1e9;
        double left = seconds * Math.max(0, total - done) / done;
        err.print("\r"
                + Danvan.TEXTS.of(
                        "cli.progress",
                        100 * done / Math.max(total, done),
                        Math.round(done / seconds / MEBIBYTE),
                        Math.round(left))
                + "   ");
        err.flush();
    }

    /** Ends the line where one was shown. */
    @Override
    public void close() {
        if (open) {
            err.println();
        }
    }
}
