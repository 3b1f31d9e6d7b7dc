package vn.danvan.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Prints one line for each figure: {@code name=value unit=… limit=… ratio=…}. */
record Figures(PrintStream out) {

    /** A figure that stands alone. */
    void print(String name, double value, String unit) {
        out.printf(Locale.ROOT, "%s=%.1f unit=%s%n", name, value, unit);
    }

    /** A figure beside its limit; a ratio above 1 misses it. */
    void print(String name, double value, String unit, double limit) {
        out.printf(Locale.ROOT, "%s=%.1f unit=%s limit=%.0f ratio=%.2f%n", name, value, unit, limit, value / limit);
    }

    /** The value below which that share (0 to 1) of the samples lies, by the nearest rank. */
    static double quantile(double[] samples, double share) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}
