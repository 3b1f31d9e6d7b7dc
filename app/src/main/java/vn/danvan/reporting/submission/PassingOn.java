package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyEnded;
import vn.danvan.organisation.OpenWork;
import vn.danvan.organisation.Organisation;

/**
 * Keeps submissions from waiting for a body that has ended: they wait for who follows it, for the next one above, or for whom
 * they are handed to, who stands in at the level they have come to. Where there is nobody they stay until they are handed over.
 */
@Component
class PassingOn implements OpenWork {

    private final JdbcClient jdbc;
    private final SubmissionStore store;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final Organisation organisation;
    private final Pending pending;

    PassingOn(
            JdbcClient jdbc,
            SubmissionStore store,
            SubmissionDesk desk,
            SubmissionJournal journal,
            Organisation organisation,
            Pending pending) {
        this.jdbc = jdbc;
        this.store = store;
        this.desk = desk;
        this.journal = journal;
        this.organisation = organisation;
        this.pending = pending;
    }

    @Override
    public String messageKey() {
        return "report.open-work";
    }

    /** Submissions whose approval is asked of the body. */
    @Override
    @Transactional(readOnly = true)
    public long count(BodyId body) {
        return jdbc.sql("select count(*) from reporting.submission where waiting_for = :body")
                .param("body", body.value())
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public int handOver(BodyId from, BodyId to, Actor by, LocalDate on) {
        List<SubmissionView> waiting = waiting(from);
        waiting.forEach(submission ->
                journal.passedOn(submission, pass(submission, new Level(submission.level(), to)), by));
        return waiting.size();
    }

    @ApplicationModuleListener
    void on(BodyEnded ended) {
        waiting(ended.body())
                .forEach(submission -> next(submission, ended)
                        .ifPresent(next -> journal.passedOn(submission, pass(submission, next), null)));
    }

    /** Who follows the body at its level, else the next level above; never one below, which has approved it already. */
    private Optional<Level> next(SubmissionView submission, BodyEnded ended) {
        return ended.successors().stream()
                .filter(body -> organisation.exists(body, ended.on()))
                .findFirst()
                .map(body -> new Level(submission.level(), body))
                .or(() -> desk.level(submission, submission.level(), ended.body(), ended.on()));
    }

    private List<SubmissionView> waiting(BodyId body) {
        return jdbc.sql("select * from reporting.submission where waiting_for = :body order by id for update")
                .param("body", body.value())
                .query(SubmissionRows::view)
                .list();
    }

    private SubmissionView pass(SubmissionView submission, Level to) {
        BodyId from = submission.waitingFor();
        if (from != null) {
            pending.handOver(submission.id(), from, to.body());
        }
        return store.move(
                submission.id(),
                new SubmissionStore.Standing(
                        submission.state(), to, submission.submittedAt(), submission.submittedBy()),
                journal.now());
    }
}
