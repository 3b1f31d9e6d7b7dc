package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyEnded;
import vn.danvan.organisation.OpenWork;

/** Keeps submissions from waiting for a body that has ended: they wait for the next one above, or for whom they are handed to. */
@Component
class PassingOn implements OpenWork {

    private final JdbcClient jdbc;
    private final SubmissionStore store;
    private final SubmissionDesk desk;
    private final SubmissionJournal journal;

    PassingOn(JdbcClient jdbc, SubmissionStore store, SubmissionDesk desk, SubmissionJournal journal) {
        this.jdbc = jdbc;
        this.store = store;
        this.desk = desk;
        this.journal = journal;
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
        waiting.forEach(submission -> journal.passedOn(submission, pass(submission, to), by));
        return waiting.size();
    }

    @ApplicationModuleListener
    void on(BodyEnded ended) {
        waiting(ended.body()).forEach(submission -> {
            BodyId next = desk.approvers(submission, ended.on()).getFirst();
            journal.passedOn(submission, pass(submission, next), null);
        });
    }

    private List<SubmissionView> waiting(BodyId body) {
        return jdbc.sql("select * from reporting.submission where waiting_for = :body order by id for update")
                .param("body", body.value())
                .query(SubmissionRows::view)
                .list();
    }

    private SubmissionView pass(SubmissionView submission, BodyId to) {
        store.move(
                submission.id(),
                new SubmissionStore.Standing(
                        submission.state(), to, submission.submittedOn(), submission.submittedBy()),
                journal.now());
        return store.find(submission.id()).orElseThrow();
    }
}
