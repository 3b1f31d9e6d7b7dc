package vn.danvan.audit.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.audit.AuditEntry;
import vn.danvan.audit.SubjectNames;

/** Reads what entries hold, and finds the names of the ids in it: every module is asked once for all of them. */
@Component
class RecordedValues {

    /** An entry with its values before and after, by field. */
    record Recorded(AuditEntry entry, Map<String, Object> before, Map<String, Object> after) {}

    private static final TypeReference<TreeMap<String, Object>> VALUES = new TypeReference<>() {};
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final List<SubjectNames> modules;
    private final ObjectMapper json;

    RecordedValues(List<SubjectNames> modules, ObjectMapper json) {
        this.modules = List.copyOf(modules);
        this.json = json;
    }

    Recorded read(AuditEntry entry) {
        return new Recorded(entry, values(entry.before()), values(entry.after()));
    }

    private Map<String, Object> values(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, VALUES);
    }

    /** Names by the text of the id; ids that nobody knows are left out. */
    Map<String, String> names(List<Recorded> entries) {
        Set<UUID> ids = entries.stream()
                .flatMap(RecordedValues::texts)
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            modules.forEach(module -> module.names(ids).forEach((id, name) -> names.put(id.toString(), name)));
        }
        return names;
    }

    private static Stream<String> texts(Recorded recorded) {
        return Stream.concat(
                Stream.of(recorded.entry().subjectId()),
                Stream.concat(recorded.before().values().stream(), recorded.after().values().stream())
                        .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.of(value))
                        .map(String::valueOf));
    }
}
