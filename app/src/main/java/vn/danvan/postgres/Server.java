package vn.danvan.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A running server of one data folder.
 *
 * <p>The system sends SIGINT to the server when the <em>thread</em> that started it ends. A thread of its own therefore starts
 * it and stays until it has ended; when this process is killed the server shuts down in order by itself.
 */
final class Server {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Duration FAST_STOP = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 10;
    private static final long AGAIN_MILLIS = 250;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "cluster_name=danvan",
            "max_connections=100",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "work_mem=16MB",
            "maintenance_work_mem=128MB",
            "max_wal_size=1GB",
            "wal_compression=on",
            "checkpoint_timeout=15min",
            "random_page_cost=1.1",
            "jit=off",
            "timezone=Asia/Ho_Chi_Minh",
            "log_timezone=Asia/Ho_Chi_Minh",
            "log_checkpoints=off");

    private final Process process;
    private final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the server of a prepared cluster and returns when it accepts connections.
     *
     * <p>Remains of a server that was killed can hold the cluster for some seconds; the start is tried again meanwhile.
     */
    static Server start(DataFolder folder, ServerAccount account, ServerBinaries binaries, Durability durability) {
        try {
            ServerLog.turnOver(folder.log());
            Leftover.clear(folder.cluster());
            long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                int port = freePort();
                Process process = keep(builder(folder, account, binaries, durability, port));
                if (becomesReady(process, folder.cluster())) {
                    return new Server(process, port);
                }
                if (System.nanoTime() > patienceEnds) {
                    throw new DatabaseUnavailable("start.failed", folder.log(), ServerLog.lastComplaint(folder.log()));
                }
                TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
            }
        } catch (IOException failed) {
            throw new DatabaseUnavailable(failed, "start.failed", folder.log(), failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(stopped, "interrupted");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static ProcessBuilder builder(
            DataFolder folder, ServerAccount account, ServerBinaries binaries, Durability durability, int port) {
        List<String> program =
                new ArrayList<>(List.of(binaries.program("postgres"), "-D", Cluster.HERE, "-c", "port=" + port));
        for (List<String> settings : List.of(SETTINGS, durability.settings())) {
            settings.forEach(setting -> program.addAll(List.of("-c", setting)));
        }
        return new ProcessBuilder(account.command(program))
                .directory(folder.cluster().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    }

    private static Process keep(ProcessBuilder builder) throws IOException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("postgres-keeper").start(() -> {
            try {
                Process process = builder.start();
                started.complete(process);
                process.waitFor();
            } catch (IOException failed) {
                started.completeExceptionally(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return started.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof IOException cannotRun) {
                throw cannotRun;
            }
            throw failed;
        }
    }

    private static boolean becomesReady(Process process, Path cluster) throws IOException, InterruptedException {
        long recoveryEnds = System.nanoTime() + RECOVERY.toNanos();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            List<String> state = stateFile(cluster);
            if (state.size() >= 8
                    && state.getFirst().strip().equals(Long.toString(process.pid()))
                    && state.get(7).strip().equals("ready")) {
                return true;
            }
            if (System.nanoTime() > recoveryEnds) {
                stop(process);
                return false;
            }
        }
        return false;
    }

    /** The lines of {@code postmaster.pid}: process, folder, start, port, socket, address, shared memory, state. */
    static List<String> stateFile(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    int port() {
        return port;
    }

    /** Ends all connections and stops the server in order; returns when it has ended. */
    void stop() {
        try {
            stop(process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Process process) throws IOException, InterruptedException {
        Signal.INT.send(process.pid());
        if (!process.waitFor(FAST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            Signal.QUIT.send(process.pid());
            process.waitFor();
        }
    }
}
