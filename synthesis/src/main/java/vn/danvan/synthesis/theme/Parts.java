package vn.danvan.synthesis.theme;

import java.io.IOException;
import vn.danvan.synthesis.parallel.Workers;

/** Runs something on all pieces of a range, on many threads or on this one. */
@FunctionalInterface
interface Parts {

    /** Runs the part on pieces of 0 to below {@code size}, each at most {@code step} long. */
    void run(int size, int step, Workers.Part part) throws IOException;

    /** On this thread, one piece after the other. */
    static void here(int size, int step, Workers.Part part) throws IOException {
        for (int from = 0; from < size; from += step) {
            part.run(from, Math.min(size, from + step));
        }
    }
}
