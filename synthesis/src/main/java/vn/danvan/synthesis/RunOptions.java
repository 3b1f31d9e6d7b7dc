package vn.danvan.synthesis;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run is asked for at a terminal, here and on Spark. */
public sealed interface RunOptions {

    /**
     * A run.
     *
     * @param duplicatesOnly true to stop behind the groups of near-duplicates
     * @param report true to write a page for people too
     * @param force true to replace a folder that is there
     */
    record Wanted(
            Path opinions,
            Path out,
            @Nullable Path draft,
            int threads,
            int links,
            long seed,
            boolean duplicatesOnly,
            boolean report,
            boolean force)
            implements RunOptions {}

    /** What is wrong with an option. */
    record Wrong(Fault fault, String option, String value) implements RunOptions {}

    /** How an option can be wrong; the name is the key of the sentence. */
    enum Fault {
        UNKNOWN,
        NEEDS_VALUE,
        TWICE,
        MISSING,
        ONLY,
        NUMBER,
        SEED,
        PATH
    }

    /** Options that a value follows. */
    List<String> VALUED = List.of("--opinions", "--out", "--draft", "--threads", "--links", "--seed", "--only");

    /** Options that stand alone. */
    List<String> FLAGS = List.of("--report", "--force");

    /** Reads the words of the command. */
    static RunOptions read(String[] args, int processors) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            String option = args[i];
            boolean valued = VALUED.contains(option);
            if (!valued && !FLAGS.contains(option)) {
                return new Wrong(Fault.UNKNOWN, option, "");
            }
            if (valued && i + 1 == args.length) {
                return new Wrong(Fault.NEEDS_VALUE, option, "");
            }
            if (given.put(option, valued ? args[++i] : "") != null) {
                return new Wrong(Fault.TWICE, option, "");
            }
        }
        Wrong wrong = wrong(given);
        return wrong == null ? wanted(given, processors) : wrong;
    }

    private static @Nullable Wrong wrong(Map<String, String> given) {
        for (String needed : List.of("--opinions", "--out")) {
            if (!given.containsKey(needed)) {
                return new Wrong(Fault.MISSING, needed, "");
            }
        }
        String only = given.getOrDefault("--only", "duplicates");
        if (!only.equals("duplicates")) {
            return new Wrong(Fault.ONLY, "--only", only);
        }
        for (String number : List.of("--threads", "--links", "--seed")) {
            String value = given.getOrDefault(number, "1");
            boolean seed = number.equals("--seed");
            if (!value.matches(seed ? "-?\\d{1,18}" : "[1-9]\\d{0,2}")) {
                return new Wrong(seed ? Fault.SEED : Fault.NUMBER, number, value);
            }
        }
        return wrongPath(given);
    }

    private static @Nullable Wrong wrongPath(Map<String, String> given) {
        for (String path : List.of("--opinions", "--out", "--draft")) {
            try {
                var _ = Path.of(given.getOrDefault(path, ""));
            } catch (InvalidPathException noPath) {
                return new Wrong(Fault.PATH, path, noPath.getInput());
            }
        }
        return null;
    }

    private static Wanted wanted(Map<String, String> given, int processors) {
        String draft = given.get("--draft");
        return new Wanted(
                Path.of(given.getOrDefault("--opinions", "")),
                Path.of(given.getOrDefault("--out", "")),
                draft == null ? null : Path.of(draft),
                Integer.parseInt(given.getOrDefault("--threads", Integer.toString(processors))),
                Integer.parseInt(given.getOrDefault("--links", "3")),
                Long.parseLong(given.getOrDefault("--seed", "1")),
                given.containsKey("--only"),
                given.containsKey("--report"),
                given.containsKey("--force"));
    }
}
