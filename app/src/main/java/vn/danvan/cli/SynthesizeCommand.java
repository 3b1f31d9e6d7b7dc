package vn.danvan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.DocumentReader;
import vn.danvan.documents.ReadLimits;
import vn.danvan.documents.ReadResult;
import vn.danvan.synthesis.NoResults;
import vn.danvan.synthesis.RunOptions;
import vn.danvan.synthesis.RunTexts;
import vn.danvan.synthesis.Synthesis;
import vn.danvan.synthesis.SynthesisReport;
import vn.danvan.synthesis.SynthesisSettings;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.draft.UnreadableDraft;
import vn.danvan.synthesis.report.ReportSettings;

/** {@code danvan synthesize --opinions FILE --out DIR …}: opinions into groups, clauses and themes, every one accounted for. */
final class SynthesizeCommand {

    private final RunTexts texts = new RunTexts(Danvan.TEXTS.language());
    private final Terminal terminal;

    private SynthesizeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs a synthesis; an interrupt leaves nothing behind. */
    static int run(String[] args, Terminal terminal) {
        SynthesizeCommand command = new SynthesizeCommand(terminal);
        return switch (RunOptions.read(args, Runtime.getRuntime().availableProcessors())) {
            case RunOptions.Wrong wrong -> {
                terminal.err().println(command.texts.wrong(wrong));
                terminal.err().println(Danvan.TEXTS.of("cli.usage.synthesize"));
                yield Command.WRONG_USAGE;
            }
            case RunOptions.Wanted wanted -> command.synthesize(wanted);
        };
    }

    private int synthesize(RunOptions.Wanted wanted) {
        Path draft = wanted.draft();
        if (draft != null && whole(draft).startsWith(whole(wanted.out()))) {
            return refuse(new NoResults(wanted.out()));
        }
        Thread stopper = stopper(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(stopper);
        try (StageLine line = new StageLine(terminal.err(), texts)) {
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

    private static @Nullable ReportSettings report(RunOptions.Wanted wanted) {
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

    private void tell(SynthesisReport report, RunOptions.Wanted wanted) {
        texts.done(report, wanted.out()).forEach(terminal.err()::println);
        if (wanted.report()) {
            terminal.err().println(texts.of("report", wanted.out().resolve("report.html")));
        }
    }

    private int refuse(IOException refused) {
        terminal.err().println(texts.refusal(refused));
        return Command.REFUSED;
    }
}
