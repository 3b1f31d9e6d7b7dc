package vn.danvan.organisation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.danvan.organisation.ChangeJournal.Sheet;

/** What one change did to the rows of the graph, and whether another builds on it. */
record Traces(List<Trace> rows) {

    private static final List<String> UNITS =
            List.of("area", "body", "parent", "from_body", "to_body", "predecessor", "successor");

    /** One row, taken away or put there. */
    record Trace(Sheet sheet, boolean added, JsonNode content) {

        @Nullable
        UUID unit(String field) {
            JsonNode value = content.get(field);
            return value == null || value.isNull() ? null : UUID.fromString(value.asString());
        }

        String text(String field) {
            return content.get(field).asString();
        }

        private boolean version() {
            return sheet == Sheet.AREA || sheet == Sheet.BODY;
        }

        private Set<UUID> mentions() {
            Set<UUID> units = new LinkedHashSet<>();
            for (String field : UNITS) {
                UUID unit = unit(field);
                if (unit != null) {
                    units.add(unit);
                }
            }
            return units;
        }

        /** What two changes may not both have touched when the earlier one is to be undone alone. */
        private Set<String> keys() {
            return switch (sheet) {
                case AREA -> Set.of("version " + unit("area"));
                case BODY -> Set.of("version " + unit("body"));
                case RELATION ->
                    text("kind").equals(RelationKind.DIRECTION.name())
                            ? Set.of("relation " + unit("id"), "superior of " + unit("to_body"))
                            : Set.of("relation " + unit("id"));
                case SUCCESSION -> Set.of("successors of " + unit("predecessor"));
            };
        }
    }

    /** The versions of one unit before and after. */
    record Versions(Sheet sheet, List<Trace> before, List<Trace> after) {

        boolean begun() {
            return before.isEmpty();
        }

        /** It was cut off and no version of it took its place. */
        boolean ended() {
            return !begun() && after.size() <= before.size();
        }
    }

    Traces {
        rows = List.copyOf(rows);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    long added(Sheet sheet) {
        return rows.stream().filter(row -> row.sheet() == sheet && row.added()).count();
    }

    /** Units whose versions were touched, in the order in which that happened. */
    Map<UUID, Versions> versions() {
        Map<UUID, Versions> versions = new LinkedHashMap<>();
        for (Trace row : rows) {
            UUID unit = row.unit(row.sheet() == Sheet.AREA ? "area" : "body");
            if (row.version() && unit != null) {
                versions.computeIfAbsent(unit, absent -> versionsOf(unit, row.sheet()));
            }
        }
        return versions;
    }

    private Versions versionsOf(UUID unit, Sheet sheet) {
        String field = sheet == Sheet.AREA ? "area" : "body";
        List<Trace> own = rows.stream()
                .filter(row -> row.sheet() == sheet && unit.equals(row.unit(field)))
                .toList();
        return new Versions(
                sheet,
                own.stream().filter(row -> !row.added()).toList(),
                own.stream().filter(Trace::added).toList());
    }

    /** The units that began by the change. */
    Set<UUID> begun() {
        return matching(true);
    }

    /** The units that ended by the change. */
    Set<UUID> ended() {
        return matching(false);
    }

    private Set<UUID> matching(boolean begun) {
        Set<UUID> units = new LinkedHashSet<>();
        versions().forEach((unit, versions) -> {
            if (begun ? versions.begun() : versions.ended()) {
                units.add(unit);
            }
        });
        return units;
    }

    /**
     * True when a later change touched the same rows, spoke of a unit that began by this one, or ended a unit that this
     * one's former rows speak of.
     */
    boolean isBaseOf(Traces later) {
        Set<UUID> begun = begun();
        Set<UUID> ended = later.ended();
        return !disjoint(keys(), later.keys())
                || later.rows.stream().anyMatch(row -> !disjoint(begun, row.mentions()))
                || rows.stream().anyMatch(row -> !row.added() && !disjoint(ended, row.mentions()));
    }

    private Set<String> keys() {
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.addAll(row.keys()));
        return keys;
    }

    private static <T> boolean disjoint(Set<T> one, Set<T> other) {
        return java.util.Collections.disjoint(one, other);
    }
}
