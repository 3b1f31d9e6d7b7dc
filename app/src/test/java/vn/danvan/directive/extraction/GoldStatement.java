package vn.danvan.directive.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One statement of a gold file or of an answer, in the form in which both are compared. */
record GoldStatement(
        int start,
        int end,
        String kind,
        @Nullable String period,
        @Nullable String actor,
        @Nullable String due,
        Set<String> domains) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A text with its gold. */
    record Pair(String name, String text, List<GoldStatement> gold) {}

    static GoldStatement of(Statement statement) {
        Set<String> domains = new TreeSet<>();
        statement.domains().forEach(domain -> domains.add(domain.code()));
        return new GoldStatement(
                statement.start(),
                statement.end(),
                statement.kind().code(),
                statement.period(),
                statement.actor(),
                statement.due() == null ? null : statement.due().toString(),
                domains);
    }

    /** All NN.txt with an NN.json beside them, in the order of their names. */
    static List<Pair> read(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Pair> pairs = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Path gold = Path.of(file.toString().replaceAll("\\.txt$", ".json"));
                if (file.toString().endsWith(".txt") && Files.exists(gold)) {
                    pairs.add(new Pair(
                            file.getFileName().toString(), Files.readString(file), parse(Files.readString(gold))));
                }
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<GoldStatement> parse(String json) {
        List<GoldStatement> statements = new ArrayList<>();
        for (JsonNode node : JSON.readTree(json)) {
            if (!node.get("kind").asString().equals("context")) {
                Set<String> domains = new TreeSet<>();
                node.get("domains").forEach(domain -> domains.add(domain.asString()));
                statements.add(new GoldStatement(
                        node.get("start").asInt(),
                        node.get("end").asInt(),
                        node.get("kind").asString(),
                        text(node, "period"),
                        text(node, "actor"),
                        text(node, "due"),
                        domains));
            }
        }
        return statements;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
