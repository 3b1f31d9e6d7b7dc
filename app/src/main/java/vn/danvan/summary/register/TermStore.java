package vn.danvan.summary.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Uuids;

/** Terms that offices entered, in the database. */
@Component
class TermStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    TermStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Two who enter terms of one area do it one after the other, so that each is checked against all others. */
    void hold(AreaId area) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('summary.term ' || :area, 0))")
                .param("area", area.toString())
                .query((row, number) -> number)
                .single();
    }

    /** The terms of the area that are not withdrawn, the latest first; {@code bodies} are those that number in them. */
    List<TermView> of(AreaId area, Collection<BodyId> bodies) {
        return jdbc.sql("""
            select t.*, exists (
                       select 1 from summary.series s
                        where s.line = 'PARTY' and s.run = t.name and s.last > 0 and s.body = any(:bodies)) as used
              from summary.term t
             where t.area = :area and t.withdrawn_at is null
             order by t.begins desc
            """)
                .param("area", area.value())
                .param("bodies", bodies.stream().map(BodyId::value).toArray(UUID[]::new))
                .query(TermStore::view)
                .list();
    }

    private static TermView view(ResultSet row, int number) throws SQLException {
        return new TermView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("begins", LocalDate.class),
                row.getString("basis"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("entered_by", UUID.class)),
                row.getBoolean("used"));
    }

    /**
     * Numbers that stand in a term's way.
     *
     * @param first the earliest of them
     * @param all how many there are
     */
    record Numbered(List<EntryView> first, int all) {

        /** Keeps a copy. */
        Numbered {
            first = List.copyOf(first);
        }
    }

    /**
     * The Party numbers of the bodies from that day on that hold; those that were made void stand in no term's way. However many
     * years of documents there are, only the first few are read; the rest is counted in the database.
     */
    Numbered numbered(Collection<BodyId> bodies, LocalDate from, int most) {
        List<Counted> rows = jdbc.sql(
                        "select numbered.*, count(*) over () as all_of_them from (" + NumberRegister.SELECT + """
                         where s.line = 'PARTY' and s.body = any(:bodies) and e.issued_on >= :from
                           and e.voided_at is null
                        ) numbered
                         order by numbered.issued_on, numbered.number, numbered.id
                         limit :most
                        """)
                .param("bodies", bodies.stream().map(BodyId::value).toArray(UUID[]::new))
                .param("from", from)
                .param("most", most)
                .query((row, number) -> new Counted(NumberRegister.view(row, number), row.getInt("all_of_them")))
                .list();
        return new Numbered(
                rows.stream().map(Counted::entry).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().all());
    }

    private record Counted(EntryView entry, int all) {}

    UUID insert(AreaId area, Terms.Wanted wanted, LocalDate begins, Actor by) {
        UUID id = Uuids.next(clock);
        jdbc.sql("""
            insert into summary.term (id, area, name, begins, basis, entered_at, entered_by)
            values (:id, :area, :name, :begins, :basis, :now, :by)
            """)
                .param("id", id)
                .param("area", area.value())
                .param("name", wanted.name().strip())
                .param("begins", begins)
                .param("basis", wanted.basis().strip())
                .param("now", now())
                .param("by", by.account().value())
                .update();
        return id;
    }

    void withdraw(UUID id, Actor by) {
        jdbc.sql("update summary.term set withdrawn_at = :now, withdrawn_by = :by where id = :id")
                .param("now", now())
                .param("by", by.account().value())
                .param("id", id)
                .update();
    }
}
