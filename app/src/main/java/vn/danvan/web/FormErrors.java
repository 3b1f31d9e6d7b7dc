package vn.danvan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a form, in the reader's language, for the error summary and beside each field.
 *
 * <p>Made by {@link Texts#errors}; an empty one stands for a form without faults.
 */
public final class FormErrors {

    /** One line of the summary. */
    public record Line(@Nullable String field, String text) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> byField = new LinkedHashMap<>();

    /** A form without faults. */
    public static FormErrors none() {
        return new FormErrors();
    }

    FormErrors() {}

    void add(@Nullable String field, String text) {
        lines.add(new Line(field, text));
        if (field != null) {
            byField.putIfAbsent(field, text);
        }
    }

    /** True when nothing is wrong. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Every fault in the order it was found. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The first fault of the field, or null. */
    public @Nullable String of(String field) {
        return byField.get(field);
    }
}
