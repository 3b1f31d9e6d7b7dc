package vn.danvan.directive.task.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Days;

/** Reads what was typed into a form; what cannot be read is a refusal at its field. */
final class TaskForms {

    private TaskForms() {}

    /** The day of a date field, or null when it is empty or unreadable. */
    static @Nullable LocalDate date(@Nullable String text, String field, List<Refusal> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty()) {
            faults.add(Refusal.at(field, "web.day", text));
        }
        return day.orElse(null);
    }

    /** The number of a field, or null when it is empty or unreadable. */
    static @Nullable Integer number(@Nullable String text, String field, List<Refusal> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException unreadable) {
            faults.add(Refusal.at(field, "task.number-form", text));
            return null;
        }
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
