package vn.danvan.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;

/** Reads and writes who stands in for the leader of a body. */
@Component
class DeputyStore {

    private final JdbcClient jdbc;

    DeputyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the post stands in for the body's leader that day. */
    boolean inForce(PositionId position, BodyId body, LocalDate on) {
        return jdbc.sql("""
                        select exists (select from reporting.deputy
                                        where position = :position and body = :body and ended_at is null
                                          and from_day <= :on and to_day > :on)
                        """)
                .param("position", position.value())
                .param("body", body.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** Lets nobody else make or end deputies until the transaction ends. */
    void lock() {
        jdbc.sql("lock table reporting.deputy in share row exclusive mode").update();
    }

    /** One of the post that was not ended and holds on one of these days, the first of them. */
    Optional<DeputyView> overlapping(PositionId position, LocalDate from, LocalDate last) {
        return jdbc.sql("""
                        select * from reporting.deputy
                         where position = :position and ended_at is null and from_day <= :last and to_day > :from
                         order by from_day, id limit 1
                        """)
                .param("position", position.value())
                .param("from", from)
                .param("last", last)
                .query(DeputyStore::view)
                .optional();
    }

    List<DeputyView> of(BodyId body) {
        return jdbc.sql("select * from reporting.deputy where body = :body order by from_day desc, id desc")
                .param("body", body.value())
                .query(DeputyStore::view)
                .list();
    }

    Optional<DeputyView> find(UUID id) {
        return jdbc.sql("select * from reporting.deputy where id = :id")
                .param("id", id)
                .query(DeputyStore::view)
                .optional();
    }

    void insert(DeputyView deputy, Instant now) {
        jdbc.sql("""
                insert into reporting.deputy (id, body, position, from_day, to_day, given_by, given_at)
                values (:id, :body, :position, :from, :to, :by, :now)
                """)
                .param("id", deputy.id())
                .param("body", deputy.body().value())
                .param("position", deputy.position().value())
                .param("from", deputy.from())
                .param("to", deputy.last().plusDays(1))
                .param("by", deputy.givenBy().value())
                .param("now", SubmissionRows.at(now))
                .update();
    }

    void end(UUID id, Instant now) {
        jdbc.sql("update reporting.deputy set ended_at = :now where id = :id")
                .param("now", SubmissionRows.at(now))
                .param("id", id)
                .update();
    }

    private static DeputyView view(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new DeputyView(
                row.getObject("id", UUID.class),
                new BodyId(row.getObject("body", UUID.class)),
                new PositionId(row.getObject("position", UUID.class)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class).minusDays(1),
                new AccountId(row.getObject("given_by", UUID.class)),
                ended == null ? null : ended.toInstant());
    }
}
