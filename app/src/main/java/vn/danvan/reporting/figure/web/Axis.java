package vn.danvan.reporting.figure.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can stand in the rows or columns of a table of figures. */
public enum Axis {
    PLACES,
    INDICATORS,
    PERIODS;

    static Axis of(@Nullable String text, Axis otherwise) {
        String wanted = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(axis -> axis.name().equals(wanted))
                .findFirst()
                .orElse(otherwise);
    }

    /** The one that is neither of the two. */
    static Axis third(Axis one, Axis other) {
        return Arrays.stream(values())
                .filter(axis -> axis != one && axis != other)
                .findFirst()
                .orElse(PERIODS);
    }
}
