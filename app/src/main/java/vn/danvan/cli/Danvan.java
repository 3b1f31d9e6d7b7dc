package vn.danvan.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.TerminalTexts;

/** The entry of {@code bin/danvan}: finds the command by its name and runs it. */
public final class Danvan {

    static final TerminalTexts TEXTS = new TerminalTexts("cli");

    private static final Map<String, Command> COMMANDS = new TreeMap<>(Map.ofEntries(
            Map.entry("audit", AuditCommand::run),
            Map.entry("backup", BackupCommands::backup),
            Map.entry("check", CheckCommand::run),
            Map.entry("deadline", (args, terminal) -> DeadlineCommand.run(args, terminal.out(), terminal.err())),
            Map.entry("extract", ExtractCommand::run),
            Map.entry("restore", BackupCommands::restore),
            Map.entry("synthesize", SynthesizeCommand::run)));

    private Danvan() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int code = run(args, new Terminal(System.in, out, err));
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Runs one command; without a name, or with an unknown one, lists the commands. */
    static int run(String[] args, Terminal terminal) {
        Command command = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (command == null) {
            return usage(args.length == 0 ? null : args[0], terminal);
        }
        return command.run(Arrays.copyOfRange(args, 1, args.length), terminal);
    }

    private static int usage(@Nullable String name, Terminal terminal) {
        boolean asked = name != null && (name.equals("help") || name.equals("--help") || name.equals("-h"));
        if (name != null && !asked) {
            terminal.err().println(TEXTS.of("cli.unknown", name));
        }
        PrintStream to = asked ? terminal.out() : terminal.err();
        to.println(TEXTS.of("cli.usage"));
        COMMANDS.keySet().forEach(known -> to.println("  " + TEXTS.of("cli.usage." + known)));
        return asked ? Command.DONE : Command.WRONG_USAGE;
    }
}
