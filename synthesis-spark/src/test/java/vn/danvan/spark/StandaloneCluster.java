package vn.danvan.spark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A master and workers of Spark as processes of their own, on loopback and free ports. */
final class StandaloneCluster implements AutoCloseable {

    private static final String MASTER = "org.apache.spark.deploy.master.Master";
    private static final String WORKER = "org.apache.spark.deploy.worker.Worker";

    private final Path home;
    private final List<Process> processes = new ArrayList<>();
    private final String address;

    /** Starts them and waits until every worker is known to the master. */
    StandaloneCluster(Path folder, int workers) throws IOException {
        this.home = home(folder.resolve("spark"));
        Process master = start(MASTER, "--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
        BufferedReader log = master.errorReader();
        String told = await(log, "Starting Spark master at ");
        this.address = told.substring(told.indexOf("spark://"));
        for (int i = 0; i < workers; i++) {
            Path work = folder.resolve("work-" + i);
            String[] size = {"--cores", "1", "--memory", "512m", "--work-dir", work.toString()};
            String[] place = {"--host", "127.0.0.1", "--port", "0", "--webui-port", "0", address};
            drain(start(WORKER, Stream.of(size, place).flatMap(Arrays::stream).toArray(String[]::new))
                    .errorReader());
        }
        for (int i = 0; i < workers; i++) {
            await(log, "Registering worker ");
        }
        drain(log);
    }

    /** A folder such as an installation of Spark has it, made of the jars of this class path. */
    private static Path home(Path home) throws IOException {
        Files.createDirectories(home.resolve("jars"));
        for (Path jar :
                classPath().filter(entry -> entry.toString().endsWith(".jar")).toList()) {
            Files.createSymbolicLink(home.resolve("jars").resolve(jar.getFileName()), jar);
        }
        return home;
    }

    private static Stream<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> !entry.endsWith("test-classes"));
    }

    /** The folders of classes that executors need besides the jars. */
    static String folders() {
        return classPath()
                .filter(Files::isDirectory)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    String address() {
        return address;
    }

    private Process start(String program, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", home.resolve("jars") + "/*", program));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static String await(BufferedReader log, String words) throws IOException {
        StringBuilder seen = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            seen.append(line).append('\n');
            if (line.contains(words)) {
                return line;
            }
        }
        throw new IOException("ended without \"" + words + "\":\n" + seen);
    }

    /** Reads on, so that the process is not held up by what it has to say. */
    private static void drain(BufferedReader log) {
        Thread.ofVirtual().start(() -> log.lines().forEach(line -> {}));
    }

    /** Ends the processes by their ids, the executors with their workers. */
    @Override
    public void close() {
        for (Process process : processes.reversed()) {
            List<ProcessHandle> executors = process.descendants().toList();
            process.destroy();
            process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
            process.destroyForcibly();
            executors.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
