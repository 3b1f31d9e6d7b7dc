package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/** Writes submissions and their steps, and reads single ones. */
@Component
class SubmissionStore {

    private final JdbcClient jdbc;

    SubmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SubmissionView> find(SubmissionId id) {
        return jdbc.sql("select * from reporting.submission where id = :id")
                .param("id", id.value())
                .query(SubmissionRows::view)
                .optional();
    }

    List<SubmissionView> find(Collection<SubmissionId> ids) {
        return jdbc.sql("select * from reporting.submission where id = any(:ids) order by id")
                .param("ids", ids.stream().map(SubmissionId::value).toArray(UUID[]::new))
                .query(SubmissionRows::view)
                .list();
    }

    /** The submission, held until the end of the transaction, so that whoever comes second sees what the first did. */
    Optional<SubmissionView> held(SubmissionId id) {
        return jdbc.sql("select * from reporting.submission where id = :id for update")
                .param("id", id.value())
                .query(SubmissionRows::view)
                .optional();
    }

    /** Holds many, always in one order, so that nobody who holds some waits for one who holds the others. */
    void lock(Collection<SubmissionId> ids) {
        jdbc.sql("select id from reporting.submission where id = any(:ids) order by id for update")
                .param("ids", ids.stream().map(SubmissionId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Every version of what the body reports for the period, the latest first. */
    List<SubmissionView> versions(String form, BodyId body, ReportingPeriod period) {
        return jdbc.sql("""
                select * from reporting.submission
                 where form = :form and body = :body
                   and period_kind = :kind and period_year = :year and period_index = :index
                   and period_at is not distinct from cast(:hour as time)
                 order by version desc
                """)
                .param("form", form)
                .param("body", body.value())
                .param("kind", period.kind())
                .param("year", period.year())
                .param("index", period.index())
                .param("hour", period.at().orElse(null))
                .query(SubmissionRows::view)
                .list();
    }

    /** What the bodies report for the period, in all versions. */
    List<SubmissionView> all(String form, ReportingPeriod period, Collection<BodyId> bodies) {
        return jdbc.sql("""
                select * from reporting.submission
                 where form = :form and body = any(:bodies)
                   and period_kind = :kind and period_year = :year and period_index = :index
                   and period_at is not distinct from cast(:hour as time)
                """)
                .param("form", form)
                .param("bodies", SubmissionRows.ids(bodies))
                .param("kind", period.kind())
                .param("year", period.year())
                .param("index", period.index())
                .param("hour", period.at().orElse(null))
                .query(SubmissionRows::view)
                .list();
    }

    /** What the bodies report in the form for periods of the year, in all versions. */
    List<SubmissionView> ofYear(String form, int year, Collection<BodyId> bodies) {
        return jdbc.sql("""
                select * from reporting.submission
                 where form = :form and period_year = :year and body = any(:bodies)
                """)
                .param("form", form)
                .param("year", year)
                .param("bodies", SubmissionRows.ids(bodies))
                .query(SubmissionRows::view)
                .list();
    }

    /** Adds a draft; empty when somebody else has begun the same version. */
    Optional<SubmissionView> insert(SubmissionId id, Slot slot, String edition, int version, Instant now) {
        ReportingPeriod period = slot.period();
        return jdbc.sql("""
                        insert into reporting.submission (id, form, edition, body, period_kind, period_year, period_index,
                            period_at, period_start, period_end, due, due_time, version, state, created_at, changed_at)
                        values (:id, :form, :edition, :body, :kind, :year, :index, cast(:hour as time), :start, :end, :due,
                            cast(:by as time), :version, 'DRAFT', :now, :now)
                        on conflict do nothing returning *
                        """)
                .param("id", id.value())
                .param("form", slot.form())
                .param("edition", edition)
                .param("body", slot.body().value())
                .param("kind", period.kind())
                .param("year", period.year())
                .param("index", period.index())
                .param("hour", period.at().orElse(null))
                .param("start", period.start())
                .param("end", period.end())
                .param("due", period.due())
                .param("by", period.dueBy().orElse(null))
                .param("version", version)
                .param("now", SubmissionRows.at(now))
                .query(SubmissionRows::view)
                .optional();
    }

    /**
     * Where a move leaves the submission.
     *
     * @param asked the body whose approval is asked for and the level it stands for; null when nobody is asked
     */
    record Standing(
            SubmissionState state,
            @Nullable Level asked,
            @Nullable Instant submittedAt,
            @Nullable AccountId submittedBy) {}

    /** Gives it as it stands then. */
    SubmissionView move(SubmissionId id, Standing next, Instant now) {
        AccountId by = next.submittedBy();
        Instant sent = next.submittedAt();
        Level asked = next.asked();
        return jdbc.sql("""
                update reporting.submission
                   set state = :state, waiting_for = :waiting, level = :level, submitted_at = :sent, submitted_by = :by,
                       revision = revision + 1, changed_at = :now
                 where id = :id returning *
                """)
                .param("state", next.state().name())
                .param("waiting", asked == null ? null : asked.body().value())
                .param("level", asked == null ? 0 : asked.number())
                .param("sent", sent == null ? null : SubmissionRows.at(sent))
                .param("by", by == null ? null : by.value())
                .param("now", SubmissionRows.at(now))
                .param("id", id.value())
                .query(SubmissionRows::view)
                .single();
    }

    /** Notes a change of the cells. */
    void touch(SubmissionId id, Instant now) {
        jdbc.sql("update reporting.submission set revision = revision + 1, changed_at = :now where id = :id")
                .param("now", SubmissionRows.at(now))
                .param("id", id.value())
                .update();
    }

    /** Something about it is to be seen again before anybody decides; its cells are as they were. */
    void turn(SubmissionId id) {
        jdbc.sql("update reporting.submission set revision = revision + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    void setCurrent(SubmissionId id, boolean current) {
        jdbc.sql("update reporting.submission set is_current = :current where id = :id")
                .param("current", current)
                .param("id", id.value())
                .update();
    }

    /** That its cells stood there stays known, without what stood in them. */
    void delete(SubmissionId id, Instant now) {
        jdbc.sql("""
                insert into reporting.dropped_cell (form, edition, body, period_kind, period_year, period_index, period_at,
                    period_start, period_end, due, due_time, question, part, at)
                select form, edition, body, period_kind, period_year, period_index, period_at, period_start, period_end, due,
                       due_time, question, part, :now
                  from reporting.submission join reporting.cell on cell.submission = submission.id
                 where submission.id = :id
                """)
                .param("now", SubmissionRows.at(now))
                .param("id", id.value())
                .update();
        for (String table : List.of(
                "comment", "received_cell", "cell", "cell_change", "cell_file", "step", "named_missing", "renewal")) {
            jdbc.sql("delete from reporting." + table + " where submission = :id")
                    .param("id", id.value())
                    .update();
        }
        jdbc.sql("delete from reporting.submission where id = :id")
                .param("id", id.value())
                .update();
    }

    List<StepView> steps(SubmissionId id) {
        return jdbc.sql("select * from reporting.step where submission = :id order by place desc")
                .param("id", id.value())
                .query(SubmissionRows::step)
                .list();
    }

    void addStep(SubmissionId id, StepView step, Actor actor) {
        SubmissionState from = step.from();
        jdbc.sql("""
                insert into reporting.step (submission, move, from_state, to_state, reason, account, position, body, at)
                values (:id, :move, :from, :to, :reason, :account, :position, :body, :at)
                """)
                .param("id", id.value())
                .param("move", step.kind().name())
                .param("from", from == null ? null : from.name())
                .param("to", step.to().name())
                .param("reason", step.reason())
                .param("account", step.account().value())
                .param("position", actor.position().value())
                .param("body", step.body().value())
                .param("at", SubmissionRows.at(step.at()))
                .update();
    }

    /** Those of the submissions that every level approved once and that were opened again, and whether they were not sent since. */
    Map<SubmissionId, Boolean> reopened(Collection<SubmissionId> ids) {
        Map<SubmissionId, Boolean> reopened = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select opened.submission, report.state = 'SUBMITTED' and bool_or(
                                       not exists (select from reporting.step later where later.submission = opened.submission
                                            and later.move = 'SUBMITTED' and later.place > opened.place)) as unsent
                              from reporting.step opened
                              join reporting.submission report on report.id = opened.submission
                             where opened.submission = any(:ids) and opened.move = 'REOPENED'
                             group by opened.submission, report.state
                            """)
                    .param("ids", ids.stream().map(SubmissionId::value).toArray(UUID[]::new))
                    .query((row, _) -> reopened.put(
                            new SubmissionId(row.getObject("submission", UUID.class)), row.getBoolean("unsent")))
                    .list();
        }
        return reopened;
    }

    /** The bodies that each names as missing, with the reasons; those that name none are left out. */
    Map<SubmissionId, Map<BodyId, String>> namedMissing(Collection<SubmissionId> ids) {
        Map<SubmissionId, Map<BodyId, String>> named = new HashMap<>();
        jdbc.sql(
                        "select submission, body, coalesce(reason, '') as reason from reporting.named_missing where submission = any(:ids)")
                .param("ids", ids.stream().map(SubmissionId::value).toArray(UUID[]::new))
                .query((row, _) -> named.computeIfAbsent(
                                new SubmissionId(row.getObject("submission", UUID.class)), _ -> new HashMap<>())
                        .put(new BodyId(row.getObject("body", UUID.class)), row.getString("reason")))
                .list();
        return named;
    }

    /** A correction goes on without the reports that were missing before. */
    void copyNamed(SubmissionId from, SubmissionId to) {
        jdbc.sql("""
                insert into reporting.named_missing (submission, body, named_by, named_at, reason)
                select :to, body, named_by, named_at, reason from reporting.named_missing where submission = :from
                """).param("to", to.value()).param("from", from.value()).update();
    }

    /** Names these and no others; those named before keep their reasons. */
    void nameMissing(SubmissionId id, Collection<BodyId> bodies, String reason, Actor actor, Instant now) {
        jdbc.sql("delete from reporting.named_missing where submission = :id and body <> all(:bodies)")
                .param("id", id.value())
                .param("bodies", SubmissionRows.ids(bodies))
                .update();
        jdbc.sql("""
                insert into reporting.named_missing (submission, body, named_by, named_at, reason)
                select :id, body, :by, :now, :reason from unnest(cast(:bodies as uuid[])) as body on conflict do nothing
                """)
                .param("id", id.value())
                .param("by", actor.account().value())
                .param("now", SubmissionRows.at(now))
                .param("reason", reason)
                .param("bodies", SubmissionRows.ids(bodies))
                .update();
    }
}
