package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Outcome;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.Locks;

/** A deputy sends a commune's report back at the moment its leader approves that of the district, which would carry it. */
class ApprovingAtOnceTests extends ReportCase {

    private static final LocalDate BEGUN = LocalDate.of(2024, 9, 4);

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SubmissionStore store;

    @Test
    void whatIsSentBackMeanwhileIsNotApprovedWithTheReportAboveAndNobodyWaitsForEachOther() throws Exception {
        clock.setTo(BEGUN);
        ReportingPeriod period = month(2024, 8);
        SubmissionView below = approved(districtLeader, sent(commune, period));
        // Reports are held in the order of their ids, which is that of the days they were begun.
        clock.setTo(BEGUN.plusDays(1));
        SubmissionView own = sent(district, period);
        done(approvals.nameMissing(
                district,
                own.id(),
                List.of(),
                approvals.below(district, own.id()).stream()
                        .filter(Approvals.Below::open)
                        .map(one -> one.body().id())
                        .toList(),
                "Chưa nhận được báo cáo"));
        long seen = now(own).revision();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Outcome<SubmissionView>> approving = transaction.execute(_ -> {
                done(approvals.sendBack(leader, below.id(), "Sai số cuộc"));
                Future<Outcome<SubmissionView>> begun = other.submit(() -> approvals.approve(leader, own.id(), seen));
                assertThat(Locks.untilSomebodyWaits(jdbc)).isTrue();
                store.held(own.id());
                return begun;
            });
            assertThat(approving).isNotNull();
            assertThat(refused(approving.get(60, TimeUnit.SECONDS))).containsExactly("report.children-open");
        }
        assertThat(now(below).state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEmpty();
        assertThat(now(own).state()).isEqualTo(SubmissionState.SUBMITTED);
    }
}
