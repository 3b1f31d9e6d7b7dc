package vn.danvan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Entries of a file of the demo's content, by their names. */
record Content(Map<String, Object> entries) {

    /** From–to, both included. */
    record Span(int from, int to) {

        /** Any of them. */
        int draw(Random random) {
            return from + random.nextInt(to - from + 1);
        }
    }

    static Content read(String file) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (InputStream stream = Objects.requireNonNull(Content.class.getResourceAsStream(file), file)) {
            return new Content(map(yaml.load(stream)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> names() {
        return entries.keySet();
    }

    /** The entries below; none when it is not there. */
    Content below(String name) {
        Object value = entries.get(name);
        return new Content(value == null ? Map.of() : map(value));
    }

    List<Content> list(String name) {
        return ((List<?>) required(name))
                .stream().map(entry -> new Content(map(entry))).toList();
    }

    /** The texts; none when it is not there. */
    List<String> texts(String name) {
        return entries.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    String text(String name) {
        return required(name).toString();
    }

    @Nullable
    String textOrNull(String name) {
        Object value = entries.get(name);
        return value == null ? null : value.toString();
    }

    long number(String name, long otherwise) {
        return entries.get(name) instanceof Number number ? number.longValue() : otherwise;
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(entries.get(name));
    }

    Span span(String name) {
        return span(required(name));
    }

    @Nullable
    Span spanOrNull(String name) {
        Object value = entries.get(name);
        return value == null ? null : span(value);
    }

    List<Span> spans(String name) {
        return ((List<?>) required(name)).stream().map(Content::span).toList();
    }

    private Object required(String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    private static Span span(Object value) {
        List<?> bounds = (List<?>) value;
        return new Span(((Number) bounds.getFirst()).intValue(), ((Number) bounds.getLast()).intValue());
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, entry) -> map.put(name.toString(), entry));
        return map;
    }
}
