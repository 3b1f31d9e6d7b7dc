package vn.danvan.directive.task.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.TallyClass;
import vn.danvan.directive.task.TaskFilter;
import vn.danvan.directive.task.TaskSort;
import vn.danvan.directive.task.TaskState;
import vn.danvan.kernel.BodyId;

/** A list's filter as it stands in its address; values that make no sense are ignored. */
public record FilterForm(
        @Nullable String q,
        @Nullable String year,
        @Nullable List<String> state,
        @Nullable String tally,
        @Nullable String body,
        @Nullable String below,
        @Nullable String domain,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sort) {

    /** The filter it stands for. */
    TaskFilter filter() {
        return new TaskFilter(
                TaskForms.year(year),
                states(),
                one(TallyClass.values(), tally).orElse(null),
                body == null || body.isBlank() ? null : BodyId.of(body),
                below != null,
                null,
                TaskForms.orNull(domain),
                day(from),
                day(to),
                TaskForms.text(q),
                false,
                null);
    }

    /** The order it asks for; what is open first when it asks for none. */
    TaskSort order() {
        return one(TaskSort.values(), sort).orElse(TaskSort.OPEN_FIRST);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        LocalDate day = TaskForms.date(text, "", new ArrayList<>());
        return day == null || !Programmes.isYear(day.getYear()) ? null : day;
    }

    private Set<TaskState> states() {
        return state == null
                ? Set.of()
                : state.stream()
                        .map(text -> one(TaskState.values(), text))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, @Nullable String text) {
        String wanted = TaskForms.text(text).toUpperCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(wanted))
                .findFirst();
    }

    /** True when it narrows anything. */
    public boolean narrows() {
        return !query().isEmpty();
    }

    /** The filter as the query of an address, without the page; empty when nothing is filtered. */
    public String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "q", q);
        add(parts, "year", year);
        if (state != null) {
            state.forEach(value -> add(parts, "state", value));
        }
        add(parts, "tally", tally);
        add(parts, "body", body);
        add(parts, "below", below);
        add(parts, "domain", domain);
        add(parts, "from", from);
        add(parts, "to", to);
        add(parts, "sort", sort);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
