package vn.danvan.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code danvan synthesize} is asked for. */
sealed interface SynthesizeArguments {

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
            implements SynthesizeArguments {}

    /** What is wrong with the arguments, as a message and its values. */
    record Wrong(String key, List<String> values) implements SynthesizeArguments {}

    /** Options that a value follows. */
    List<String> VALUED = List.of("--opinions", "--out", "--draft", "--threads", "--links", "--seed", "--only");

    /** Options that stand alone. */
    List<String> FLAGS = List.of("--report", "--force");

    /** Reads the words after the command's name. */
    static SynthesizeArguments read(String[] args, int processors) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            String option = args[i];
            boolean valued = VALUED.contains(option);
            if (!valued && !FLAGS.contains(option)) {
                return new Wrong("synthesize.unknown.option", List.of(option));
            }
            if (valued && i + 1 == args.length) {
                return new Wrong("synthesize.needs.value", List.of(option));
            }
            if (given.put(option, valued ? args[++i] : "") != null) {
                return new Wrong("synthesize.twice", List.of(option));
            }
        }
        return wanted(given, processors);
    }

    private static SynthesizeArguments wanted(Map<String, String> given, int processors) {
        for (String needed : List.of("--opinions", "--out")) {
            if (!given.containsKey(needed)) {
                return new Wrong("synthesize.missing", List.of(needed));
            }
        }
        String only = given.get("--only");
        if (only != null && !only.equals("duplicates")) {
            return new Wrong("synthesize.only", List.of(only));
        }
        for (String number : List.of("--threads", "--links", "--seed")) {
            String value = given.getOrDefault(number, "1");
            boolean seed = number.equals("--seed");
            if (!value.matches(seed ? "-?\\d{1,18}" : "[1-9]\\d{0,2}")) {
                return new Wrong(seed ? "synthesize.seed" : "synthesize.number", List.of(number, value));
            }
        }
        try {
            String draft = given.get("--draft");
            return new Wanted(
                    Path.of(given.getOrDefault("--opinions", "")),
                    Path.of(given.getOrDefault("--out", "")),
                    draft == null ? null : Path.of(draft),
                    Integer.parseInt(given.getOrDefault("--threads", Integer.toString(processors))),
                    Integer.parseInt(given.getOrDefault("--links", "3")),
                    Long.parseLong(given.getOrDefault("--seed", "1")),
                    only != null,
                    given.containsKey("--report"),
                    given.containsKey("--force"));
        } catch (InvalidPathException noPath) {
            return new Wrong("synthesize.bad.path", List.of(noPath.getInput()));
        }
    }
}
