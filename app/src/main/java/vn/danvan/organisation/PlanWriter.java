package vn.danvan.organisation;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Uuids;

/** Carries out the steps of a plan in the database: what ends before what begins, so that no two spans ever touch. */
@Component
class PlanWriter {

    private final JdbcClient jdbc;
    private final ChangeJournal journal;
    private final Clock clock;

    PlanWriter(JdbcClient jdbc, ChangeJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Carries the plan out and keeps what it did, so that it can be undone. */
    void write(EventId event, LocalDate day, Plan plan) {
        Set<UUID> units = plan.units();
        Set<ChangeJournal.Image> before = journal.images(units);
        carryOut(event, day, plan);
        journal.keep(event, before, journal.images(units));
    }

    private void carryOut(EventId event, LocalDate day, Plan plan) {
        plan.steps(Plan.EndArea.class).forEach(step -> cutArea(step.area().id(), day));
        plan.steps(Plan.EndBody.class).forEach(step -> endBody(step.body().body(), day));
        plan.steps(Plan.ReviseArea.class).forEach(step -> cutArea(step.before().id(), day));
        plan.steps(Plan.BeginArea.class).forEach(this::beginArea);
        plan.steps(Plan.ReviseArea.class).forEach(step -> insert(step.after()));
        plan.steps(Plan.ReviseBody.class).forEach(step -> {
            cutBody(step.before().body(), day);
            insert(step.after());
        });
        plan.steps(Plan.BeginBody.class).forEach(step -> beginBody(step.body()));
        plan.steps(Plan.Direct.class).forEach(step -> direct(step, day));
        plan.steps(Plan.Relate.class).forEach(step -> relate(step.kind(), step.from(), step.to(), day, step.until()));
        plan.steps(Plan.Follow.class).forEach(step -> follow(event, day, step));
        plan.steps(Plan.Follow.class).forEach(step -> forgetLater(day, step.predecessor()));
    }

    private void cutArea(AreaId area, LocalDate day) {
        jdbc.sql("""
                        update organisation.area_version set valid = daterange(lower(valid), :day)
                        where area = :area and valid @> cast(:day as date) and lower(valid) < :day
                        """).param("area", area.value()).param("day", day).update();
    }

    private void cutBody(BodyId body, LocalDate day) {
        jdbc.sql("""
                        update organisation.body_version set valid = daterange(lower(valid), :day)
                        where body = :body and valid @> cast(:day as date) and lower(valid) < :day
                        """).param("body", body.value()).param("day", day).update();
    }

    /** A relation that would begin on the day or later has no days left and goes. */
    private void endBody(BodyId body, LocalDate day) {
        cutBody(body, day);
        jdbc.sql("""
                        delete from organisation.relation
                        where (from_body = :body or to_body = :body) and lower(valid) >= :day
                        """).param("body", body.value()).param("day", day).update();
        jdbc.sql("""
                        update organisation.relation set valid = daterange(lower(valid), :day)
                        where (from_body = :body or to_body = :body) and valid @> cast(:day as date)
                        """).param("body", body.value()).param("day", day).update();
    }

    private void beginArea(Plan.BeginArea step) {
        jdbc.sql("insert into organisation.area (id, key) values (:id, :key)")
                .param("id", step.area().id().value())
                .param("key", step.key())
                .update();
        insert(step.area());
    }

    private void insert(AreaView area) {
        AreaId parent = area.parent();
        jdbc.sql("""
                        insert into organisation.area_version (area, name, kind, codes, parent, valid)
                        values (:area, :name, :kind, jsonb_strip_nulls(jsonb_build_object('GSO', cast(:code as text))),
                                :parent, daterange(:from, :until))
                        """)
                .param("area", area.id().value())
                .param("name", area.name())
                .param("kind", area.kind().name())
                .param("code", area.code(), Types.VARCHAR)
                .param("parent", parent == null ? null : parent.value(), Types.OTHER)
                .param("from", area.valid().from())
                .param("until", area.valid().to(), Types.DATE)
                .update();
    }

    private void beginBody(Graph.BodyVersion body) {
        jdbc.sql("insert into organisation.body (id, code) values (:id, :code)")
                .param("id", body.body().value())
                .param("code", body.code())
                .update();
        insert(body);
    }

    private void insert(Graph.BodyVersion body) {
        AreaId area = body.area();
        jdbc.sql("""
                        insert into organisation.body_version (body, name, short_name, kind, area, valid)
                        values (:body, :name, :shortName, :kind, :area, daterange(:from, :until))
                        """)
                .param("body", body.body().value())
                .param("name", body.name())
                .param("shortName", body.shortName())
                .param("kind", body.kind().name())
                .param("area", area == null ? null : area.value(), Types.OTHER)
                .param("from", body.valid().from())
                .param("until", body.valid().to(), Types.DATE)
                .update();
    }

    private void direct(Plan.Direct step, LocalDate day) {
        UUID body = step.body().value();
        jdbc.sql(
                        "delete from organisation.relation where kind = 'DIRECTION' and to_body = :body and lower(valid) >= :day")
                .param("body", body)
                .param("day", day)
                .update();
        jdbc.sql("""
                        update organisation.relation set valid = daterange(lower(valid), :day)
                        where kind = 'DIRECTION' and to_body = :body and valid @> cast(:day as date)
                        """).param("body", body).param("day", day).update();
        BodyId superior = step.superior();
        if (superior != null) {
            relate(RelationKind.DIRECTION, superior, step.body(), day, step.until());
        }
    }

    private void relate(RelationKind kind, BodyId from, BodyId to, LocalDate day, @Nullable LocalDate until) {
        jdbc.sql("""
                        insert into organisation.relation (id, kind, from_body, to_body, valid)
                        select :id, :kind, :from, :to, daterange(:day, least(cast(:until as date), min(upper(valid))))
                        from organisation.body_version where body = :from and valid @> cast(:day as date)
                        """)
                .param("id", Uuids.next(clock))
                .param("kind", kind.name())
                .param("from", from.value())
                .param("to", to.value())
                .param("day", day)
                .param("until", until, Types.DATE)
                .update();
    }

    /** What was recorded to follow the predecessor on a later day follows the successor from now on. */
    private void follow(EventId event, LocalDate day, Plan.Follow step) {
        jdbc.sql("""
                        insert into organisation.succession (event, predecessor, successor)
                        select s.event, :successor, s.successor
                        from organisation.succession s join organisation.event e on e.id = s.event
                        where s.predecessor = :predecessor and s.successor <> :successor and e.effective > :day
                        on conflict do nothing
                        """)
                .param("successor", step.successor())
                .param("predecessor", step.predecessor())
                .param("day", day)
                .update();
        jdbc.sql("""
                        insert into organisation.succession (event, predecessor, successor)
                        values (:event, :predecessor, :successor)
                        """)
                .param("event", event.value())
                .param("predecessor", step.predecessor())
                .param("successor", step.successor())
                .update();
    }

    /** Takes the later successions away from the units that ended earlier than was recorded before. */
    private void forgetLater(LocalDate day, UUID predecessor) {
        jdbc.sql("""
                        delete from organisation.succession s using organisation.event e
                        where e.id = s.event and s.predecessor = :predecessor and e.effective > :day
                        """).param("predecessor", predecessor).param("day", day).update();
    }
}
