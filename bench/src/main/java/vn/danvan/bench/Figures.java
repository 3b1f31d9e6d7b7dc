package vn.danvan.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Prints one line for each figure: {@code name=value unit=… limit=… ratio=…}; a ratio above 1 misses the limit. */
public record Figures(PrintStream out) {

    /** To standard output. */
    public static Figures toOutput() {
        return new Figures(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    /** A figure that stands alone. */
    public void print(String name, double value, String unit) {
        out.printf(Locale.ROOT, "%s=%.1f unit=%s%n", name, value, unit);
    }

    /** A figure beside its limit; a ratio above 1 misses it. */
    public void print(String name, double value, String unit, double limit) {
        out.printf(Locale.ROOT, "%s=%.1f unit=%s limit=%.0f ratio=%.2f%n", name, value, unit, limit, value / limit);
    }

    /** A share from 0 to 1. */
    public void share(String name, double value) {
        out.printf(Locale.ROOT, "%s=%.4f unit=share%n", name, value);
    }

    /** A share that must reach a limit. */
    public void share(String name, double value, double least) {
        out.printf(Locale.ROOT, "%s=%.4f unit=share limit=%.4f ratio=%.4f%n", name, value, least, least / value);
    }

    /** A time or size beside that of a peer in the same run; a ratio above 1 is worse than the peer. */
    public void beside(String name, double value, String unit, String peer, double peers) {
        out.printf(
                Locale.ROOT,
                "%s=%.2f unit=%s peer=%s:%.2f ratio=%.3f%n",
                name,
                value,
                unit,
                peer,
                peers,
                value / peers);
    }

    /** A rate beside that of a peer in the same run; a ratio above 1 is worse than the peer. */
    public void rateBeside(String name, double value, String unit, String peer, double peers) {
        out.printf(
                Locale.ROOT,
                "%s=%.1f unit=%s peer=%s:%.1f ratio=%.3f%n",
                name,
                value,
                unit,
                peer,
                peers,
                peers / value);
    }

    /** A share beside that of a peer in the same run; a ratio above 1 is worse than the peer. */
    public void shareBeside(String name, double value, String peer, double peers) {
        out.printf(
                Locale.ROOT, "%s=%.4f unit=share peer=%s:%.4f ratio=%.3f%n", name, value, peer, peers, peers / value);
    }

    /** Work that waits for a processor: above the number of cores the figures are worse than the machine is. */
    public void load(String when) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        print("machine.load." + when, load, "processes");
    }

    /** The value below which that share (0 to 1) of the samples lies, by the nearest rank. */
    static double quantile(double[] samples, double share) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}
