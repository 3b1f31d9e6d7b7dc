package vn.danvan.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Answers.CellId;

/** Reads and writes what those who approve remark at cells. */
@Component
class CommentStore {

    private static final String COLUMNS = """
            select comment.*, comment.before::text as stood, comment.after::text as stands, sent.move, sent.at as sent_at
              from reporting.comment
              left join reporting.step sent on (sent.submission, sent.place) = (comment.submission, comment.step)
            """;

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was sent, and of what was not what the reader's body wrote, in the order of writing.
     *
     * @param cells what stands in the submission now
     */
    List<CellComment> of(SubmissionId submission, BodyId reader, Collection<CellStore.Stored> cells) {
        return jdbc.sql(COLUMNS + """
                 where comment.submission = :submission and (comment.step is not null or comment.body = :reader)
                 order by comment.step nulls last, comment.written_at, comment.id
                """)
                .param("submission", submission.value())
                .param("reader", reader.value())
                .query((row, _) -> comment(row, cells))
                .list();
    }

    /** Those that were sent back with the submissions and wait for these to be sent again. */
    Map<SubmissionId, List<CellComment>> open(
            Collection<SubmissionId> submissions, Map<SubmissionId, List<CellStore.Stored>> cells) {
        Map<SubmissionId, List<CellComment>> open = new HashMap<>();
        jdbc.sql(COLUMNS + """
                 where comment.submission = any(:submissions) and comment.after is null and sent.move = 'SENT_BACK'
                """)
                .param("submissions", ids(submissions))
                .query((row, _) -> {
                    SubmissionId id = new SubmissionId(row.getObject("submission", UUID.class));
                    return open.computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(comment(row, cells.getOrDefault(id, List.of())));
                })
                .list();
        return open;
    }

    /** How many of the body at each submission were not sent; those with none are left out. */
    Map<SubmissionId, Integer> unsent(Collection<SubmissionId> submissions, BodyId body) {
        Map<SubmissionId, Integer> unsent = new HashMap<>();
        jdbc.sql("""
                select submission, count(*) as number from reporting.comment
                 where submission = any(:submissions) and body = :body and step is null and removed_at is null
                 group by submission
                """)
                .param("submissions", ids(submissions))
                .param("body", body.value())
                .query((row, _) ->
                        unsent.put(new SubmissionId(row.getObject("submission", UUID.class)), row.getInt("number")))
                .list();
        return unsent;
    }

    /** Which of the submissions have any that were sent back and wait for these to be sent again. */
    List<SubmissionId> asked(Collection<SubmissionId> submissions) {
        return jdbc.sql("""
                select distinct comment.submission from reporting.comment
                  join reporting.step sent on (sent.submission, sent.place) = (comment.submission, comment.step)
                 where comment.submission = any(:submissions) and comment.after is null and sent.move = 'SENT_BACK'
                """).param("submissions", ids(submissions)).query(UUID.class).list().stream()
                .map(SubmissionId::new)
                .toList();
    }

    private static UUID[] ids(Collection<SubmissionId> submissions) {
        return submissions.stream().map(SubmissionId::value).toArray(UUID[]::new);
    }

    private static CellComment comment(ResultSet row, Collection<CellStore.Stored> cells) throws SQLException {
        CellId cell = new CellId(row.getString("question"), row.getString("part"));
        String stands = row.getString("stands");
        CellStand now = stands == null ? CellStand.of(cell, cells) : CellStand.read(stands);
        return new CellComment(
                new CommentId(row.getObject("id", UUID.class)),
                cell,
                new BodyId(row.getObject("body", UUID.class)),
                new CellComment.Written(
                        row.getString("text"),
                        new AccountId(row.getObject("written_by", UUID.class)),
                        SubmissionRows.instant(row, "written_at")),
                sent(row, stands != null),
                row.getString("removed_at") != null,
                answer(row),
                CellStand.read(row.getString("stood")).until(now, cell.question()));
    }

    private static CellComment.@Nullable Sent sent(ResultSet row, boolean again) throws SQLException {
        String move = row.getString("move");
        return move == null
                ? null
                : new CellComment.Sent(StepView.Kind.valueOf(move), SubmissionRows.instant(row, "sent_at"), again);
    }

    private static CellComment.@Nullable Written answer(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return answer == null
                ? null
                : new CellComment.Written(
                        answer,
                        new AccountId(row.getObject("answered_by", UUID.class)),
                        SubmissionRows.instant(row, "answered_at"));
    }

    /** Keeps what the actor's body remarks at the cell, in the place of what it remarked there and did not send. */
    void put(
            SubmissionId submission,
            CommentId id,
            CellId cell,
            CellComment.Written written,
            Actor actor,
            CellStand now) {
        jdbc.sql("""
                insert into reporting.comment (id, submission, question, part, body, text, written_by, written_at, before)
                values (:id, :submission, :question, :part, :body, :text, :by, :at, cast(:stand as jsonb))
                on conflict (submission, body, question, part) where step is null do update
                   set text = excluded.text, written_by = excluded.written_by, written_at = excluded.written_at,
                       removed_at = null, before = excluded.before
                """)
                .param("id", id.value())
                .param("submission", submission.value())
                .param("question", cell.question())
                .param("part", cell.part())
                .param("body", actor.body().value())
                .param("text", written.text())
                .param("by", written.by().value())
                .param("at", SubmissionRows.at(written.at()))
                .param("stand", now.json())
                .update();
    }

    /** Takes away what was not sent. */
    void remove(CommentId id, Instant now) {
        jdbc.sql("update reporting.comment set removed_at = :now where id = :id and step is null")
                .param("now", SubmissionRows.at(now))
                .param("id", id.value())
                .update();
    }

    /** It is there again. */
    void restore(CommentId id) {
        jdbc.sql("update reporting.comment set removed_at = null where id = :id and step is null")
                .param("id", id.value())
                .update();
    }

    /** Keeps the answer; an empty one takes it away. */
    void answer(CommentId id, String text, Actor actor, Instant now) {
        jdbc.sql("""
                update reporting.comment
                   set answer = cast(:text as text),
                       answered_by = case when cast(:text as text) is null then null else cast(:by as uuid) end,
                       answered_at = case when cast(:text as text) is null then null else cast(:now as timestamptz) end
                 where id = :id
                """)
                .param("text", text.isEmpty() ? null : text)
                .param("by", actor.account().value())
                .param("now", SubmissionRows.at(now))
                .param("id", id.value())
                .update();
    }

    /** What the body did not send goes with the latest step, as the cells stand then; what was taken away is gone. */
    void send(SubmissionId submission, List<CellComment> unsent, BodyId body, Collection<CellStore.Stored> cells) {
        jdbc.sql(
                        "delete from reporting.comment where submission = :id and body = :body and step is null and removed_at is not null")
                .param("id", submission.value())
                .param("body", body.value())
                .update();
        unsent.stream()
                .filter(comment -> !comment.removed())
                .forEach(comment -> jdbc.sql("""
                        update reporting.comment
                           set step = (select max(place) from reporting.step where step.submission = :submission),
                               before = cast(:stand as jsonb)
                         where id = :id
                        """)
                        .param("submission", submission.value())
                        .param("stand", CellStand.of(comment.cell(), cells).json())
                        .param("id", comment.id().value())
                        .update());
    }

    /** The submission is sent again: what stands in the cells of which it was sent back stays known. */
    void sentAgain(SubmissionId submission, Collection<CellStore.Stored> cells) {
        open(List.of(submission), Map.of(submission, List.copyOf(cells)))
                .getOrDefault(submission, List.of())
                .forEach(comment -> jdbc.sql(
                                "update reporting.comment set after = cast(:stand as jsonb) where id = :id")
                        .param("stand", CellStand.of(comment.cell(), cells).json())
                        .param("id", comment.id().value())
                        .update());
    }

    /** The submission was taken back: what it was sent back with last can be answered again. */
    void takenBack(SubmissionId submission) {
        jdbc.sql("""
                update reporting.comment set after = null
                 where submission = :id
                   and step = (select max(place) from reporting.step where submission = :id and move = 'SENT_BACK')
                """).param("id", submission.value()).update();
    }

    /** Another body approves in the place of one: what that did not send is its own now, but where it has remarked something itself. */
    void handOver(SubmissionId submission, BodyId from, BodyId to) {
        jdbc.sql("""
                update reporting.comment set body = :to
                 where submission = :id and body = :from and step is null
                   and not exists (select from reporting.comment own
                        where own.submission = :id and own.body = :to and own.step is null
                          and (own.question, own.part) = (comment.question, comment.part))
                """)
                .param("id", submission.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
