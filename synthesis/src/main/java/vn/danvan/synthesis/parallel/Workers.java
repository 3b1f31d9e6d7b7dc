package vn.danvan.synthesis.parallel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of threads. A fault in one ends the work of all; an interrupt does too. */
public final class Workers implements AutoCloseable {

    private final int threads;
    private final ExecutorService pool;

    /**
     * Starts the threads.
     *
     * @param threads how many, from 1
     */
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("synthesis-", 0).factory());
    }

    /** What every thread does. */
    @FunctionalInterface
    public interface Task {
        /** Works until nothing is left. */
        void run() throws IOException;
    }

    /** What is done with a part of a range. */
    @FunctionalInterface
    public interface Part {
        /** Works on {@code from} to below {@code to}. */
        void run(int from, int to) throws IOException;
    }

    /** How many threads there are. */
    public int threads() {
        return threads;
    }

    /** Runs the task once on every thread and waits for all. */
    public void together(Task task) throws IOException {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> {
                task.run();
                return true;
            }));
        }
        await(running);
    }

    /** Runs the part on pieces of 0 to below {@code size}, each at most {@code step} long, on any thread in any order. */
    public void inParts(int size, int step, Part part) throws IOException {
        AtomicInteger next = new AtomicInteger();
        int parts = Math.ceilDiv(size, step);
        together(() -> {
            for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
                part.run(i * step, Math.min(size, (i + 1) * step));
            }
        });
    }

    private static void await(List<Future<?>> running) throws IOException {
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException fault) {
            running.forEach(one -> one.cancel(true));
            throw asIs(Objects.requireNonNullElse(fault.getCause(), fault));
        } catch (InterruptedException stopped) {
            running.forEach(one -> one.cancel(true));
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("stopped");
        }
    }

    private static IOException asIs(Throwable cause) {
        return switch (cause) {
            case IOException io -> io;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(cause);
        };
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
