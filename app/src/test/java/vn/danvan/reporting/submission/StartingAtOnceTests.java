package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Outcome;
import vn.danvan.support.Locks;
import vn.danvan.support.SettableClock;

/** A commune begins a report at the moment the file of its form is taken back. */
class StartingAtOnceTests extends ReportCase {

    @Autowired
    TransactionTemplate transaction;

    private Slot slot;

    @BeforeEach
    void aFormOfItsOwn() {
        done(forms.put(specialist, ChangingForm.BEFORE, "bat-dau.yaml", forms.known()));
        clock.setTo(LocalDate.of(2021, 3, 10));
        slot = new Slot(ChangingForm.ID, commune.body(), month(2021, 3));
    }

    @AfterEach
    void theFormIsGone() {
        submissions.of(slot).ifPresent(begun -> done(approvals.drop(commune, Seen.of(begun))));
        if (forms.current().form(ChangingForm.ID).isPresent()) {
            done(takenBack());
        }
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private Outcome<String> takenBack() {
        return forms.withdraw(specialist, forms.changes().getFirst().id());
    }

    @Test
    void nothingIsBegunInAnEditionThatIsBeingTakenBack() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Outcome<SubmissionView>> begun = transaction.execute(_ -> {
                done(takenBack());
                Future<Outcome<SubmissionView>> beginning = other.submit(() -> submissions.start(commune, slot));
                Locks.untilSomebodyWaits(jdbc);
                return beginning;
            });
            assertThat(begun).isNotNull();
            assertThat(refused(begun.get(60, TimeUnit.SECONDS))).containsExactly("report.no-edition");
        }
    }

    @Test
    void anEditionInWhichAReportIsBeingBegunIsNotTakenBack() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Outcome<String>> withdrawn = transaction.execute(_ -> {
                done(submissions.start(commune, slot));
                Future<Outcome<String>> withdrawing = other.submit(this::takenBack);
                Locks.untilSomebodyWaits(jdbc);
                return withdrawing;
            });
            assertThat(withdrawn).isNotNull();
            assertThat(refused(withdrawn.get(60, TimeUnit.SECONDS))).containsExactly("form.used");
        }
    }
}
