package vn.danvan.summary.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.rules.content.Confidence;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** Numbers follow one another without a gap, whoever signs at the same moment. */
@DanvanTest
class NumberRegisterTests {

    private static final LocalDate DAY = LocalDate.of(2021, 2, 1);

    @Autowired
    private NumberRegister register;

    @Autowired
    private NumberSearch numbers;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private People people;

    @Autowired
    private SettableClock clock;

    private Actor leader;
    private TransactionTemplate transaction;

    @BeforeEach
    void prepare() {
        clock.setTo(SettableClock.FIRST_DAY);
        leader = people.actor("lanhdao.tinh");
        transaction = new TransactionTemplate(transactions);
    }

    private static NumberRegister.Wanted wanted(Line line, String type, String run) {
        return new NumberRegister.Wanted(
                line,
                type,
                "BDVTU",
                new Run(run, DAY, Confidence.KNOWN),
                "Trích yếu " + type,
                DAY,
                null,
                new NumberRegister.Sent(List.of(), "", null));
    }

    private EntryView give(NumberRegister.Wanted wanted) {
        return transaction.execute(_ -> register.give(leader, wanted));
    }

    @Test
    void thoseWhoSignAtOnceGetConsecutiveNumbersAndFailuresLeaveNoGap() throws Exception {
        int signers = 8;
        int rounds = 5;
        NumberRegister.Wanted wanted = wanted(Line.PARTY, "BB", "T1");
        ConcurrentLinkedQueue<Integer> given = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(signers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int signer = 0; signer < signers; signer++) {
                boolean fails = signer % 4 == 3;
                all.add(threads.submit(() -> {
                    start.await();
                    for (int round = 0; round < rounds; round++) {
                        transaction.execute(status -> {
                            int number = register.give(leader, wanted).number();
                            if (fails) {
                                status.setRollbackOnly();
                            } else {
                                given.add(number);
                            }
                            return number;
                        });
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get(120, TimeUnit.SECONDS);
            }
        }
        int kept = rounds * signers * 3 / 4;
        assertThat(given).hasSize(kept).doesNotHaveDuplicates();
        assertThat(given.stream().sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, kept).boxed().toList());
        assertThat(give(wanted).number()).isEqualTo(kept + 1);
    }

    @Test
    void eachTypeAndRunHasItsOwnSeriesAndForm() {
        assertThat(give(wanted(Line.PARTY, "GM", "T1")).printed()).isEqualTo("01-GM/BDVTU");
        assertThat(give(wanted(Line.PARTY, "GM", "T1")).printed()).isEqualTo("02-GM/BDVTU");
        assertThat(give(wanted(Line.PARTY, "GM", "T2")).printed()).isEqualTo("01-GM/BDVTU");
        assertThat(give(wanted(Line.STATE, "GM", "2021")).printed()).isEqualTo("01/GM-BDVTU");
        IntStream.range(0, 8).forEach(_ -> give(wanted(Line.STATE, "GM", "2021")));
        assertThat(give(wanted(Line.STATE, "GM", "2021")).printed()).isEqualTo("10/GM-BDVTU");
    }

    @Test
    void aNumberIsOnlyGivenInsideASignature() {
        assertThatThrownBy(() -> register.give(leader, wanted(Line.PARTY, "TT", "T1")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aVoidNumberStaysAndIsNeverGivenAgain() {
        EntryView entry = give(wanted(Line.PARTY, "PA", "T1"));

        assertThat(codes(register.voidNumber(leader, entry.id(), " "))).containsExactly("summary.void-reason");
        assertThat(register.voidNumber(leader, entry.id(), "Ký nhầm")).isInstanceOf(Outcome.Done.class);
        assertThat(codes(register.voidNumber(leader, entry.id(), "Lần nữa"))).containsExactly("summary.void-twice");

        assertThat(give(wanted(Line.PARTY, "PA", "T1")).number()).isEqualTo(entry.number() + 1);
        assertThat(numbers.all(leader, new NumberSearch.Sought("trich yeu pa", "", "")))
                .filteredOn(one -> one.id().equals(entry.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.voided()).isNotNull());
        Actor specialist = people.actor("chuyenvien.tinh");
        assertThatThrownBy(() -> register.voidNumber(specialist, entry.id(), "x"))
                .isInstanceOf(Forbidden.class);
        assertThat(register.entry(UUID.randomUUID())).isEmpty();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.refusals().stream().map(Refusal::code).toList()
                : List.of();
    }
}
