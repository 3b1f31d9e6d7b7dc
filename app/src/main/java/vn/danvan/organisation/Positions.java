package vn.danvan.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.DateRange;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;

/** People and the posts they hold; one person may hold several at once. */
@Component
public class Positions {

    private static final String SELECT = """
            select p.id, p.person, n.name as person_name, p.title, p.body, p.role,
                   lower(p.valid) as from_day, upper(p.valid) as to_day
            from organisation.position p join organisation.person n on n.id = p.person
            """;

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    Positions(JdbcClient jdbc, Organisation organisation, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers a person by full name; {@code by} is null when the system itself does it at the first start. */
    @Transactional
    public PersonId addPerson(String name, @Nullable Actor by) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a person needs a name");
        }
        PersonId id = new PersonId(Uuids.next(clock));
        jdbc.sql("insert into organisation.person (id, name) values (:id, :name)")
                .param("id", id.value())
                .param("name", name.strip())
                .update();
        audit.record(by, "organisation.person.added", "person", id.toString(), null, Map.of("name", name.strip()));
        return id;
    }

    /**
     * Gives a person a post. Refused: no title, an end not after the beginning, a body that does not exist on the first
     * day, a body outside the actor's own subtree. {@code by} is null when the system itself does it.
     */
    @Transactional
    public Outcome<PositionId> appoint(Appointment wanted, @Nullable Actor by) {
        if (by != null && !mayAppoint(by, wanted.body())) {
            throw new Forbidden("appoint in body " + wanted.body());
        }
        List<Refusal> refusals = faults(wanted);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        PositionId id = new PositionId(Uuids.next(clock));
        jdbc.sql("""
                        insert into organisation.position (id, person, body, title, role, valid)
                        values (:id, :person, :body, :title, :role, daterange(:from, :until))
                        """)
                .param("id", id.value())
                .param("person", wanted.person().value())
                .param("body", wanted.body().value())
                .param("title", wanted.title().strip())
                .param("role", wanted.role().name())
                .param("from", wanted.from())
                .param("until", wanted.until(), java.sql.Types.DATE)
                .update();
        audit.record(
                by,
                "organisation.position.appointed",
                "position",
                id.toString(),
                null,
                Map.of(
                        "person", wanted.person().toString(),
                        "body", wanted.body().toString(),
                        "title", wanted.title().strip(),
                        "role", wanted.role().name(),
                        "from", wanted.from().toString()));
        return Outcome.done(id);
    }

    private List<Refusal> faults(Appointment wanted) {
        List<Refusal> refusals = new ArrayList<>();
        LocalDate until = wanted.until();
        if (wanted.title().isBlank()) {
            refusals.add(Refusal.at("title", "organisation.position.title"));
        }
        if (until != null && !until.isAfter(wanted.from())) {
            refusals.add(Refusal.at("until", "organisation.position.until"));
        }
        if (!organisation.exists(wanted.body(), wanted.from())) {
            refusals.add(Refusal.at("from", "organisation.position.body-missing"));
        }
        return refusals;
    }

    private boolean mayAppoint(Actor by, BodyId body) {
        return OrganisationAuthority.mayAppoint(by, organisation.within(by.body(), body, LocalDate.now(clock)));
    }

    /** Ends a post: {@code lastDay} is the last day it is held. Refused when that is before its first day. */
    @Transactional
    public Outcome<PositionId> end(PositionId id, LocalDate lastDay, @Nullable Actor by) {
        PositionView before = requirePosition(id, lastDay);
        if (by != null && !mayAppoint(by, before.body())) {
            throw new Forbidden("end position " + id);
        }
        if (lastDay.isBefore(before.valid().from())) {
            return Outcome.refused(Refusal.at("lastDay", "organisation.position.ends-before"));
        }
        jdbc.sql("""
                        update organisation.position
                        set valid = daterange(lower(valid), :until), version = version + 1 where id = :id
                        """)
                .param("until", lastDay.plusDays(1))
                .param("id", id.value())
                .update();
        audit.record(
                by,
                "organisation.position.ended",
                "position",
                id.toString(),
                Map.of("valid", before.valid().toString()),
                Map.of("lastDay", lastDay.toString()));
        return Outcome.done(id);
    }

    /**
     * Takes the end of a post back, so that it goes on without one. Refused: it has no end; the body does not exist today;
     * the person has since been given the same role in the same body anew. {@code by} is null when the system does it.
     */
    @Transactional
    public Outcome<PositionId> resume(PositionId id, @Nullable Actor by) {
        PositionView before = requirePosition(id, LocalDate.now(clock));
        if (by != null && !mayAppoint(by, before.body())) {
            throw new Forbidden("resume position " + id);
        }
        List<Refusal> refusals = obstacles(before);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        jdbc.sql("""
                        update organisation.position
                        set valid = daterange(lower(valid), null), version = version + 1 where id = :id
                        """).param("id", id.value()).update();
        audit.record(
                by,
                "organisation.position.resumed",
                "position",
                id.toString(),
                Map.of("valid", before.valid().toString()),
                Map.of("valid", new DateRange(before.valid().from(), null).toString()));
        return Outcome.done(id);
    }

    private List<Refusal> obstacles(PositionView ended) {
        LocalDate end = ended.valid().to();
        if (end == null) {
            return List.of(Refusal.of("organisation.position.not-ended"));
        }
        List<Refusal> refusals = new ArrayList<>();
        if (!organisation.exists(ended.body(), LocalDate.now(clock))) {
            refusals.add(Refusal.of("organisation.position.body-gone", ended.bodyName()));
        }
        boolean anew = historyOf(ended.body(), LocalDate.now(clock)).stream()
                .anyMatch(other -> !other.id().equals(ended.id())
                        && other.person().equals(ended.person())
                        && other.role() == ended.role()
                        && new DateRange(end, null).overlaps(other.valid()));
        if (anew) {
            refusals.add(Refusal.of("organisation.position.held-anew", ended.personName()));
        }
        return refusals;
    }

    /** The post, when it is held that day, with its body's name as of the day. */
    public Optional<PositionView> position(PositionId id, LocalDate on) {
        return find(id, on).filter(view -> view.valid().contains(on));
    }

    /** The post, whether held that day or not, with its body's name as of the day; an unknown id is {@link NotFound}. */
    public PositionView requirePosition(PositionId id, LocalDate on) {
        return find(id, on).orElseThrow(() -> new NotFound("position", id));
    }

    /** The post, whether held that day or not, with its body's name as of the day. */
    public Optional<PositionView> find(PositionId id, LocalDate on) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id.value())
                .query((row, number) -> view(row, on))
                .optional();
    }

    /** The posts with these ids. */
    public List<PositionView> positions(Collection<PositionId> ids, LocalDate on) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where p.id in (:ids) order by p.id")
                        .param("ids", ids.stream().map(PositionId::value).toList())
                        .query((row, number) -> view(row, on))
                        .list();
    }

    /** The posts the person holds that day. */
    public List<PositionView> positionsOf(PersonId person, LocalDate on) {
        return jdbc.sql(SELECT
                        + "where p.person = :person and p.valid @> cast(:on as date) order by lower(p.valid), p.id")
                .param("person", person.value())
                .param("on", on)
                .query((row, number) -> view(row, on))
                .list();
    }

    /** The posts held in the body that day. */
    public List<PositionView> holdersOf(BodyId body, LocalDate on) {
        return jdbc.sql(SELECT + "where p.body = :body and p.valid @> cast(:on as date) order by p.role, n.name, p.id")
                .param("body", body.value())
                .param("on", on)
                .query((row, number) -> view(row, on))
                .list();
    }

    /** Every post ever held in the body, newest first. */
    public List<PositionView> historyOf(BodyId body, LocalDate on) {
        return jdbc.sql(SELECT + "where p.body = :body order by lower(p.valid) desc, n.name, p.id")
                .param("body", body.value())
                .query((row, number) -> view(row, on))
                .list();
    }

    /** Every post ever held in one of the bodies. */
    public List<PositionView> everHeldIn(Collection<BodyId> bodies, LocalDate on) {
        return jdbc.sql(SELECT + "where p.body = any(:bodies) order by lower(p.valid), p.id")
                .param("bodies", bodies.stream().map(BodyId::value).toArray(UUID[]::new))
                .query((row, number) -> view(row, on))
                .list();
    }

    private PositionView view(ResultSet row, LocalDate on) throws SQLException {
        BodyId body = new BodyId(row.getObject("body", UUID.class));
        return new PositionView(
                new PositionId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                row.getString("title"),
                body,
                organisation.requireBody(body, on).name(),
                Role.valueOf(row.getString("role")),
                GraphStore.range(row));
    }
}
