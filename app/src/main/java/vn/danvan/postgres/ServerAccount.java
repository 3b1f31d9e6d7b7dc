package vn.danvan.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under whose name the server's programs run: the present account, or one without rights when the present one is root.
 *
 * @param root whether this process is root and must step down
 * @param user number of the account the server runs under
 * @param group number of its group
 */
record ServerAccount(boolean root, int user, int group) {

    private static final Path PASSWD = Path.of("/etc/passwd");

    /**
     * The account for a cluster: its present owner, so that a folder keeps working whoever starts the system; for a new
     * one under root the account {@code danvan} where there is one, otherwise {@code nobody}.
     */
    static ServerAccount of(Path cluster) {
        try {
            if (self("Uid:") != 0) {
                return new ServerAccount(false, self("Uid:"), self("Gid:"));
            }
            if (Files.isDirectory(cluster) && number(cluster, "unix:uid") != 0) {
                return new ServerAccount(true, number(cluster, "unix:uid"), number(cluster, "unix:gid"));
            }
            return named("danvan")
                    .or(() -> named("nobody"))
                    .orElseThrow(() -> new DatabaseUnavailable("account.missing"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The effective number this process acts under: the second of the line's numbers. */
    private static int self(String line) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8).stream()
                .filter(status -> status.startsWith(line))
                .map(status -> Integer.parseInt(status.split("\\s+", -1)[2]))
                .findFirst()
                .orElseThrow(() -> new IOException("/proc/self/status"));
    }

    private static int number(Path file, String attribute) throws IOException {
        return (Integer) Files.getAttribute(file, attribute, LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<ServerAccount> named(String name) {
        try (Stream<String> lines = Files.lines(PASSWD, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split(":", -1))
                    .filter(parts -> parts.length >= 4 && parts[0].equals(name))
                    .map(parts -> new ServerAccount(true, Integer.parseInt(parts[2]), Integer.parseInt(parts[3])))
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The full command line for a program of the server: in a session of its own, so that Ctrl-C in a terminal does not
     * reach it before the application has let go; ended with SIGINT when the starting thread ends; without rights.
     */
    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(List.of("setsid", "setpriv", "--pdeathsig", "INT"));
        if (root) {
            command.addAll(List.of("--reuid=" + user, "--regid=" + group, "--clear-groups", "--no-new-privs"));
        }
        command.add("--");
        command.addAll(program);
        return command;
    }

    /** Gives a file, or a folder with all it holds, to the server's account; does nothing when that is the present one. */
    void give(Path path) throws IOException {
        if (!root || number(path, "unix:uid") == user) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            // The top comes last: its owner says that all below has been given already.
            for (Path file : tree.toList().reversed()) {
                Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
