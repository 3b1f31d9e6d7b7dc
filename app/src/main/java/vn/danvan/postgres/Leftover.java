package vn.danvan.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a server of an application that ended without stopping it has left: a process, or only its file. */
final class Leftover {

    private static final long FAST_STOP_SECONDS = 30;

    private Leftover() {}

    /**
     * Stops a server that still works in the cluster, and removes a file whose process number now belongs to another program.
     * To be called only while the data folder is held, so no living application owns that server.
     */
    static void clear(Path cluster) throws IOException, InterruptedException {
        Optional<ProcessHandle> named = named(cluster);
        if (named.isEmpty()) {
            return;
        }
        ProcessHandle process = named.get();
        if (!worksIn(process.pid(), cluster)) {
            // The server itself still refuses to start beside remains of the old one: it looks at their shared memory.
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
            return;
        }
        Signal.INT.send(process.pid());
        if (!ends(process)) {
            Signal.QUIT.send(process.pid());
            ends(process);
        }
    }

    private static Optional<ProcessHandle> named(Path cluster) throws IOException {
        List<String> state = Server.stateFile(cluster);
        if (state.isEmpty() || !state.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(state.getFirst().strip()));
    }

    private static boolean worksIn(long process, Path cluster) {
        Path proc = Path.of("/proc", Long.toString(process));
        try {
            return Files.isSameFile(proc.resolve("cwd"), cluster)
                    && Files.readSymbolicLink(proc.resolve("exe")).endsWith("postgres");
        } catch (IOException endedOrForeign) {
            return false;
        }
    }

    private static boolean ends(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(FAST_STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        }
    }
}
