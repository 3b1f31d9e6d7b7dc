package vn.danvan.summary.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.directive.task.TaskId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.SummaryId;

/** Proposals and their lines in the database. */
@Component
class LineStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    LineStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The proposal, begun when there is none, and held, so that two who refresh it at once add no line twice. */
    UUID proposal(SummaryId summary, int year, Actor by) {
        jdbc.sql("""
                insert into summary.proposal (id, summary, year, created_at, created_by)
                values (:id, :summary, :year, :now, :by) on conflict do nothing
                """)
                .param("id", Uuids.next(clock))
                .param("summary", summary.value())
                .param("year", year)
                .param("now", now())
                .param("by", by.account().value())
                .update();
        return jdbc.sql("select id from summary.proposal where summary = :summary and year = :year for update")
                .param("summary", summary.value())
                .param("year", year)
                .query(UUID.class)
                .single();
    }

    Optional<UUID> find(SummaryId summary, int year) {
        return jdbc.sql("select id from summary.proposal where summary = :summary and year = :year")
                .param("summary", summary.value())
                .param("year", year)
                .query(UUID.class)
                .optional();
    }

    /** The proposal, held, so that nothing is decided while tasks are given of it, nor the other way round. */
    Optional<UUID> hold(SummaryId summary, int year) {
        return jdbc.sql("select id from summary.proposal where summary = :summary and year = :year for update")
                .param("summary", summary.value())
                .param("year", year)
                .query(UUID.class)
                .optional();
    }

    List<LineView> lines(UUID proposal) {
        return jdbc.sql("select * from summary.proposal_line where proposal = :proposal order by place, id")
                .param("proposal", proposal)
                .query(LineStore::view)
                .list();
    }

    Optional<LineView> hold(UUID proposal, UUID line) {
        return jdbc.sql("select * from summary.proposal_line where proposal = :proposal and id = :line for update")
                .param("proposal", proposal)
                .param("line", line)
                .query(LineStore::view)
                .optional();
    }

    /**
     * Adds a line. One that is there and waits for a decision says the reasons of now, and the content, lead body and deadline
     * of now unless somebody changed it; a line once decided is never proposed again.
     */
    void add(UUID proposal, int place, Candidate candidate) {
        jdbc.sql("""
                insert into summary.proposal_line (id, proposal, place, origin, origin_key, content, lead, due, because, target)
                values (:id, :proposal, :place, :origin, :key, :content, :lead, :due, :because, :target)
                on conflict (proposal, origin, origin_key) do update
                   set because = excluded.because, target = excluded.target,
                       content = case when proposal_line.revision = 1 then excluded.content else proposal_line.content end,
                       lead = case when proposal_line.revision = 1 then excluded.lead else proposal_line.lead end,
                       due = case when proposal_line.revision = 1 then excluded.due else proposal_line.due end
                 where proposal_line.decision is null and proposal_line.task is null
                """)
                .param("id", Uuids.next(clock))
                .param("proposal", proposal)
                .param("place", place)
                .param("origin", candidate.origin().name())
                .param("key", candidate.key())
                .param("content", candidate.content())
                .param(
                        "lead",
                        candidate.lead() == null ? null : candidate.lead().value())
                .param("due", candidate.due())
                .param("because", candidate.because())
                .param("target", candidate.target())
                .update();
    }

    /** Of these tasks those that the programme of some year took over as new ones. */
    Set<String> carriedOver(Collection<String> tasks) {
        return tasks.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        jdbc.sql("""
                        select distinct origin_key from summary.proposal_line
                         where origin = 'UNFINISHED' and task is not null and origin_key in (:tasks)
                        """).param("tasks", tasks).query(String.class).list());
    }

    void decide(UUID line, @Nullable Boolean taken, @Nullable String reason, Actor by) {
        jdbc.sql("""
                update summary.proposal_line
                   set decision = :decision, reason = :reason, decided_at = :now, decided_by = :by, revision = revision + 1
                 where id = :id
                """)
                .param("decision", taken == null ? null : taken ? "TAKEN" : "LEFT")
                .param("reason", reason)
                .param("now", now())
                .param("by", by.account().value())
                .param("id", line)
                .update();
    }

    void write(UUID line, String content, @Nullable BodyId lead, @Nullable LocalDate due) {
        jdbc.sql("update summary.proposal_line set content = :content, lead = :lead, due = :due where id = :id")
                .param("content", content)
                .param("lead", lead == null ? null : lead.value())
                .param("due", due)
                .param("id", line)
                .update();
    }

    void became(UUID line, TaskId task) {
        jdbc.sql("update summary.proposal_line set task = :task, revision = revision + 1 where id = :id")
                .param("task", task.value())
                .param("id", line)
                .update();
    }

    private static LineView view(ResultSet row, int number) throws SQLException {
        UUID lead = row.getObject("lead", UUID.class);
        UUID task = row.getObject("task", UUID.class);
        String decision = row.getString("decision");
        return new LineView(
                row.getObject("id", UUID.class),
                Origin.valueOf(row.getString("origin")),
                row.getString("origin_key"),
                row.getString("content"),
                lead == null ? null : new BodyId(lead),
                row.getObject("due", LocalDate.class),
                row.getString("because"),
                decision == null ? null : decision.equals("TAKEN"),
                row.getString("reason"),
                task == null ? null : new TaskId(task),
                row.getString("target"),
                row.getInt("revision"));
    }
}
