package vn.danvan.rules.content;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file whose fields are read by name and type; whatever is missing, of the wrong form or unknown
 * becomes a fault with its line, and reading goes on with a harmless value so that all faults show at once.
 */
public final class YamlMap {

    private final MappingNode node;
    private final ContentFaults faults;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    private YamlMap(MappingNode node, ContentFaults faults) {
        this.node = node;
        this.faults = faults;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (fields.put(key, tuple.getValueNode()) != null) {
                faults.at(tuple.getKeyNode(), "rules.fault.twice", key);
            }
            keys.put(key, tuple.getKeyNode());
        }
    }

    /** The top mapping of the file of that path; empty, with the fault noted, when there is no such file or no mapping in it. */
    public static Optional<YamlMap> read(ContentSource source, String path, ContentFaults faults) {
        Optional<Reader> file = source.open(path);
        if (file.isEmpty()) {
            faults.atLine(0, "rules.fault.file");
        }
        return file.flatMap(found -> read(found, faults));
    }

    /** The top mapping of a file; empty, with the fault noted, when the file is not YAML or no mapping. */
    public static Optional<YamlMap> read(Reader file, ContentFaults faults) {
        try (file) {
            Node top = new Yaml(new LoaderOptions()).compose(file);
            if (top == null) {
                faults.atLine(1, "rules.fault.mapping");
                return Optional.empty();
            }
            return of(top, faults);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.atLine(line, "rules.fault.yaml", e.getProblem() == null ? "?" : e.getProblem());
            return Optional.empty();
        } catch (YAMLException e) {
            faults.atLine(1, "rules.fault.yaml", e.toString());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<YamlMap> of(Node node, ContentFaults faults) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, faults));
        }
        faults.at(node, "rules.fault.mapping");
        return Optional.empty();
    }

    /** Notes a fault at the field, or at the mapping when the field is not there. */
    public void fault(String key, String code, Object... args) {
        faults.at(keys.getOrDefault(key, node), code, args);
    }

    /** The line of the field, or of the mapping when the field is not there. */
    public int line(String key) {
        return keys.getOrDefault(key, node).getStartMark().getLine() + 1;
    }

    /** Whether the field is there. */
    public boolean has(String key) {
        return fields.containsKey(key);
    }

    /** The names of the fields, in the order of the file. */
    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    /** A text that must be there and not be blank. */
    public String text(String key) {
        return optionalText(key).orElseGet(() -> {
            if (!has(key)) {
                fault(key, "rules.fault.missing", key);
            }
            return "?";
        });
    }

    /** A text that may be left out; a blank one is a fault. */
    public Optional<String> optionalText(String key) {
        Node value = take(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        fault(key, "rules.fault.text", key);
        return Optional.empty();
    }

    /** A date written yyyy-MM-dd that must be there. */
    public LocalDate date(String key) {
        return has(key) ? optionalDate(key).orElse(LocalDate.EPOCH) : date(text(key), key);
    }

    /** A date that may be left out. */
    public Optional<LocalDate> optionalDate(String key) {
        return optionalText(key).map(text -> date(text, key));
    }

    private LocalDate date(String text, String key) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            if (has(key)) {
                fault(key, "rules.fault.date", key, text);
            }
            return LocalDate.EPOCH;
        }
    }

    /** A first and a last day written {@code yyyy-MM-dd} or {@code yyyy-MM-dd..yyyy-MM-dd}, the end not before the start. */
    public List<LocalDate> span(String key) {
        String text = text(key);
        if (!has(key)) {
            return List.of(LocalDate.EPOCH, LocalDate.EPOCH);
        }
        int dots = text.indexOf("..");
        LocalDate first = date(dots < 0 ? text : text.substring(0, dots), key);
        LocalDate last = dots < 0 ? first : date(text.substring(dots + 2), key);
        if (last.isBefore(first)) {
            fault(key, "rules.fault.span", key, text);
            return List.of(first, first);
        }
        return List.of(first, last);
    }

    /** A whole number from {@code least} to {@code most} that must be there. */
    public int number(String key, int least, int most) {
        String text = text(key);
        if (!has(key)) {
            return least;
        }
        if (text.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault(key, "rules.fault.number", key, text, least, most);
        return least;
    }

    /** A whole number that counts as {@code otherwise} when left out. */
    public int number(String key, int least, int most, int otherwise) {
        return has(key) ? number(key, least, most) : otherwise;
    }

    /** {@code true} or {@code false}; false when left out. */
    public boolean flag(String key) {
        Optional<String> text = optionalText(key);
        if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
            fault(key, "rules.fault.choice", key, text.get(), "true, false");
        }
        return text.filter("true"::equals).isPresent();
    }

    /** One of the constants of an enum, written in lower case with hyphens. */
    public <E extends Enum<E>> E choice(String key, Class<E> type, @Nullable E otherwise) {
        E[] all = type.getEnumConstants();
        if (otherwise != null && !has(key)) {
            return otherwise;
        }
        String text = text(key);
        for (E one : all) {
            if (written(one).equals(text)) {
                return one;
            }
        }
        if (has(key)) {
            fault(
                    key,
                    "rules.fault.choice",
                    key,
                    text,
                    Arrays.stream(all).map(YamlMap::written).toList());
        }
        return all[0];
    }

    private static String written(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A text in both languages that must be there: {@code {vi: …, en: …}}. */
    public Wording wording(String key) {
        return optionalWording(key).orElseGet(() -> {
            if (!has(key)) {
                fault(key, "rules.fault.missing", key);
            }
            return new Wording("?", "?");
        });
    }

    /** A text in both languages that may be left out. */
    public Optional<Wording> optionalWording(String key) {
        return optionalMap(key).map(map -> {
            Wording wording = new Wording(map.text("vi"), map.text("en"));
            map.refuseOthers();
            return wording;
        });
    }

    /** A mapping that may be left out. */
    public Optional<YamlMap> optionalMap(String key) {
        Node value = take(key);
        return value == null ? Optional.empty() : of(value, faults);
    }

    /** A list of mappings; empty when left out. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        sequence(key).forEach(item -> of(item, faults).ifPresent(maps::add));
        return maps;
    }

    /** A list of texts; empty when left out. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : sequence(key)) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                faults.at(item, "rules.fault.text", key);
            }
        }
        return texts;
    }

    /** A list of texts, or a single one written without brackets; empty when left out. */
    public List<String> textOrTexts(String key) {
        return fields.get(key) instanceof ScalarNode
                ? optionalText(key).stream().toList()
                : texts(key);
    }

    private List<Node> sequence(String key) {
        Node value = take(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (value != null) {
            fault(key, "rules.fault.list", key);
        }
        return List.of();
    }

    /** Ends reading this mapping: every field that nobody asked for is a fault. */
    public void refuseOthers() {
        fields.keySet().stream()
                .filter(key -> !read.contains(key))
                .forEach(key -> fault(key, "rules.fault.unknown", key));
    }

    private @Nullable Node take(String key) {
        read.add(key);
        return fields.get(key);
    }
}
