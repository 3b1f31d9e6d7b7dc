package vn.danvan.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.kernel.Conflict;

/** Keeps which rows a change took away and which it put there, and puts everything back as it was before it. */
@Component
class ChangeJournal {

    /** The tables of the graph, with how their rows are found by unit, compared and put back. */
    enum Sheet {
        AREA("""
                select to_jsonb(v) - 'gso' from organisation.area_version v where area = any(:units)
                """, """
                delete from organisation.area_version v using organisation.change_row c
                where c.event = :event and c.sheet = 'AREA' and c.added
                  and v.area = cast(c.content ->> 'area' as uuid) and to_jsonb(v) - 'gso' = c.content
                """, """
                insert into organisation.area_version (area, name, kind, codes, parent, valid, legal_basis, note)
                select r.area, r.name, r.kind, r.codes, r.parent, r.valid, r.legal_basis, r.note
                from organisation.change_row c, jsonb_populate_record(null::organisation.area_version, c.content) r
                where c.event = :event and c.sheet = 'AREA' and not c.added
                """),
        BODY("""
                select to_jsonb(v) from organisation.body_version v where body = any(:units)
                """, """
                delete from organisation.body_version v using organisation.change_row c
                where c.event = :event and c.sheet = 'BODY' and c.added
                  and v.body = cast(c.content ->> 'body' as uuid) and to_jsonb(v) = c.content
                """, """
                insert into organisation.body_version
                select r.* from organisation.change_row c,
                                jsonb_populate_record(null::organisation.body_version, c.content) r
                where c.event = :event and c.sheet = 'BODY' and not c.added
                """),
        RELATION("""
                select to_jsonb(r) from organisation.relation r where from_body = any(:units) or to_body = any(:units)
                """, """
                delete from organisation.relation r using organisation.change_row c
                where c.event = :event and c.sheet = 'RELATION' and c.added
                  and r.id = cast(c.content ->> 'id' as uuid) and to_jsonb(r) = c.content
                """, """
                insert into organisation.relation
                select r.* from organisation.change_row c,
                                jsonb_populate_record(null::organisation.relation, c.content) r
                where c.event = :event and c.sheet = 'RELATION' and not c.added
                """),
        SUCCESSION("""
                select to_jsonb(s) from organisation.succession s
                where predecessor = any(:units) or successor = any(:units)
                """, """
                delete from organisation.succession s using organisation.change_row c
                where c.event = :event and c.sheet = 'SUCCESSION' and c.added
                  and s.event = cast(c.content ->> 'event' as uuid)
                  and s.predecessor = cast(c.content ->> 'predecessor' as uuid) and to_jsonb(s) = c.content
                """, """
                insert into organisation.succession
                select r.* from organisation.change_row c,
                                jsonb_populate_record(null::organisation.succession, c.content) r
                where c.event = :event and c.sheet = 'SUCCESSION' and not c.added
                """);

        private final String select;
        private final String delete;
        private final String insert;

        Sheet(String select, String delete, String insert) {
            this.select = select;
            this.delete = delete;
            this.insert = insert;
        }
    }

    /** One row of one table, as canonical JSON. */
    record Image(Sheet sheet, String json) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ChangeJournal(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every row that speaks of one of the units. */
    Set<Image> images(Set<UUID> units) {
        Set<Image> images = new LinkedHashSet<>();
        for (Sheet sheet : Sheet.values()) {
            jdbc.sql(sheet.select)
                    .param("units", units.toArray(UUID[]::new))
                    .query(String.class)
                    .list()
                    .forEach(row -> images.add(new Image(sheet, row)));
        }
        return images;
    }

    /** Keeps what differs between the rows before the change and after it. */
    void keep(EventId event, Set<Image> before, Set<Image> after) {
        before.stream().filter(image -> !after.contains(image)).forEach(image -> keep(event, image, false));
        after.stream().filter(image -> !before.contains(image)).forEach(image -> keep(event, image, true));
    }

    private void keep(EventId event, Image image, boolean added) {
        jdbc.sql("""
                        insert into organisation.change_row (event, sheet, added, content)
                        values (:event, :sheet, :added, cast(:content as jsonb))
                        """)
                .param("event", event.value())
                .param("sheet", image.sheet().name())
                .param("added", added)
                .param("content", image.json())
                .update();
    }

    /** What the change did to the rows; nothing for a change that was not journalled. */
    Traces of(EventId event) {
        return traces("""
                select event, sheet, added, content from organisation.change_row where event = :event order by number
                """, event).getOrDefault(event, new Traces(List.of()));
    }

    /** What the changes did that came into force after this one and still are, in that order. */
    Map<EventId, Traces> after(EventId event) {
        return traces("""
                select c.event, c.sheet, c.added, c.content
                from organisation.change_row c join organisation.event e on e.id = c.event
                where e.state = 'IN_FORCE'
                  and c.number > (select max(number) from organisation.change_row where event = :event)
                order by c.number
                """, event);
    }

    private Map<EventId, Traces> traces(String sql, EventId event) {
        Map<EventId, List<Traces.Trace>> found = new LinkedHashMap<>();
        jdbc.sql(sql)
                .param("event", event.value())
                .query((row, number) -> found.computeIfAbsent(
                                new EventId(row.getObject("event", UUID.class)), absent -> new ArrayList<>())
                        .add(new Traces.Trace(
                                Sheet.valueOf(row.getString("sheet")),
                                row.getBoolean("added"),
                                json.readTree(row.getString("content")))))
                .list();
        Map<EventId, Traces> traces = new LinkedHashMap<>();
        found.forEach((id, rows) -> traces.put(id, new Traces(rows)));
        return traces;
    }

    /**
     * Puts every row back as it was before the change; {@link Conflict} when one is no longer as the change left it.
     * Units that began keep their id, and give their code free for others.
     */
    void takeBack(EventId event) {
        Traces traces = of(event);
        for (Sheet sheet : Sheet.values()) {
            int deleted = jdbc.sql(sheet.delete).param("event", event.value()).update();
            if (deleted != traces.added(sheet)) {
                throw new Conflict("organisation change", event);
            }
        }
        for (Sheet sheet : Sheet.values()) {
            jdbc.sql(sheet.insert).param("event", event.value()).update();
        }
        UUID[] begun = traces.begun().toArray(UUID[]::new);
        jdbc.sql("update organisation.body set code = code || '~' || right(id::text, 8) where id = any(:begun)")
                .param("begun", begun)
                .update();
        jdbc.sql("update organisation.area set key = key || '~' || right(id::text, 8) where id = any(:begun)")
                .param("begun", begun)
                .update();
    }
}
