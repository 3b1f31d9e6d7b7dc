package vn.danvan.reporting.submission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;

/** Keeps which requests to send a report were carried out, so that none is carried out twice. */
@Component
class AskedRequests {

    private final JdbcClient jdbc;

    AskedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request that was carried out. */
    record Done(SubmissionId report, AccountId by, Instant at) {}

    Optional<Done> find(UUID id) {
        return jdbc.sql("select submission, account, sent_at from reporting.asked_sending where id = :id")
                .param("id", id)
                .query((row, _) -> new Done(
                        new SubmissionId(row.getObject("submission", UUID.class)),
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void keep(UUID id, SubmissionId report, Actor by, Instant at) {
        jdbc.sql("""
                insert into reporting.asked_sending (id, submission, account, sent_at)
                values (:id, :report, :by, :at)
                """)
                .param("id", id)
                .param("report", report.value())
                .param("by", by.account().value())
                .param("at", SubmissionRows.at(at))
                .update();
    }
}
