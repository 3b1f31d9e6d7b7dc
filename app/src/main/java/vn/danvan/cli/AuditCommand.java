package vn.danvan.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danvan.audit.ChainCheck;
import vn.danvan.audit.ChainReport;
import vn.danvan.postgres.DatabaseUnavailable;
import vn.danvan.postgres.DirectConnection;

/** {@code audit verify [--noted NUMBER:HASH]}: proves the chain of the audit record, or names the first bad record. */
final class AuditCommand {

    private static final Pattern NOTED = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

    private AuditCommand() {}

    static int run(String[] args, Terminal terminal) {
        return run(args, terminal, Data.folder(), System.getenv());
    }

    static int run(String[] args, Terminal terminal, Path data, Map<String, String> environment) {
        boolean known = args.length > 0
                && args[0].equals("verify")
                && (args.length == 1 || (args.length == 3 && args[1].equals("--noted")));
        Matcher noted = NOTED.matcher(args.length == 3 ? args[2] : "");
        if (!known || (args.length == 3 && !noted.matches())) {
            terminal.err().println(Danvan.TEXTS.of("cli.usage") + " " + Danvan.TEXTS.of("cli.usage.audit"));
            return Command.WRONG_USAGE;
        }
        return verify(
                args.length == 3 ? new ChainCheck.Noted(Long.parseLong(noted.group(1)), noted.group(2)) : null,
                terminal,
                data,
                environment);
    }

    private static int verify(
            ChainCheck.@Nullable Noted noted, Terminal terminal, Path data, Map<String, String> environment) {
        try (DirectConnection database = DirectConnection.open(data, environment)) {
            return report(ChainCheck.run(database.connection(), noted), terminal);
        } catch (DatabaseUnavailable unavailable) {
            terminal.err().println(unavailable.getMessage());
            return Command.REFUSED;
        } catch (SQLException failed) {
            terminal.err().println(Danvan.TEXTS.of("cli.audit.unreachable", failed.getMessage()));
            return Command.REFUSED;
        }
    }

    private static int report(ChainReport report, Terminal terminal) {
        ChainReport.Fault fault = report.fault();
        if (fault == null) {
            terminal.out().println(Danvan.TEXTS.of("cli.audit.whole", report.entries(), report.headHash()));
            return Command.DONE;
        }
        terminal.out().println(Danvan.TEXTS.of("cli.audit." + fault.kind().name(), fault.seq()));
        return Command.REFUSED;
    }
}
