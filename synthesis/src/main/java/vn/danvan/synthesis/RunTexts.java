package vn.danvan.synthesis;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.danvan.synthesis.draft.UnreadableDraft;
import vn.danvan.synthesis.input.TooLittleMemory;
import vn.danvan.synthesis.input.UnreadableInput;

/** The sentences about a run that a person at a terminal reads, in Vietnamese or English. */
public final class RunTexts {

    private static final long MEBIBYTE = 1 << 20;

    /** What the system says of a full disk (ENOSPC), in any language of the user. */
    private static final String DISK_FULL = "No space left on device";

    private final ResourceBundle bundle;

    /** In English or else in Vietnamese. */
    public RunTexts(Locale language) {
        this.bundle = ResourceBundle.getBundle(
                "vn/danvan/synthesis/run",
                language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence of a key with its values filled in, each as it is written in a program. */
    public String of(String key, Object... values) {
        Object[] words = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    /** What is wrong with an option. */
    public String wrong(RunOptions.Wrong wrong) {
        return of("option." + wrong.fault(), wrong.option(), wrong.value());
    }

    /** What was done, in sentences. */
    public List<String> done(SynthesisReport report, Path out) {
        List<String> said = new ArrayList<>();
        if (!report.unknownColumns().isEmpty()) {
            said.add(of("unknown.columns", String.join(", ", report.unknownColumns())));
        }
        if (report.rejected() > 0) {
            said.add(of("rejected", report.rejected()));
        }
        said.add(of("done", report.opinions(), report.groups(), report.themes(), out));
        return List.copyOf(said);
    }

    /** Why a run was refused, failed or stopped. */
    public String refusal(IOException refused) {
        return switch (refused) {
            case InterruptedIOException stopped -> of("stopped");
            case ClosedByInterruptException stopped -> of("stopped");
            case ResultsExist exist -> of("exists", String.valueOf(exist.getMessage()));
            case NoResults there -> of("no.results", String.valueOf(there.getMessage()));
            case UnreadableInput input -> input(input);
            case UnreadableDraft draft -> of("draft." + draft.reason(), draft.value(), draft.place());
            case TooLittleMemory memory -> of("memory", memory.needed() / MEBIBYTE, memory.there() / MEBIBYTE);
            default -> other(refused);
        };
    }

    private String input(UnreadableInput input) {
        String key = "input." + input.reason();
        return switch (input.reason()) {
            case DAMAGED_PARQUET, PARQUET -> of(key, input.value(), of("parquet." + input.detail(), input.more()));
            default -> of(key, input.value(), input.detail());
        };
    }

    private String other(IOException refused) {
        if (String.valueOf(refused.getMessage()).contains(DISK_FULL)) {
            return of("full");
        }
        return switch (refused) {
            case NoSuchFileException missing -> of("file.missing", missing.getFile());
            case AccessDeniedException denied -> of("file.denied", denied.getFile());
            case FileSystemException file when file.getReason() == null -> of("file.plain", file.getFile());
            case FileSystemException file -> of("file", file.getFile(), file.getReason());
            default -> of("failed", String.valueOf(refused.getMessage()));
        };
    }
}
