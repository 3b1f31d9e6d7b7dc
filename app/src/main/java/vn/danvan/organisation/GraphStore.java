package vn.danvan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.DateRange;
import vn.danvan.language.VietnameseCollator;

/** Reads the graph from the database. */
@Component
class GraphStore {

    private final JdbcClient jdbc;

    GraphStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql("select number from organisation.revision")
                .query(Long.class)
                .single();
    }

    /** Every row, read in the caller's transaction. */
    Graph.Rows read() {
        List<AreaView> areas = areas().stream()
                .sorted(Comparator.comparing(AreaView::name, VietnameseCollator.INSTANCE))
                .toList();
        List<Graph.BodyVersion> bodies = bodies().stream()
                .sorted(Comparator.comparing(Graph.BodyVersion::name, VietnameseCollator.INSTANCE))
                .toList();
        return new Graph.Rows(revision(), areas, bodies, relations(), successions(), undone());
    }

    private List<AreaView> areas() {
        return jdbc.sql("""
                        select area, gso, name, kind, parent, lower(valid) as from_day, upper(valid) as to_day, note
                        from organisation.area_version
                        """).query((row, number) -> area(row)).list();
    }

    private static AreaView area(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent", UUID.class);
        return new AreaView(
                new AreaId(row.getObject("area", UUID.class)),
                row.getString("gso"),
                row.getString("name"),
                AreaKind.valueOf(row.getString("kind")),
                parent == null ? null : new AreaId(parent),
                range(row),
                row.getString("note"));
    }

    private List<Graph.BodyVersion> bodies() {
        return jdbc.sql("""
                        select v.body, b.code, v.name, v.short_name, v.kind, v.area,
                               lower(v.valid) as from_day, upper(v.valid) as to_day
                        from organisation.body_version v join organisation.body b on b.id = v.body
                        """).query((row, number) -> body(row)).list();
    }

    private static Graph.BodyVersion body(ResultSet row) throws SQLException {
        UUID area = row.getObject("area", UUID.class);
        return new Graph.BodyVersion(
                new BodyId(row.getObject("body", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                BodyKind.valueOf(row.getString("kind")),
                area == null ? null : new AreaId(area),
                range(row));
    }

    /** What undone changes had begun, from their journal. */
    private Graph.Undone undone() {
        List<AreaView> areas = jdbc.sql("""
                        select distinct on (r.area) r.area, null as gso, r.name, r.kind, r.parent,
                               lower(r.valid) as from_day, upper(r.valid) as to_day, r.note
                        from organisation.change_row c,
                             jsonb_populate_record(null::organisation.area_version, c.content) r
                        where c.sheet = 'AREA' and c.added
                          and not exists (select from organisation.area_version v where v.area = r.area)
                        order by r.area, c.number
                        """).query((row, number) -> area(row)).list();
        List<Graph.BodyVersion> bodies =
                jdbc.sql("""
                        select distinct on (r.body) r.body, b.code, r.name, r.short_name, r.kind, r.area,
                               lower(r.valid) as from_day, upper(r.valid) as to_day
                        from organisation.change_row c,
                             jsonb_populate_record(null::organisation.body_version, c.content) r
                             join organisation.body b on b.id = r.body
                        where c.sheet = 'BODY' and c.added
                          and not exists (select from organisation.body_version v where v.body = r.body)
                        order by r.body, c.number
                        """).query((row, number) -> body(row)).list();
        return new Graph.Undone(areas, bodies);
    }

    private List<Graph.Relation> relations() {
        return jdbc.sql("""
                        select kind, from_body, to_body, lower(valid) as from_day, upper(valid) as to_day
                        from organisation.relation
                        """)
                .query((row, number) -> new Graph.Relation(
                        RelationKind.valueOf(row.getString("kind")),
                        new BodyId(row.getObject("from_body", UUID.class)),
                        new BodyId(row.getObject("to_body", UUID.class)),
                        range(row)))
                .list();
    }

    private List<Graph.Succession> successions() {
        return jdbc.sql("""
                        select e.id, e.kind, e.effective, e.verified, s.predecessor, s.successor
                        from organisation.succession s join organisation.event e on e.id = s.event
                        where e.state = 'IN_FORCE'
                        order by e.effective, e.kind <> 'SPLIT', e.kind, e.id
                        """)
                .query((row, number) -> new Graph.Succession(
                        row.getObject("id", UUID.class),
                        EventKind.valueOf(row.getString("kind")),
                        row.getObject("effective", LocalDate.class),
                        row.getBoolean("verified"),
                        row.getObject("predecessor", UUID.class),
                        row.getObject("successor", UUID.class)))
                .list();
    }

    static DateRange range(ResultSet row) throws SQLException {
        return new DateRange(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class));
    }
}
