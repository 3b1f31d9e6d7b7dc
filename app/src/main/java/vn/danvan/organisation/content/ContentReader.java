package vn.danvan.organisation.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Turns the delivered files into rows: areas as listed, bodies by rule, relations and successions that follow. */
final class ContentReader {

    private record Line(ContentRows.Event event, List<String> from, List<String> to) {}

    private final Map<String, ContentRows.Area> areas = new LinkedHashMap<>();
    private final Map<String, ContentRows.Body> bodies = new LinkedHashMap<>();
    private final Map<UUID, ContentRows.Relation> relations = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<ContentRows.Unit> units = new ArrayList<>();
    private final List<ContentRows.Event> events = new ArrayList<>();
    private final Map<ContentRows.Succession, Boolean> successions = new LinkedHashMap<>();

    private List<String> kindWords = List.of();

    private ContentReader() {}

    /** Reads the three files; an entry that names a missing unit is refused. */
    static ContentRows read(String areasCsv, String eventsCsv, String bodiesYaml) {
        ContentReader reader = new ContentReader();
        reader.readAreas(areasCsv);
        reader.readEvents(eventsCsv);
        Map<?, ?> yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(bodiesYaml);
        reader.readBodies(yaml);
        return new ContentRows(
                List.copyOf(reader.areas.values()),
                List.copyOf(reader.bodies.values()),
                List.copyOf(reader.relations.values()),
                reader.events,
                reader.units,
                List.copyOf(reader.successions.keySet()));
    }

    private void readAreas(String csv) {
        for (Map<String, String> row : CsvTable.rows(csv)) {
            LocalDate last = day(cell(row, "valid_to"));
            String key = cell(row, "key");
            areas.put(
                    key,
                    new ContentRows.Area(
                            key,
                            cell(row, "code"),
                            orNull(cell(row, "parent")),
                            cell(row, "kind"),
                            cell(row, "name"),
                            new ContentRows.Days(
                                    LocalDate.parse(cell(row, "valid_from")), last == null ? null : last.plusDays(1)),
                            orNull(cell(row, "note"))));
        }
    }

    private void readEvents(String csv) {
        for (Map<String, String> row : CsvTable.rows(csv)) {
            ContentRows.Event event = new ContentRows.Event(
                    cell(row, "key"),
                    cell(row, "kind"),
                    cell(row, "state"),
                    day(cell(row, "effective")),
                    day(cell(row, "decided")),
                    orNull(cell(row, "legal_basis")),
                    Boolean.parseBoolean(cell(row, "verified")),
                    orNull(cell(row, "allocation")),
                    orNull(cell(row, "note")));
            Line line = new Line(event, keys(cell(row, "from")), keys(cell(row, "to")));
            lines.add(line);
            events.add(event);
            addUnits(
                    event.key(),
                    "FROM",
                    line.from().stream().map(key -> area(key).id()).toList());
            addUnits(
                    event.key(),
                    "TO",
                    line.to().stream().map(key -> area(key).id()).toList());
            for (String from : line.from()) {
                for (String to : line.to()) {
                    successions.put(
                            new ContentRows.Succession(event.key(), area(from).id(), area(to).id()), true);
                }
            }
        }
    }

    private void addUnits(String event, String side, List<UUID> ids) {
        for (UUID id : ids) {
            units.add(new ContentRows.Unit(event, side, id, units.size()));
        }
    }

    private void readBodies(Map<?, ?> yaml) {
        kindWords = BodyRule.texts(yaml.get("kind-words"));
        List<String> provinces = BodyRule.texts(yaml.get("provinces"));
        List<BodyRule> rules =
                maps(yaml.get("bodies")).stream().map(BodyRule::of).toList();
        for (ContentRows.Area area : areas.values()) {
            if (provinces.contains(province(area))) {
                rules.forEach(rule -> addBody(rule, area));
            }
        }
        for (ContentRows.Area area : areas.values()) {
            rules.stream()
                    .filter(rule -> bodies.containsKey(fill(rule.code(), area)) && rule.applies(area, province(area)))
                    .forEach(rule -> addRelations(rule, area));
        }
        lines.forEach(line -> rules.forEach(rule -> addSuccessions(rule, line)));
        maps(yaml.get("unverified")).forEach(this::addUnverified);
    }

    private void addBody(BodyRule rule, ContentRows.Area area) {
        ContentRows.Days days = area.days().and(rule.days());
        if (!rule.applies(area, province(area)) || days == null) {
            return;
        }
        String code = fill(rule.code(), area);
        ContentRows.Body twice = bodies.put(
                code,
                new ContentRows.Body(
                        code, rule.kind(), fill(rule.name(), area), fill(rule.shortName(), area), area.key(), days));
        if (twice != null) {
            throw new IllegalArgumentException("two rules make body " + code);
        }
    }

    private void addRelations(BodyRule rule, ContentRows.Area area) {
        String own = fill(rule.code(), area);
        ContentRows.Days days = area.days().and(rule.days());
        if (days == null) {
            return;
        }
        relate("DIRECTION", rule.directedBy(), own, area);
        relate("STAFF", rule.staffOf(), own, area);
        rule.with().forEach(other -> relate("COORDINATION", other, own, area));
    }

    private void relate(String kind, @Nullable String otherPattern, String own, ContentRows.Area area) {
        ContentRows.Body other = otherPattern == null ? null : bodies.get(fill(otherPattern, area));
        ContentRows.Body body = Objects.requireNonNull(bodies.get(own));
        ContentRows.Days shared = other == null ? null : other.days().and(body.days());
        if (other != null && shared != null) {
            ContentRows.Relation relation = new ContentRows.Relation(kind, other.code(), own, shared);
            relations.put(relation.id(), relation);
        }
    }

    private void addSuccessions(BodyRule rule, Line line) {
        for (String toKey : line.to()) {
            ContentRows.Area to = area(toKey);
            ContentRows.Body successor = bodies.get(fill(rule.code(), to));
            if (successor == null || !rule.applies(to, province(to))) {
                continue;
            }
            for (String fromKey : line.from()) {
                for (String pattern : rule.follows()) {
                    ContentRows.Body predecessor = bodies.get(fill(pattern, area(fromKey)));
                    if (predecessor != null && !predecessor.equals(successor)) {
                        successions.put(
                                new ContentRows.Succession(line.event().key(), predecessor.id(), successor.id()), true);
                    }
                }
            }
        }
    }

    private void addUnverified(Map<?, ?> entry) {
        ContentRows.Event event = new ContentRows.Event(
                BodyRule.required(entry, "key"),
                BodyRule.required(entry, "kind"),
                "PROPOSED",
                null,
                null,
                BodyRule.text(entry, "legal-basis"),
                false,
                null,
                BodyRule.text(entry, "note"));
        events.add(event);
        List<UUID> from = BodyRule.texts(entry.get("from")).stream()
                .map(code -> Optional.ofNullable(bodies.get(code))
                        .orElseThrow(
                                () -> new IllegalArgumentException("unverified change of the missing body " + code))
                        .id())
                .toList();
        addUnits(event.key(), "FROM", from);
    }

    private String province(ContentRows.Area area) {
        ContentRows.Area at = area;
        for (String parent = at.parent(); parent != null; parent = at.parent()) {
            at = area(parent);
        }
        return at.key();
    }

    private String fill(String pattern, ContentRows.Area area) {
        String parent = area.parent();
        String bare = area.name();
        for (String kind : kindWords) {
            if (area.name().startsWith(kind + " ")) {
                bare = area.name().substring(kind.length() + 1);
            }
        }
        return pattern.replace("{key}", area.key())
                .replace("{parent}", parent == null ? "" : parent)
                .replace("{province}", province(area))
                .replace("{bare}", bare)
                .replace(
                        "{name}",
                        area.name().substring(0, 1).toLowerCase(Locale.ROOT)
                                + area.name().substring(1));
    }

    private ContentRows.Area area(String key) {
        return Objects.requireNonNull(areas.get(key), () -> "content names the missing area " + key);
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static List<String> keys(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
