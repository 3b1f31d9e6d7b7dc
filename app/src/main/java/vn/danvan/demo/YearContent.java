package vn.danvan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The synthetic year as written in {@code content/demo/year.yaml}. */
final class YearContent {

    private static final String FILE = "/content/demo/year.yaml";

    /** One task of the province; codes name bodies. */
    record Plan(
            int year,
            LocalDate given,
            LocalDate due,
            @Nullable LocalDate closed,
            @Nullable LocalDate suspended,
            @Nullable LocalDate cancelled,
            String content,
            String product,
            @Nullable String targets,
            String part,
            List<String> domains,
            List<String> to,
            Set<String> with,
            boolean communes,
            Map<String, Fate> fates) {}

    /** Dates stay text, so that no time zone comes into them. */
    private static final class PlainDates extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
        }
    }

    private final Map<String, Object> content;
    private final List<String> districts;

    private YearContent(Map<String, Object> content) {
        this.content = content;
        this.districts = strings(content.get("districts"));
    }

    static YearContent read() {
        Yaml yaml = new Yaml(
                new SafeConstructor(new LoaderOptions()),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                new LoaderOptions(),
                new PlainDates());
        try (InputStream file = Objects.requireNonNull(YearContent.class.getResourceAsStream(FILE), FILE)) {
            return new YearContent(yaml.load(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    long seed() {
        return ((Number) Objects.requireNonNull(content.get("seed"))).longValue();
    }

    /** The last day of the story. */
    LocalDate until() {
        return Objects.requireNonNull(day(content, "until"));
    }

    /** What marks a text as made up. */
    String label() {
        return text(content, "label");
    }

    List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        for (Object task : list(content.get("tasks"))) {
            plans.add(plan(map(task)));
        }
        return plans;
    }

    private Plan plan(Map<String, Object> task) {
        Map<String, Fate> fates = new LinkedHashMap<>();
        map(task.getOrDefault("fates", Map.of()))
                .forEach((body, fate) -> fates.put(body, Fate.valueOf(fate.toString())));
        Object to = task.getOrDefault("to", List.of());
        return new Plan(
                ((Number) Objects.requireNonNull(task.get("year"))).intValue(),
                Objects.requireNonNull(day(task, "given")),
                Objects.requireNonNull(day(task, "due")),
                day(task, "closed"),
                day(task, "suspended"),
                day(task, "cancelled"),
                text(task, "content"),
                text(task, "product"),
                task.containsKey("targets") ? text(task, "targets") : null,
                task.containsKey("part") ? text(task, "part") : "",
                strings(task.get("domains")),
                to.equals("districts") ? districts : strings(to),
                Set.copyOf(strings(task.getOrDefault("with", List.of()))),
                Boolean.TRUE.equals(task.get("communes")),
                fates);
    }

    /** The communes a district hands down to; none for most. */
    List<String> communes(String district) {
        return strings(map(content.get("communes")).getOrDefault(district, List.of()));
    }

    /** User name of who works for the body. */
    String officer(String body) {
        return text(map(content.get("officers")), body);
    }

    /** User name of who leads the body. */
    String leader(String body) {
        return text(map(content.get("leaders")), body);
    }

    /** A fate by the weights of the year. */
    Fate fate(int year, Random random) {
        Map<String, Object> weights = map(map(content.get("fates")).get(Integer.toString(year)));
        int total = weights.values().stream()
                .mapToInt(weight -> ((Number) weight).intValue())
                .sum();
        int drawn = random.nextInt(total);
        for (Map.Entry<String, Object> weight : weights.entrySet()) {
            drawn -= ((Number) weight.getValue()).intValue();
            if (drawn < 0) {
                return Fate.valueOf(weight.getKey());
            }
        }
        throw new IllegalStateException("no fate for " + year);
    }

    /** One of the sentences of the kind. */
    String sentence(String kind, Random random) {
        List<String> sentences = strings(map(content.get("texts")).get(kind));
        return sentences.get(random.nextInt(sentences.size()));
    }

    private static @Nullable LocalDate day(Map<String, Object> from, String key) {
        Object value = from.get(key);
        return value == null ? null : LocalDate.parse(value.toString());
    }

    private static String text(Map<String, Object> from, String key) {
        return Objects.requireNonNull(from.get(key), key).toString();
    }

    private static List<String> strings(@Nullable Object list) {
        return list(list).stream().map(Object::toString).toList();
    }

    private static List<?> list(@Nullable Object list) {
        return (List<?>) Objects.requireNonNull(list);
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(value)).forEach((key, entry) -> map.put(key.toString(), entry));
        return map;
    }
}
