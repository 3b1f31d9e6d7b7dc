package vn.danvan.organisation.content;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rule of {@code bodies.yaml}: which areas have such a body and how it is called. */
record BodyRule(
        String code,
        String kind,
        List<String> areaKinds,
        @Nullable String only,
        @Nullable String prefix,
        ContentRows.Days days,
        String name,
        String shortName,
        @Nullable String directedBy,
        @Nullable String staffOf,
        List<String> with,
        List<String> follows) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    static BodyRule of(Map<?, ?> entry) {
        LocalDate from = day(entry.get("from"));
        LocalDate until = day(entry.get("until"));
        return new BodyRule(
                required(entry, "code"),
                required(entry, "kind"),
                texts(entry.get("areas")),
                text(entry, "only"),
                text(entry, "prefix"),
                new ContentRows.Days(from == null ? EARLIEST : from, until == null ? null : until.plusDays(1)),
                required(entry, "name"),
                required(entry, "short"),
                text(entry, "directed-by"),
                text(entry, "staff-of"),
                texts(entry.get("with")),
                entry.containsKey("follows") ? texts(entry.get("follows")) : List.of(required(entry, "code")));
    }

    boolean applies(ContentRows.Area area, String province) {
        return areaKinds.contains(area.kind())
                && (only == null || only.equals(province))
                && (prefix == null || area.name().startsWith(prefix + " "));
    }

    static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    static String required(Map<?, ?> entry, String key) {
        String value = text(entry, key);
        if (value == null) {
            throw new IllegalArgumentException("content without " + key + ": " + entry);
        }
        return value;
    }

    static @Nullable String text(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        return value == null ? null : value.toString();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Date date -> date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
            default -> LocalDate.parse(value.toString());
        };
    }
}
