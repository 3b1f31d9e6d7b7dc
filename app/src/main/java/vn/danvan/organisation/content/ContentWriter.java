package vn.danvan.organisation.content;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Component;

/**
 * Writes content rows; units that are there already stay as they are, so a change made since is never undone. Facts about
 * delivered changes that a later version of the content knows better, such as a day of decision, are brought up to date.
 */
@Component
class ContentWriter {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    ContentWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(ContentRows rows) {
        List<ContentRows.Area> areas = rows.areas().stream()
                .filter(area -> isNew("select count(*) from organisation.area where id = ?", area.id()))
                .toList();
        List<ContentRows.Body> bodies = rows.bodies().stream()
                .filter(body -> isNew("select count(*) from organisation.body where id = ?", body.id()))
                .toList();
        writeAreas(areas);
        batch(
                "update organisation.area_version set note = ? where area = ? and lower(valid) = ?",
                rows.areas(),
                (at, area) -> {
                    at.setString(1, area.note());
                    at.setObject(2, area.id());
                    at.setObject(3, area.days().from());
                });
        writeBodies(bodies);
        batch("""
                insert into organisation.relation (id, kind, from_body, to_body, valid)
                values (?, ?, ?, ?, daterange(?, ?)) on conflict (id) do nothing
                """, rows.relations(), (at, relation) -> {
            at.setObject(1, relation.id());
            at.setString(2, relation.kind());
            at.setObject(3, ContentRows.id("body", relation.from()));
            at.setObject(4, ContentRows.id("body", relation.to()));
            days(at, 5, relation.days());
        });
        writeEvents(rows);
    }

    private boolean isNew(String count, UUID id) {
        return Objects.equals(jdbc.queryForObject(count, Long.class, id), 0L);
    }

    private void writeAreas(List<ContentRows.Area> areas) {
        batch("insert into organisation.area (id, key) values (?, ?)", areas, (at, area) -> {
            at.setObject(1, area.id());
            at.setString(2, area.key());
        });
        batch("""
                insert into organisation.area_version (area, name, kind, codes, parent, valid, note)
                values (?, ?, ?, jsonb_build_object('GSO', ?::text), ?, daterange(?, ?), ?)
                """, areas, (at, area) -> {
            at.setObject(1, area.id());
            at.setString(2, area.name());
            at.setString(3, area.kind());
            at.setString(4, area.code());
            at.setObject(5, parent(area));
            days(at, 6, area.days());
            at.setString(8, area.note());
        });
    }

    private static @Nullable UUID parent(ContentRows.Area area) {
        String parent = area.parent();
        return parent == null ? null : ContentRows.id("area", parent);
    }

    private void writeBodies(List<ContentRows.Body> bodies) {
        batch("insert into organisation.body (id, code) values (?, ?)", bodies, (at, body) -> {
            at.setObject(1, body.id());
            at.setString(2, body.code());
        });
        batch("""
                insert into organisation.body_version (body, name, short_name, kind, area, valid)
                values (?, ?, ?, ?, ?, daterange(?, ?))
                """, bodies, (at, body) -> {
            at.setObject(1, body.id());
            at.setString(2, body.name());
            at.setString(3, body.shortName());
            at.setString(4, body.kind());
            at.setObject(5, ContentRows.id("area", body.area()));
            days(at, 6, body.days());
        });
    }

    private void writeEvents(ContentRows rows) {
        batch("""
                insert into organisation.event (id, kind, state, effective, decided, legal_basis, verified, allocation, note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                set decided = excluded.decided, legal_basis = excluded.legal_basis, verified = excluded.verified,
                    note = excluded.note
                where event.request is null
                """, rows.events(), (at, event) -> {
            at.setObject(1, event.id());
            at.setString(2, event.kind());
            at.setString(3, event.state());
            at.setObject(4, event.effective());
            at.setObject(5, event.decided());
            at.setString(6, event.legalBasis());
            at.setBoolean(7, event.verified());
            at.setString(8, event.allocation());
            at.setString(9, event.note());
        });
        batch("""
                insert into organisation.event_unit (event, side, unit, ordinal)
                values (?, ?, ?, ?) on conflict do nothing
                """, rows.units(), (at, unit) -> {
            at.setObject(1, ContentRows.id("event", unit.event()));
            at.setString(2, unit.side());
            at.setObject(3, unit.unit());
            at.setInt(4, unit.ordinal());
        });
        batch("""
                insert into organisation.succession (event, predecessor, successor)
                values (?, ?, ?) on conflict do nothing
                """, rows.successions(), (at, succession) -> {
            at.setObject(1, ContentRows.id("event", succession.event()));
            at.setObject(2, succession.predecessor());
            at.setObject(3, succession.successor());
        });
    }

    private <T> void batch(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
        jdbc.batchUpdate(sql, rows, BATCH, setter);
    }

    private static void days(PreparedStatement at, int index, ContentRows.Days days) throws SQLException {
        at.setObject(index, days.from());
        at.setObject(index + 1, days.to());
    }
}
