package vn.danvan.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A run of {@code bin/danvan synthesize} in a process of its own.
 *
 * @param out folder it wrote
 * @param process its time
 * @param numbers the numbers of its {@code run.json}; those of the stages are named {@code stages.read} and so on
 */
record WholeRun(Path out, Child process, Map<String, Double> numbers) {

    private static final double MEBIBYTE = 1 << 20;

    /** Reads, groups, links and joins the opinions of a folder, with more options of the command. */
    static WholeRun of(Path root, Path data, @Nullable Path draft, Path out, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                root.resolve("bin/danvan").toString(),
                "synthesize",
                "--opinions",
                opinions(data).toString(),
                "--out",
                out.toString(),
                "--force"));
        if (draft != null) {
            command.addAll(List.of("--draft", draft.toString()));
        }
        command.addAll(List.of(more));
        Child process = Child.run(command);
        return new WholeRun(out, process, numbers(out.resolve("run.json")));
    }

    /** The opinion file of a folder. */
    static Path opinions(Path data) {
        return Stream.of("opinions.csv", "opinions.jsonl")
                .map(data::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new Arguments.WrongUsage("no opinions.csv or opinions.jsonl in " + data));
    }

    private static Map<String, Double> numbers(Path file) throws IOException {
        Map<String, Double> numbers = new LinkedHashMap<>();
        List<String> path = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                switch (token) {
                    case START_OBJECT -> path.add(json.currentName() == null ? "" : json.currentName() + ".");
                    case END_OBJECT -> path.removeLast();
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        numbers.put(String.join("", path) + json.currentName(), json.getDoubleValue());
                    default -> {}
                }
            }
        }
        return numbers;
    }

    /** The most memory the process had, as the system counts it. */
    double peakMebibytes() {
        return numbers.getOrDefault("peak_rss_bytes", 0.0) / MEBIBYTE;
    }

    /** A whole number of {@code run.json}. */
    int number(String name) {
        return numbers.getOrDefault(name, 0.0).intValue();
    }
}
