package vn.danvan.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.DocumentReader;
import vn.danvan.documents.ReadLimits;
import vn.danvan.documents.ReadResult;
import vn.danvan.synthesis.NoResults;
import vn.danvan.synthesis.ResultsExist;
import vn.danvan.synthesis.Synthesis;
import vn.danvan.synthesis.SynthesisReport;
import vn.danvan.synthesis.SynthesisSettings;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.draft.UnreadableDraft;
import vn.danvan.synthesis.input.TooLittleMemory;
import vn.danvan.synthesis.input.UnreadableInput;
import vn.danvan.synthesis.report.ReportSettings;

/** {@code danvan synthesize --opinions FILE --out DIR …}: opinions into groups, clauses and themes, every one accounted for. */
final class SynthesizeCommand {

    private static final long MEBIBYTE = 1 << 20;

    /** What the system says of a full disk (ENOSPC), in any language of the user. */
    private static final String DISK_FULL = "No space left on device";

    /** The reader of Parquet files tells at its start how it computes, which is nothing to a person at a terminal. */
    private static final Logger PARQUET = Logger.getLogger("dev.hardwood");

    static {
        PARQUET.setLevel(Level.WARNING);
    }

    private final Terminal terminal;

    private SynthesizeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs a synthesis; an interrupt leaves nothing behind. */
    static int run(String[] args, Terminal terminal) {
        return switch (SynthesizeArguments.read(args, Runtime.getRuntime().availableProcessors())) {
            case SynthesizeArguments.Wrong(String key, List<String> values) -> {
                terminal.err().println(Danvan.TEXTS.of(key, values.toArray()));
                terminal.err().println(Danvan.TEXTS.of("cli.usage.synthesize"));
                yield Command.WRONG_USAGE;
            }
            case SynthesizeArguments.Wanted wanted -> new SynthesizeCommand(terminal).synthesize(wanted);
        };
    }

    private int synthesize(SynthesizeArguments.Wanted wanted) {
        Path draft = wanted.draft();
        if (draft != null && whole(draft).startsWith(whole(wanted.out()))) {
            return refuse("synthesize.no.results", wanted.out());
        }
        Thread stopper = stopper(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(stopper);
        try (StageLine line = new StageLine(terminal.err())) {
            SynthesisSettings settings = new SynthesisSettings(
                    wanted.opinions(),
                    wanted.out(),
                    draft(wanted.draft()),
                    wanted.threads(),
                    wanted.links(),
                    wanted.duplicatesOnly(),
                    wanted.seed(),
                    wanted.force(),
                    report(wanted));
            SynthesisReport report = new Synthesis(settings, line, System::nanoTime).run();
            line.end();
            tell(report, wanted);
            return Command.DONE;
        } catch (InterruptedIOException stopped) {
            return refuse("synthesize.stopped");
        } catch (IOException refused) {
            return refuse(refused);
        } catch (UncheckedIOException refused) {
            return refuse(Objects.requireNonNullElseGet(refused.getCause(), () -> new IOException(refused)));
        } finally {
            remove(stopper);
        }
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** At Ctrl-C the run is interrupted and gets the time to take its files away. */
    private static Thread stopper(Thread working) {
        return new Thread(() -> {
            working.interrupt();
            try {
                working.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void remove(Thread stopper) {
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable ReportSettings report(SynthesizeArguments.Wanted wanted) {
        Path draft = wanted.draft();
        String name = draft == null ? "" : String.valueOf(draft.getFileName());
        return wanted.report() ? new ReportSettings(Danvan.TEXTS.language(), name) : null;
    }

    private static @Nullable Draft draft(@Nullable Path file) throws IOException {
        if (file == null) {
            return null;
        }
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".docx")) {
            return DraftReader.read(file);
        }
        return switch (new DocumentReader().read(file, file.toString(), ReadLimits.DEFAULTS)) {
            case ReadResult.Read read -> DraftReader.fromText(read.document().text());
            case ReadResult.Refused _ -> throw new UnreadableDraft(UnreadableDraft.Reason.FILE, 0, file.toString());
        };
    }

    private void tell(SynthesisReport report, SynthesizeArguments.Wanted wanted) {
        PrintStream err = terminal.err();
        if (!report.unknownColumns().isEmpty()) {
            err.println(Danvan.TEXTS.of("synthesize.unknown.columns", String.join(", ", report.unknownColumns())));
        }
        if (report.rejected() > 0) {
            err.println(Danvan.TEXTS.of("synthesize.rejected", report.rejected()));
        }
        err.println(
                Danvan.TEXTS.of("synthesize.done", report.opinions(), report.groups(), report.themes(), wanted.out()));
        if (wanted.report()) {
            err.println(Danvan.TEXTS.of("synthesize.report", wanted.out().resolve("report.html")));
        }
    }

    private int refuse(IOException refused) {
        return switch (refused) {
            case ResultsExist exist -> refuse("synthesize.exists", String.valueOf(exist.getMessage()));
            case NoResults there -> refuse("synthesize.no.results", String.valueOf(there.getMessage()));
            case UnreadableInput input -> refuse("synthesize.input." + input.reason(), input.value());
            case UnreadableDraft draft -> refuse("synthesize.draft." + draft.reason(), draft.value(), draft.place());
            case TooLittleMemory memory ->
                refuse("synthesize.memory", memory.needed() / MEBIBYTE, memory.there() / MEBIBYTE);
            case FileSystemException file ->
                refuse("synthesize.file", file.getFile(), String.valueOf(file.getReason()));
            default ->
                String.valueOf(refused.getMessage()).contains(DISK_FULL)
                        ? refuse("synthesize.full")
                        : refuse("synthesize.failed", String.valueOf(refused.getMessage()));
        };
    }

    private int refuse(String key, Object... values) {
        terminal.err().println(Danvan.TEXTS.of(key, values));
        return Command.REFUSED;
    }
}
