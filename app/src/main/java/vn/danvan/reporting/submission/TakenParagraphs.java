package vn.danvan.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;

/**
 * Which paragraphs of bodies below were taken over into a report, as they read then: their own bodies may have changed them since,
 * and the report's writers have edited them.
 */
@Component
class TakenParagraphs {

    /** Where a paragraph belongs. */
    record Place(String question, BodyId body) {}

    /**
     * What was taken over last.
     *
     * @param text as it went into the own text, with the body's name before it
     */
    record Taken(String text, Instant at) {}

    private final JdbcClient jdbc;

    TakenParagraphs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was taken into the report, in whichever of its versions. */
    Map<Place, Taken> of(SubmissionId submission) {
        Map<Place, Taken> taken = new HashMap<>();
        jdbc.sql("""
                        select distinct on (taken.question, taken.body) taken.question, taken.body, taken.text, taken.taken_at
                          from reporting.submission own
                          join reporting.submission version on version.form = own.form and version.body = own.body
                           and version.period_kind = own.period_kind and version.period_year = own.period_year
                           and version.period_index = own.period_index and version.period_at is not distinct from own.period_at
                          join reporting.taken_paragraph taken on taken.submission = version.id
                         where own.id = :submission
                         order by taken.question, taken.body, taken.taken_at desc
                        """)
                .param("submission", submission.value())
                .query((row, _) -> taken.put(place(row), taken(row)))
                .list();
        return taken;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("question"), new BodyId(row.getObject("body", UUID.class)));
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getString("text"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }

    void keep(SubmissionId submission, String question, Map<BodyId, String> texts, Instant now) {
        texts.forEach((body, text) -> jdbc.sql("""
                        insert into reporting.taken_paragraph (submission, question, body, text, taken_at)
                        values (:submission, :question, :body, :text, :now)
                        on conflict (submission, question, body) do update set text = excluded.text, taken_at = excluded.taken_at
                        """)
                .param("submission", submission.value())
                .param("question", question)
                .param("body", body.value())
                .param("text", text)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update());
    }
}
