package vn.danvan.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Answers.CellId;

/** Reads and writes what bodies answer in reports they receive, until they approve them. */
@Component
class ReceivedStore {

    private final JdbcClient jdbc;

    ReceivedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the body answered and did not approve yet; a cell without content is to be empty. */
    List<CellStore.Stored> of(SubmissionId submission, BodyId body) {
        return of(List.of(submission), body).getOrDefault(submission, List.of());
    }

    /** The same of many submissions, read at once; those in which it answered nothing are left out. */
    Map<SubmissionId, List<CellStore.Stored>> of(Collection<SubmissionId> submissions, BodyId body) {
        Map<SubmissionId, List<CellStore.Stored>> answers = new HashMap<>();
        jdbc.sql("""
                select * from reporting.received_cell
                 where submission = any(:submissions) and body = :body order by changed_at, question, part
                """)
                .param(
                        "submissions",
                        submissions.stream().map(SubmissionId::value).toArray(UUID[]::new))
                .param("body", body.value())
                .query(row -> {
                    answers.computeIfAbsent(
                                    new SubmissionId(row.getObject("submission", UUID.class)), _ -> new ArrayList<>())
                            .add(stored(row));
                });
        return answers;
    }

    private static CellStore.Stored stored(ResultSet row) throws SQLException {
        return new CellStore.Stored(
                new CellId(row.getString("question"), row.getString("part")),
                CellText.read(row.getString("content")),
                null,
                new AccountId(row.getObject("changed_by", UUID.class)),
                SubmissionRows.instant(row, "changed_at"));
    }

    /** The cells with what the body answered in their place; the remarks beside them stay. */
    static Collection<CellStore.Stored> over(Collection<CellStore.Stored> cells, List<CellStore.Stored> received) {
        Map<CellId, CellStore.Stored> all = new LinkedHashMap<>();
        cells.forEach(cell -> all.put(cell.id(), cell));
        for (CellStore.Stored cell : received) {
            CellStore.Stored before = all.get(cell.id());
            all.put(
                    cell.id(),
                    new CellStore.Stored(
                            cell.id(), cell.content(), before == null ? null : before.remark(), cell.by(), cell.at()));
        }
        return all.values();
    }

    void put(SubmissionId submission, BodyId body, Collection<CellChange> changes, AccountId by, Instant now) {
        for (CellChange change : changes) {
            jdbc.sql("""
                    insert into reporting.received_cell (submission, body, question, part, content, changed_at, changed_by)
                    values (:submission, :body, :question, :part, :content, :at, :by)
                    on conflict (submission, body, question, part) do update
                       set content = excluded.content, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                    """)
                    .param("submission", submission.value())
                    .param("body", body.value())
                    .param("question", change.cell().question())
                    .param("part", change.cell().part())
                    .param("content", CellText.write(change.now()))
                    .param("at", SubmissionRows.at(now))
                    .param("by", by.value())
                    .update();
        }
    }

    void delete(SubmissionId submission, BodyId body) {
        jdbc.sql("delete from reporting.received_cell where submission = :submission and body = :body")
                .param("submission", submission.value())
                .param("body", body.value())
                .update();
    }

    /** Another body approves in the place of one: what that answered is its own now, but where it has answered itself. */
    void handOver(SubmissionId submission, BodyId from, BodyId to) {
        jdbc.sql("""
                update reporting.received_cell cell set body = :to
                 where submission = :id and body = :from
                   and not exists (select from reporting.received_cell own
                        where own.submission = :id and own.body = :to
                          and (own.question, own.part) = (cell.question, cell.part))
                """)
                .param("id", submission.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /** What became of cells by somebody, for their history. */
    record Authored(AccountId by, Instant at) {}

    /** Those that are not as they stand in the report, by who answered and when. */
    static Map<Authored, List<CellStore.Change>> changes(
            Map<CellId, CellStore.Stored> cells, List<CellStore.Stored> received) {
        Map<Authored, List<CellStore.Change>> changes = new LinkedHashMap<>();
        for (CellStore.Stored cell : received) {
            CellStore.Stored was = cells.get(cell.id());
            String then = was == null ? null : CellText.write(was.content());
            String now = CellText.write(cell.content());
            if (!Objects.equals(then, now)) {
                changes.computeIfAbsent(new Authored(cell.by(), cell.at()), _ -> new ArrayList<>())
                        .add(new CellStore.Change(cell.id(), then, now));
            }
        }
        return changes;
    }
}
