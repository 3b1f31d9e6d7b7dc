package vn.danvan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The system as {@code bin/run} starts it, on a data folder of its own. */
final class RunningSystem implements AutoCloseable {

    private final Process process;
    private final String address;
    private final double seconds;

    private RunningSystem(Process process, String address, double seconds) {
        this.process = process;
        this.address = address;
        this.seconds = seconds;
    }

    /** Starts it with the demo province and returns when it says that it is ready. */
    static RunningSystem start(Path root, Path data) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        root.resolve("bin/run").toString(), "--port", Integer.toString(port), "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("server.log").toFile()))
                .start();
        // Not closed: the process goes on writing to it.
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("READY ")) {
                return new RunningSystem(process, line.substring("READY ".length()), (System.nanoTime() - begun) / 1e9);
            }
        }
        throw new IllegalStateException("bin/run did not become ready; see " + data.resolveSibling("server.log"));
    }

    String address() {
        return address;
    }

    /** Seconds from the call of {@code bin/run} to its READY line. */
    double seconds() {
        return seconds;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
