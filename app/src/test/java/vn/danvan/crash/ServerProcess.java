package vn.danvan.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real system in a process of its own, on its own embedded database, that can be killed without warning. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final String address;

    private ServerProcess(Process process, Path data, String address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /** Starts it on the data folder and returns when it can serve; further options are the application's. */
    static ServerProcess start(Path data, Path log, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.danvan.DanvanApplication",
                "--server.port=0",
                "--danvan.data=" + data,
                "--spring.profiles.active=demo"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        // Not closed: the stream belongs to the process, which writes to it as long as it lives.
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder heard = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            heard.append(line).append('\n');
            if (line.startsWith("READY ")) {
                return new ServerProcess(process, data, line.substring("READY ".length()));
            }
        }
        throw new IllegalStateException("the system did not start:\n" + heard + Files.readString(log));
    }

    String address() {
        return address;
    }

    /** Kills the process as a power cut would, and its database server too when asked. */
    void kill(boolean databaseToo) throws IOException, InterruptedException {
        if (databaseToo) {
            String postmaster =
                    Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst();
            ProcessHandle.of(Long.parseLong(postmaster.strip())).orElseThrow().destroyForcibly();
        }
        process.destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process outlived being killed");
        }
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
