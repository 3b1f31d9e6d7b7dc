package vn.danvan.organisation.content;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows the content stands for, with ids that follow from the keys so that every installation has the same. */
record ContentRows(
        List<Area> areas,
        List<Body> bodies,
        List<Relation> relations,
        List<Event> events,
        List<Unit> units,
        List<Succession> successions) {

    record Area(
            String key,
            String code,
            @Nullable String parent,
            String kind,
            String name,
            Days days,
            @Nullable String note) {

        UUID id() {
            return ContentRows.id("area", key);
        }
    }

    record Body(String code, String kind, String name, String shortName, String area, Days days) {

        UUID id() {
            return ContentRows.id("body", code);
        }
    }

    record Relation(String kind, String from, String to, Days days) {

        UUID id() {
            return ContentRows.id("relation", kind + " " + from + " " + to);
        }
    }

    record Event(
            String key,
            String kind,
            String state,
            @Nullable LocalDate effective,
            @Nullable LocalDate decided,
            @Nullable String legalBasis,
            boolean verified,
            @Nullable String allocation,
            @Nullable String note) {

        UUID id() {
            return ContentRows.id("event", key);
        }
    }

    record Unit(String event, String side, UUID unit, int ordinal) {}

    record Succession(String event, UUID predecessor, UUID successor) {}

    /**
     * Days from the first to before the second.
     *
     * @param to null when no end is known
     */
    record Days(LocalDate from, @Nullable LocalDate to) {

        /** The days of both; null when they share none. */
        @Nullable
        Days and(Days other) {
            LocalDate start = from.isAfter(other.from) ? from : other.from;
            LocalDate end = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
            return end != null && !end.isAfter(start) ? null : new Days(start, end);
        }
    }

    /** The id that belongs to a key, the same everywhere and always. */
    static UUID id(String type, String key) {
        return UUID.nameUUIDFromBytes(("danvan:" + type + ":" + key).getBytes(StandardCharsets.UTF_8));
    }
}
