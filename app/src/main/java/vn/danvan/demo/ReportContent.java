package vn.danvan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The synthetic reports as written in {@code content/demo/reports.yaml}. */
final class ReportContent {

    private static final String FILE = "/content/demo/reports.yaml";

    /** From–to, both included. */
    record Span(int from, int to) {}

    /**
     * How a figure is drawn: by level of the body's area, or from another figure.
     *
     * @param of the question it follows from, or null
     * @param percent it is so many per cent of the other, or null
     * @param times it is so many times the other, or null
     * @param per there is one for each so many of the other, or null
     * @param thousand what a drawn number is multiplied with
     * @param round to whole such, 1 for no rounding
     */
    record Drawing(
            Map<String, Span> levels,
            @Nullable String of,
            @Nullable Span percent,
            @Nullable Span times,
            @Nullable Span per,
            long thousand,
            long round,
            boolean estimated) {}

    /** A figure far beyond its peers. */
    record Outlier(String body, String question, int times) {}

    private final Map<String, Object> content;

    private ReportContent(Map<String, Object> content) {
        this.content = content;
    }

    static ReportContent read() {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (InputStream file = Objects.requireNonNull(ReportContent.class.getResourceAsStream(FILE), FILE)) {
            return new ReportContent(yaml.load(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    long seed() {
        return number(content, "seed", 0);
    }

    /** How each figure is drawn. */
    Map<String, Drawing> figures() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        map(content.get("figures")).forEach((question, value) -> drawings.put(question, drawing(map(value))));
        return drawings;
    }

    private static Drawing drawing(Map<String, Object> from) {
        Map<String, Span> levels = new LinkedHashMap<>();
        for (String level : List.of("commune", "district", "province")) {
            Span span = span(from.get(level));
            if (span != null) {
                levels.put(level, span);
            }
        }
        Object of = from.get("of");
        return new Drawing(
                levels,
                of == null ? null : of.toString(),
                span(from.get("percent")),
                span(from.get("times")),
                span(from.get("per")),
                number(from, "thousand", 1),
                number(from, "round", 1),
                Boolean.TRUE.equals(from.get("estimated")));
    }

    /** The paragraphs that may stand for a question. */
    Map<String, List<String>> narratives() {
        Map<String, List<String>> narratives = new LinkedHashMap<>();
        map(content.get("narratives")).forEach((question, texts) -> narratives.put(question, strings(texts)));
        return narratives;
    }

    /** What the targets are said to rest on. */
    String basis() {
        return Objects.requireNonNull(content.get("basis")).toString();
    }

    /** What the province wanted to reach in 2020, by indicator. */
    Map<String, Long> targets() {
        Map<String, Long> targets = new LinkedHashMap<>();
        Map<String, Object> from = map(content.get("targets"));
        from.keySet().forEach(indicator -> targets.put(indicator, number(from, indicator, 0)));
        return targets;
    }

    List<String> missing() {
        return strings(content.get("missing"));
    }

    /** Working days late, by body. */
    int late(String body) {
        return (int) number(map(content.get("late")), body, 0);
    }

    /** Why the body's report was sent back, or null. */
    @Nullable
    String returned(String body) {
        Object reason = map(content.get("returned")).get(body);
        return reason == null ? null : reason.toString();
    }

    Outlier outlier() {
        Map<String, Object> outlier = map(content.get("outlier"));
        return new Outlier(
                Objects.requireNonNull(outlier.get("body")).toString(),
                Objects.requireNonNull(outlier.get("question")).toString(),
                (int) number(outlier, "times", 1));
    }

    List<String> waiting() {
        return strings(content.get("waiting"));
    }

    String failing() {
        return Objects.requireNonNull(content.get("failing")).toString();
    }

    private static @Nullable Span span(@Nullable Object value) {
        return value instanceof List<?> bounds
                ? new Span(((Number) bounds.getFirst()).intValue(), ((Number) bounds.getLast()).intValue())
                : null;
    }

    private static long number(Map<String, Object> from, String key, long otherwise) {
        return from.get(key) instanceof Number number ? number.longValue() : otherwise;
    }

    private static List<String> strings(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(Object::toString).toList();
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(value)).forEach((key, entry) -> map.put(key.toString(), entry));
        return map;
    }
}
