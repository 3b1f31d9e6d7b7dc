package vn.danvan.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.Progress;
import vn.danvan.synthesis.RunTexts;

/** Shows the stage of a synthesis with its share, rate and time left, when the error stream is a terminal. */
final class StageLine implements Progress, AutoCloseable {

    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long STEP_NANOS = 200_000_000L;

    private final PrintStream err;
    private final RunTexts texts;
    private final boolean terminal = Boolean.getBoolean("danvan.terminal");
    private final long begun = System.nanoTime();
    private long shown = begun + QUIET_NANOS - STEP_NANOS;
    private long stageBegun = begun;
    private @Nullable Stage stage;
    private boolean open;

    StageLine(PrintStream err, RunTexts texts) {
        this.texts = texts;
        this.err = err;
    }

    @Override
    public synchronized void at(Stage now, long done, long all) {
        long time = System.nanoTime();
        if (now != stage) {
            stage = now;
            stageBegun = time;
        }
        if (!terminal || time - shown < STEP_NANOS || done <= 0) {
            return;
        }
        shown = time;
        open = true;
        double seconds = (time - stageBegun) / 1e9;
        long share = Math.min(100, 100 * done / Math.max(all, 1));
        long left = Math.round(seconds * Math.max(0, all - done) / done);
        err.print("\r"
                + texts.of(
                        "progress",
                        texts.of("stage." + now.label()),
                        share,
                        Math.round(done / Math.max(seconds, 1e-3)),
                        left)
                + "      ");
        err.flush();
    }

    /** Ends the line where one was shown. */
    synchronized void end() {
        if (open) {
            err.println();
            open = false;
        }
    }

    @Override
    public void close() {
        end();
    }
}
