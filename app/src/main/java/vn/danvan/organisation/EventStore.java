package vn.danvan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.kernel.Conflict;

/** Rows of changes and of the units they concern. */
@Component
class EventStore {

    record Row(
            EventId id,
            EventKind kind,
            EventState state,
            @Nullable LocalDate effective,
            @Nullable LocalDate decided,
            @Nullable String legalBasis,
            boolean verified,
            @Nullable Allocation allocation,
            @Nullable String note,
            @Nullable ChangeRequest request,
            EventView.@Nullable Undone undone,
            int version) {}

    record UnitRow(EventId event, boolean from, UUID unit) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EventStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Row> all() {
        return jdbc.sql("select * from organisation.event order by effective desc nulls first, kind, id")
                .query((row, number) -> row(row))
                .list();
    }

    Optional<Row> byId(EventId id) {
        return jdbc.sql("select * from organisation.event where id = :id")
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** Changes that concern one of the units. */
    List<Row> concerning(Collection<UUID> units) {
        return jdbc.sql("""
                        select * from organisation.event e
                        where exists (select from organisation.event_unit u where u.event = e.id and u.unit = any(:units))
                        order by effective desc nulls first, kind, id
                        """)
                .param("units", units.toArray(UUID[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    Map<EventId, List<UnitRow>> units(Collection<EventId> events) {
        Map<EventId, List<UnitRow>> units = new LinkedHashMap<>();
        jdbc.sql(
                        "select event, side, unit from organisation.event_unit where event = any(:events) order by ordinal, unit")
                .param("events", events.stream().map(EventId::value).toArray(UUID[]::new))
                .query((row, number) -> new UnitRow(
                        new EventId(row.getObject("event", UUID.class)),
                        "FROM".equals(row.getString("side")),
                        row.getObject("unit", UUID.class)))
                .list()
                .forEach(unit -> units.computeIfAbsent(unit.event(), absent -> new ArrayList<>())
                        .add(unit));
        return units;
    }

    void insert(EventId id, ChangeRequest request) {
        jdbc.sql("""
                        insert into organisation.event
                            (id, kind, state, effective, decided, legal_basis, allocation, note, request)
                        values (:id, :kind, 'PROPOSED', :effective, :decided, :legalBasis, :allocation, :note,
                                cast(:request as jsonb))
                        """).params(fields(id, request)).update();
        replaceUnits(id, true, request.from());
    }

    void revise(EventId id, int version, ChangeRequest request) {
        int changed = jdbc.sql("""
                        update organisation.event
                        set kind = :kind, effective = :effective, decided = :decided, legal_basis = :legalBasis,
                            allocation = :allocation, note = :note, request = cast(:request as jsonb), version = version + 1
                        where id = :id and version = :version and state = 'PROPOSED'
                        """)
                .params(fields(id, request))
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Conflict("event", id);
        }
        replaceUnits(id, true, request.from());
    }

    private Map<String, Object> fields(EventId id, ChangeRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id.value());
        fields.put("kind", request.kind().name());
        fields.put("effective", new org.springframework.jdbc.core.SqlParameterValue(Types.DATE, request.effective()));
        fields.put("decided", new org.springframework.jdbc.core.SqlParameterValue(Types.DATE, request.decided()));
        fields.put("legalBasis", request.legalBasis().strip());
        Allocation allocation = request.allocation();
        fields.put(
                "allocation",
                new org.springframework.jdbc.core.SqlParameterValue(
                        Types.VARCHAR, allocation == null ? null : allocation.name()));
        fields.put("note", request.note().strip());
        fields.put("request", json.writeValueAsString(request));
        return fields;
    }

    void move(EventId id, int version, EventState to) {
        int changed = jdbc.sql("""
                        update organisation.event set state = :state, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("state", to.name())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Conflict("event", id);
        }
    }

    /** Marks a change in force as undone. */
    void undo(EventId id, int version, EventView.Undone undone) {
        int changed = jdbc.sql("""
                        update organisation.event
                        set state = 'SUPERSEDED', undone_on = :on, undone_reason = :reason, version = version + 1
                        where id = :id and version = :version and state = 'IN_FORCE'
                        """)
                .param("on", undone.on())
                .param("reason", undone.reason())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Conflict("event", id);
        }
    }

    void replaceUnits(EventId id, boolean from, List<UUID> units) {
        String side = from ? "FROM" : "TO";
        jdbc.sql("delete from organisation.event_unit where event = :event and side = :side")
                .param("event", id.value())
                .param("side", side)
                .update();
        int ordinal = 0;
        for (UUID unit : units) {
            jdbc.sql("""
                            insert into organisation.event_unit (event, side, unit, ordinal)
                            values (:event, :side, :unit, :ordinal) on conflict do nothing
                            """)
                    .param("event", id.value())
                    .param("side", side)
                    .param("unit", unit)
                    .param("ordinal", ordinal++)
                    .update();
        }
    }

    private Row row(ResultSet row) throws SQLException {
        String allocation = row.getString("allocation");
        String request = row.getString("request");
        String undone = row.getString("undone_reason");
        return new Row(
                new EventId(row.getObject("id", UUID.class)),
                EventKind.valueOf(row.getString("kind")),
                EventState.valueOf(row.getString("state")),
                row.getObject("effective", LocalDate.class),
                row.getObject("decided", LocalDate.class),
                row.getString("legal_basis"),
                row.getBoolean("verified"),
                allocation == null ? null : Allocation.valueOf(allocation),
                row.getString("note"),
                request == null ? null : json.readValue(request, ChangeRequest.class),
                undone == null ? null : new EventView.Undone(row.getObject("undone_on", LocalDate.class), undone),
                row.getInt("version"));
    }
}
