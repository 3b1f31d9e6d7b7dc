package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Outcome;
import vn.danvan.support.Locks;

/** A district's leader lets a colleague stand in; each test takes days of its own and ends what it began. */
class DeputiesTests extends ReportCase {

    private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 3, 31);

    @Autowired
    Deputies deputies;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void nobodyStandsInAnyMore() {
        deputies.of(districtLeader).stream()
                .filter(deputy -> deputy.endedAt() == null)
                .forEach(deputy -> deputies.end(districtLeader, deputy.id()));
    }

    @Test
    void nobodyIsMadeADeputyTwiceForTheSameDaySoThatEndingItOnceEndsIt() {
        DeputyView first = done(give(FIRST, LAST));
        assertThat(refused(give(FIRST, LAST))).containsExactly("report.deputy-twice");
        assertThat(refused(give(LAST, LAST.plusDays(9)))).containsExactly("report.deputy-twice");
        assertThat(refused(give(FIRST.minusDays(9), FIRST))).containsExactly("report.deputy-twice");
        done(give(LAST.plusDays(1), LAST.plusDays(9)));
        deputies.end(districtLeader, first.id());
        clock.setTo(FIRST.plusDays(2));
        assertThat(submissions.may(district, sentBy(), SubmissionMove.APPROVE)).isFalse();
        clock.setTo(FIRST.minusDays(30));
        done(give(FIRST, LAST));
    }

    @Test
    void ofTwoLeadersWhoMakeTheSameDeputyAtOnceTheSecondIsToldSo() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Outcome<DeputyView>> second = transaction.execute(_ -> {
                done(give(FIRST, LAST));
                Future<Outcome<DeputyView>> begun = other.submit(() -> give(FIRST, LAST));
                Locks.untilSomebodyWaits(jdbc);
                return begun;
            });
            assertThat(second).isNotNull();
            assertThat(refused(second.get(60, TimeUnit.SECONDS))).containsExactly("report.deputy-twice");
        }
    }

    @Test
    void aYearEndsTheDayBeforeItsAnniversary() {
        LocalDate leap = LocalDate.of(2024, 1, 1);
        assertThat(refused(give(leap, LocalDate.of(2025, 1, 1)))).containsExactly("report.deputy-long");
        done(give(leap, LocalDate.of(2024, 12, 31)));
    }

    private Outcome<DeputyView> give(LocalDate from, LocalDate last) {
        return deputies.give(districtLeader, district.position(), from, last);
    }

    private SubmissionId sentBy() {
        return sent(commune, month(2021, 12)).id();
    }
}
