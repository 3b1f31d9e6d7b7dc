package vn.danvan.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A folder of results as another program reads it. */
record Results(Path folder) {

    /** The rows of a CSV file, each by column. */
    List<Map<String, String>> rows(String name) throws IOException {
        List<List<String>> lines = csv(Files.readString(folder.resolve(name)));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            assertThat(line).hasSameSizeAs(lines.getFirst());
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.getFirst().get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** One column of a CSV file. */
    List<String> column(String name, String column) throws IOException {
        return rows(name).stream().map(row -> in(row, column)).toList();
    }

    /** The themes. */
    List<Map<String, Object>> themes() throws IOException {
        List<Map<String, Object>> themes = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("themes.jsonl"))) {
            themes.add(object(line));
        }
        return themes;
    }

    /** What {@code run.json} says. */
    Map<String, Object> run() throws IOException {
        return object(Files.readString(folder.resolve("run.json")));
    }

    /** All bytes that two runs must share, by file. */
    Map<String, List<Byte>> bytes() throws IOException {
        Map<String, List<Byte>> bytes = new HashMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("run.json")) {
                    List<Byte> content = new ArrayList<>();
                    for (byte b : Files.readAllBytes(file)) {
                        content.add(b);
                    }
                    bytes.put(file.getFileName().toString(), content);
                }
            }
        }
        return bytes;
    }

    /** Checks that every count of every file is what the others say, in the three units. */
    void close(List<Opinion> opinions) throws IOException {
        Map<String, Opinion> byId = new LinkedHashMap<>();
        opinions.forEach(one -> byId.put(one.id(), one));
        assertThat(column("duplicates.csv", "id")).containsExactlyElementsOf(byId.keySet());
        Map<String, Integer> items = new HashMap<>();
        Map<String, Set<String>> submissions = new HashMap<>();
        Map<String, String> clauses = new HashMap<>();
        List<String> seen = new ArrayList<>();
        int end = 0;
        int number = 0;
        for (Map<String, String> row : rows("assignments.csv")) {
            String id = in(row, "id");
            if (seen.isEmpty() || !seen.getLast().equals(id)) {
                seen.add(id);
                end = 0;
                number = 0;
            }
            assertThat(row).containsEntry("item", Integer.toString(number++));
            int start = Integer.parseInt(in(row, "start"));
            assertThat(start).as("items do not overlap: %s", row).isGreaterThanOrEqualTo(end);
            end = Integer.parseInt(in(row, "end"));
            assertThat(end).isBetween(start, in(byId, id).length());
            String theme = in(row, "theme");
            items.merge(theme, 1, Integer::sum);
            submissions.computeIfAbsent(theme, fresh -> new HashSet<>()).add(id);
            assertThat(clauses.merge(theme, in(row, "clause"), (one, other) -> one))
                    .isEqualTo(in(row, "clause"));
        }
        assertThat(seen).containsExactlyElementsOf(byId.keySet());
        closeThemes(byId, items, submissions, clauses);
        assertThat(run())
                .containsEntry("opinions", (long) opinions.size())
                .containsEntry("items", (long) rows("assignments.csv").size())
                .containsEntry("themes", (long) themes().size());
    }

    private void closeThemes(
            Map<String, Opinion> byId,
            Map<String, Integer> items,
            Map<String, Set<String>> submissions,
            Map<String, String> clauses)
            throws IOException {
        Set<String> named = new HashSet<>();
        for (Map<String, Object> theme : themes()) {
            String name = (String) in(theme, "theme");
            named.add(name);
            Set<String> of = in(submissions, name);
            assertThat(theme).containsEntry("clause", in(clauses, name));
            assertThat(theme).containsEntry("items", (long) in(items, name));
            assertThat(theme).containsEntry("submissions", (long) of.size());
            assertThat(theme)
                    .containsEntry(
                            "people",
                            of.stream().mapToLong(id -> in(byId, id).people()).sum());
            for (String kind : List.of("quotes", "additions")) {
                for (Map<String, Object> span : spans(theme, kind)) {
                    assertThat(of).contains((String) in(span, "id"));
                    assertThat(said(span, byId)).isNotBlank();
                }
            }
        }
        assertThat(named).isEqualTo(items.keySet());
    }

    /** What stands under a key that must be there. */
    static <V> V in(Map<String, V> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    /** The quotes or additions of a theme. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> spans(Map<String, Object> theme, String kind) {
        return (List<Map<String, Object>>) in(theme, kind);
    }

    /** The words a span points to. */
    static String said(Map<String, Object> span, Map<String, Opinion> byId) {
        Opinion opinion = in(byId, (String) in(span, "id"));
        return opinion.words((int) (long) in(span, "start"), (int) (long) in(span, "end"));
    }

    private static Map<String, Object> object(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return members(parser);
        }
    }

    private static Map<String, Object> members(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield elements;
            }
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> parser.getString();
        };
    }

    private static List<List<String>> csv(String content) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (quoted && c == '"' && i + 1 < content.length() && content.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else {
                field.append(c);
            }
        }
        assertThat(field).as("a last line without its end").isEmpty();
        return lines;
    }
}
