package vn.danvan.organisation.content;

import java.io.Reader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danvan.organisation.AreaKind;
import vn.danvan.organisation.BodyKind;
import vn.danvan.organisation.EventKind;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.YamlMap;

/** Checks {@code bodies.yaml}. */
final class BodyCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)\\}");
    private static final List<String> PLACEHOLDERS = List.of("key", "parent", "province", "name", "bare");

    private final Map<String, AreaCheck.Place> areas;
    private final Set<String> codes = new HashSet<>();

    private BodyCheck(Map<String, AreaCheck.Place> areas) {
        this.areas = areas;
    }

    /** Notes every fault of the file, given the areas there are. */
    static void of(Reader file, Map<String, AreaCheck.Place> areas, ContentFaults faults) {
        YamlMap.read(file, faults).ifPresent(new BodyCheck(areas)::check);
    }

    private void check(YamlMap top) {
        if (top.texts("kind-words").isEmpty()) {
            top.fault("kind-words", "rules.fault.empty", "kind-words");
        }
        List<String> provinces = top.texts("provinces");
        for (String province : provinces) {
            AreaCheck.Place place = areas.get(province);
            if (place == null || place.kind().filter(AreaKind.PROVINCE::equals).isEmpty()) {
                top.fault("provinces", "rules.fault.area", "provinces", province);
            }
        }
        List<YamlMap> bodies = top.maps("bodies");
        if (bodies.isEmpty()) {
            top.fault("bodies", "rules.fault.empty", "bodies");
        }
        bodies.forEach(body -> codes.add(body.text("code")));
        bodies.forEach(body -> body(body, provinces));
        top.maps("unverified").forEach(BodyCheck::unverified);
        top.refuseOthers();
    }

    private void body(YamlMap map, List<String> provinces) {
        pattern(map, "code", map.text("code"));
        constant(map, "kind", map.text("kind"), BodyKind.class);
        map.texts("areas").forEach(kind -> constant(map, "areas", kind, AreaKind.class));
        if (!map.has("areas")) {
            map.fault("areas", "rules.fault.missing", "areas");
        }
        map.optionalText("only")
                .filter(only -> !provinces.contains(only))
                .ifPresent(only -> map.fault("only", "rules.fault.choice", "only", only, provinces));
        map.optionalText("prefix");
        Optional<LocalDate> from = map.optionalDate("from");
        Optional<LocalDate> until = map.optionalDate("until");
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
            map.fault("until", "rules.fault.span", "until", from.get() + ".." + until.get());
        }
        pattern(map, "name", map.text("name"));
        pattern(map, "short", map.text("short"));
        map.optionalText("directed-by").ifPresent(other -> other(map, "directed-by", other));
        map.optionalText("staff-of").ifPresent(other -> other(map, "staff-of", other));
        map.texts("with").forEach(other -> other(map, "with", other));
        map.texts("follows").forEach(other -> other(map, "follows", other));
        map.refuseOthers();
    }

    /** A pattern that some rule must have as its code, whichever area it speaks of. */
    private void other(YamlMap map, String field, String pattern) {
        pattern(map, field, pattern);
        String own = pattern.replace("{parent}", "{key}").replace("{province}", "{key}");
        if (!codes.contains(own)) {
            map.fault(field, "rules.fault.body", field, pattern);
        }
    }

    private static void unverified(YamlMap map) {
        map.text("key");
        constant(map, "kind", map.text("kind"), EventKind.class);
        map.optionalText("legal-basis");
        map.optionalText("note");
        map.texts("from");
        map.refuseOthers();
    }

    private static void pattern(YamlMap map, String field, String pattern) {
        Matcher placeholders = PLACEHOLDER.matcher(pattern);
        while (placeholders.find()) {
            if (!PLACEHOLDERS.contains(placeholders.group(1))) {
                map.fault(field, "rules.fault.choice", field, placeholders.group(), PLACEHOLDERS);
            }
        }
    }

    private static <E extends Enum<E>> void constant(YamlMap map, String field, String text, Class<E> type) {
        if (Arrays.stream(type.getEnumConstants()).noneMatch(one -> one.name().equals(text))) {
            map.fault(field, "rules.fault.choice", field, text, List.of(type.getEnumConstants()));
        }
    }
}
