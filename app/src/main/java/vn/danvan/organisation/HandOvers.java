package vn.danvan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;

/** Gives the open work of a body that ended to another, and keeps who did so, when, and how many items it was. */
@Component
public class HandOvers {

    /** One kind of work and how many items of it are open. */
    public record Work(String messageKey, long items) {}

    /** One hand-over of one kind of work as it was recorded: who in which post, when, how many items. */
    public record Done(BodyId from, BodyId to, String messageKey, int items, PositionId by, LocalDate on) {}

    private final List<OpenWork> sources;
    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    HandOvers(List<OpenWork> sources, Organisation organisation, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.sources = List.copyOf(sources);
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the body has open, by kind; kinds without any are left out. */
    public List<Work> open(BodyId body) {
        return sources.stream()
                .map(source -> new Work(source.messageKey(), source.count(body)))
                .filter(work -> work.items() > 0)
                .toList();
    }

    /**
     * Gives all open work of a body to another today. Refused: the body has nothing open, the successor does not exist
     * today, both are the same.
     */
    @Transactional
    public Outcome<List<Done>> handOver(BodyId from, BodyId to, Actor by) {
        LocalDate today = LocalDate.now(clock);
        if (!mayHandOver(from, by)) {
            throw new Forbidden("hand over the work of body " + from);
        }
        List<Refusal> refusals = new ArrayList<>();
        if (from.equals(to)) {
            refusals.add(Refusal.at("to", "organisation.hand-over.same"));
        }
        if (!organisation.exists(to, today)) {
            refusals.add(Refusal.at("to", "organisation.hand-over.successor"));
        }
        if (open(from).isEmpty()) {
            refusals.add(Refusal.of("organisation.hand-over.nothing"));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        List<Done> done = new ArrayList<>();
        for (OpenWork source : sources) {
            int items = source.count(from) == 0 ? 0 : source.handOver(from, to, by, today);
            if (items > 0) {
                done.add(new Done(from, to, source.messageKey(), items, by.position(), today));
            }
        }
        done.forEach(each -> keep(each, by));
        return Outcome.done(done);
    }

    /** True when the actor may hand over the body's work. */
    public boolean mayHandOver(BodyId from, Actor by) {
        LocalDate today = LocalDate.now(clock);
        return OrganisationAuthority.mayHandOver(
                by, organisation.provincial(by.body(), today), organisation.within(by.body(), from, today));
    }

    private void keep(Done done, Actor by) {
        UUID id = Uuids.next(clock);
        jdbc.sql("""
                        insert into organisation.hand_over
                            (id, event, from_body, to_body, work, items, by_account, by_position, on_day, done_at)
                        values (:id,
                                (select s.event from organisation.succession s
                                 join organisation.event e on e.id = s.event
                                 where s.predecessor = :from and e.effective <= :day
                                 order by e.effective desc limit 1),
                                :from, :to, :work, :items, :account, :position, :day, :now)
                        """)
                .param("id", id)
                .param("from", done.from().value())
                .param("to", done.to().value())
                .param("work", done.messageKey())
                .param("items", done.items())
                .param("account", by.account().value())
                .param("position", by.position().value())
                .param("day", done.on())
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
        audit.record(
                by,
                "organisation.handed-over",
                "body",
                done.from().toString(),
                null,
                Map.of("to", done.to().toString(), "work", done.messageKey(), "items", done.items()));
    }

    /** Every hand-over from or to the body, newest first. */
    public List<Done> of(BodyId body) {
        return jdbc.sql("""
                        select * from organisation.hand_over where from_body = :body or to_body = :body
                        order by done_at desc, id
                        """)
                .param("body", body.value())
                .query((row, number) -> done(row))
                .list();
    }

    /** Every hand-over of the work of one of the bodies to another, newest first. */
    List<Done> from(Collection<UUID> bodies) {
        return jdbc.sql("select * from organisation.hand_over where from_body = any(:bodies) order by done_at desc, id")
                .param("bodies", bodies.toArray(UUID[]::new))
                .query((row, number) -> done(row))
                .list();
    }

    private static Done done(ResultSet row) throws SQLException {
        return new Done(
                new BodyId(row.getObject("from_body", UUID.class)),
                new BodyId(row.getObject("to_body", UUID.class)),
                row.getString("work"),
                row.getInt("items"),
                new PositionId(row.getObject("by_position", UUID.class)),
                row.getObject("on_day", LocalDate.class));
    }
}
