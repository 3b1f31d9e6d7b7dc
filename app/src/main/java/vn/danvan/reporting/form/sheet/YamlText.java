package vn.danvan.reporting.form.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.rules.content.Wording;

/** YAML written line by line, each line with the place its value came from. */
final class YamlText {

    private final List<String> lines = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    /** A line as it is. */
    YamlText line(int indent, String text, String place) {
        lines.add(" ".repeat(indent) + text);
        places.add(place);
        return this;
    }

    /** {@code key: "value"}; nothing for a blank value. */
    YamlText value(int indent, String key, String value, String place) {
        return value.isBlank() ? this : line(indent, key + ": " + quoted(value), place);
    }

    /** {@code key: {vi: …, en: …}}; nothing when both are blank, and the one that is blank is like the other. */
    YamlText wording(int indent, String key, String vi, String en, String place) {
        if (vi.isBlank() && en.isBlank()) {
            return this;
        }
        String first = vi.isBlank() ? en : vi;
        String second = en.isBlank() ? vi : en;
        return line(indent, key + ": {vi: " + quoted(first) + ", en: " + quoted(second) + "}", place);
    }

    /** {@code key: {vi: …, en: …, from: …, until: …}}: a part, with its days where it has any. */
    YamlText part(int indent, Breakdown.Item part) {
        return part(
                indent,
                quoted(part.id()),
                part.name(),
                part.from().map(Object::toString).orElse(""),
                part.until().map(Object::toString).orElse(""),
                "");
    }

    /** The same with what was written of each; nothing when it has no name. */
    YamlText part(int indent, String key, Wording name, String from, String until, String place) {
        if (name.vi().isBlank() && name.en().isBlank()) {
            return this;
        }
        String vi = name.vi().isBlank() ? name.en() : name.vi();
        String en = name.en().isBlank() ? name.vi() : name.en();
        return line(
                indent,
                key + ": {vi: " + quoted(vi) + ", en: " + quoted(en) + day("from", from) + day("until", until) + "}",
                place);
    }

    private static String day(String key, String day) {
        return day.isBlank() ? "" : ", " + key + ": " + quoted(day);
    }

    YamlText wording(int indent, String key, Wording wording) {
        return wording(indent, key, wording.vi(), wording.en(), "");
    }

    /** {@code key: ["a", "b"]}. */
    YamlText list(int indent, String key, List<String> values, String place) {
        return line(
                indent,
                key + values.stream().map(YamlText::quoted).collect(Collectors.joining(", ", ": [", "]")),
                place);
    }

    /** How many lines there are. */
    int size() {
        return lines.size();
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Where the values of the lines came from, the first line first. */
    List<String> places() {
        return List.copyOf(places);
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> {}
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }
}
