package vn.danvan.directive.task.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.task.Programmes;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Days;

/** Reads what was typed into a form; what cannot be read is a refusal at its field. */
final class TaskForms {

    private static final int LONGEST_ECHO = 60;

    private TaskForms() {}

    /** The day of a date field, or null when it is empty or unreadable. */
    static @Nullable LocalDate date(@Nullable String text, String field, List<Refusal> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = Days.read(text);
        if (day.isEmpty()) {
            faults.add(Refusal.at(field, "web.day", shortened(text)));
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
            faults.add(Refusal.at(field, "task.number-form", shortened(text)));
            return null;
        }
    }

    /** Adds the fault at the field unless the condition holds or the field has one already. */
    static void require(boolean holds, String field, String code, List<Refusal> faults) {
        if (!holds && faults.stream().noneMatch(fault -> field.equals(fault.field()))) {
            faults.add(Refusal.at(field, code));
        }
    }

    /** The year of a field within those programmes are kept for, or null when it names none. */
    static @Nullable Integer year(@Nullable String text) {
        Integer year = number(text, "year", new ArrayList<>());
        return year == null || !Programmes.isYear(year) ? null : year;
    }

    /** A typed text as a message repeats it: its beginning, when it is long. */
    static String shortened(String text) {
        String typed = text.strip();
        return typed.length() <= LONGEST_ECHO ? typed : typed.substring(0, LONGEST_ECHO) + "…";
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
