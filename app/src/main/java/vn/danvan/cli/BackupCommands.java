package vn.danvan.cli;

import java.io.IOException;
import java.nio.file.Path;
import vn.danvan.postgres.DataBackup;
import vn.danvan.postgres.DatabaseUnavailable;

/** {@code backup FILE} and {@code restore FILE}: the data folder in one file and back. */
final class BackupCommands {

    private BackupCommands() {}

    static int backup(String[] args, Terminal terminal) {
        return withFile("backup", args, terminal, file -> {
            Path data = Data.folder();
            Progress progress = new Progress(terminal.err(), DataBackup.size(data));
            DataBackup.write(data, file, progress);
            progress.close();
            terminal.err().println(Danvan.TEXTS.of("cli.backup.done", data, file));
        });
    }

    static int restore(String[] args, Terminal terminal) {
        return withFile("restore", args, terminal, file -> {
            Path data = Data.folder();
            DataBackup.restore(file, data);
            terminal.err().println(Danvan.TEXTS.of("cli.restore.done", file, data));
        });
    }

    private static int withFile(String name, String[] args, Terminal terminal, FileWork work) {
        if (args.length != 1 || args[0].isBlank() || args[0].startsWith("-")) {
            terminal.err().println(Danvan.TEXTS.of("cli.usage") + " " + Danvan.TEXTS.of("cli.usage." + name));
            return Command.WRONG_USAGE;
        }
        String external = System.getenv("DANVAN_DB_URL");
        if (external != null && !external.isBlank()) {
            terminal.err().println(Danvan.TEXTS.of("cli.backup.external"));
            return Command.REFUSED;
        }
        try {
            work.on(Path.of(args[0]).toAbsolutePath().normalize());
            return Command.DONE;
        } catch (DatabaseUnavailable refused) {
            terminal.err().println(refused.getMessage());
            return Command.REFUSED;
        } catch (IOException failed) {
            terminal.err().println(Danvan.TEXTS.of("cli.backup.failed", failed.getMessage()));
            return Command.REFUSED;
        }
    }

    /** What is done with the file of the copy. */
    private interface FileWork {
        void on(Path file) throws IOException;
    }
}
