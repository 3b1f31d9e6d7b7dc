package vn.danvan.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Lays out the server's files: roles, database, character rules and the password.
 *
 * <p>The server's programs run inside their folder and are told {@code /proc/self/cwd} for its path. So the account they run
 * under needs no right to pass the folders above it, and a checkout below root's home works like any other.
 */
final class Cluster {

    /** The folder a program of the server stands in, whatever lies above it. */
    static final String HERE = "/proc/self/cwd";

    /** The role of the application and the name of its database; it owns the database and is no superuser. */
    static final String ROLE = "danvan";

    private static final String SUPERUSER = "postgres";

    private final DataFolder folder;
    private final ServerAccount account;
    private final ServerBinaries binaries;

    Cluster(DataFolder folder, ServerAccount account, ServerBinaries binaries) {
        this.folder = folder;
        this.account = account;
        this.binaries = binaries;
    }

    /** Makes the cluster where there is none, all or nothing, and sees that the server's account owns it. */
    void prepare() {
        try {
            if (folder.hasCluster()) {
                refuseOtherVersion();
            } else {
                create();
            }
            account.give(folder.cluster());
        } catch (IOException failed) {
            throw new DatabaseUnavailable(failed, "folder.unwritable", folder.root());
        }
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(folder.cluster().resolve("PG_VERSION"), StandardCharsets.US_ASCII)
                .strip();
        if (!version.equals(ServerBinaries.MAJOR)) {
            throw new DatabaseUnavailable("version.other", folder.cluster(), version, ServerBinaries.MAJOR);
        }
    }

    private void create() throws IOException {
        Path unfinished = folder.root().resolve("pg.unfinished");
        FileTrees.delete(unfinished);
        Files.createDirectory(unfinished, DataFolder.OWNER_ONLY_FOLDER);
        account.give(unfinished);
        String password = randomPassword();
        folder.savePassword(password);
        run(unfinished, initdb(), password);
        run(unfinished, List.of(binaries.program("postgres"), "--single", "-D", HERE, SUPERUSER), roles(password));
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String randomPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private List<String> initdb() {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + HERE,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=/dev/stdin",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private static String roles(String password) {
        // A hexadecimal password needs no quoting. One statement a line: a line end closes it in this mode.
        return """
                CREATE ROLE %1$s LOGIN CREATEDB CREATEROLE PASSWORD '%2$s'
                CREATE DATABASE %1$s OWNER %1$s
                """.formatted(ROLE, password);
    }

    private void run(Path where, List<String> program, String input) throws IOException {
        // A file as standard input, owned by the server's account: it can be opened again by /dev/stdin, a pipe of root
        // cannot.
        Path said = folder.root().resolve(".input");
        Files.deleteIfExists(said);
        try {
            DataFolder.writeSecret(said, input);
            account.give(said);
            Process process = new ProcessBuilder(account.command(program))
                    .directory(where.toFile())
                    .redirectInput(said.toFile())
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .redirectErrorStream(true)
                    .start();
            if (process.waitFor() != 0) {
                throw new DatabaseUnavailable("layout.failed", folder.log(), ServerLog.lastComplaint(folder.log()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable(stopped, "interrupted");
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
