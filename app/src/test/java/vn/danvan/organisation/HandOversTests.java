package vn.danvan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** Open work of a body that ends goes to another, and who gave how much when is kept. */
@DanvanTest
@Transactional
class HandOversTests {

    /** Work that is only counted. */
    private static final class Letters implements OpenWork {

        private final Map<BodyId, Long> open = new HashMap<>();

        @Override
        public String messageKey() {
            return "organisation.work";
        }

        @Override
        public long count(BodyId body) {
            return open.getOrDefault(body, 0L);
        }

        @Override
        public int handOver(BodyId from, BodyId to, Actor by, LocalDate on) {
            long items = count(from);
            open.remove(from);
            open.merge(to, items, Long::sum);
            return (int) items;
        }
    }

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private SettableClock clock;

    private final Letters letters = new Letters();
    private HandOvers handOvers;
    private BodyId from;
    private BodyId to;

    @BeforeEach
    void twelveLettersAreOpen() {
        clock.setTo(SettableClock.FIRST_DAY);
        handOvers = new HandOvers(List.of(letters), organisation, jdbc, audit, clock);
        from = organisation.bodyByCode("BDV-582").orElseThrow();
        to = organisation.bodyByCode("BDV-58").orElseThrow();
        letters.open.put(from, 12L);
    }

    @Test
    void everyOpenItemGoesToTheSuccessorAndIsRecorded() {
        Outcome<List<HandOvers.Done>> outcome = handOvers.handOver(from, to, actor(Role.ADMINISTRATOR));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(letters.count(from)).isZero();
        assertThat(letters.count(to)).isEqualTo(12);
        assertThat(handOvers.of(from)).singleElement().satisfies(done -> {
            assertThat(done.items()).isEqualTo(12);
            assertThat(done.to()).isEqualTo(to);
            assertThat(done.on()).isEqualTo(LocalDate.now(clock));
            assertThat(done.by()).isEqualTo(actor(Role.ADMINISTRATOR).position());
        });
    }

    @Test
    void nothingOpenCannotBeHandedOver() {
        letters.open.clear();

        assertThat(codes(handOvers.handOver(from, to, actor(Role.ADMINISTRATOR))))
                .containsExactly("organisation.hand-over.nothing");
    }

    @Test
    void theReceiverMustExistTodayAndBeAnother() {
        BodyId notYet = organisation.bodyByCode("BTGDV-56-2025").orElseThrow();

        assertThat(codes(handOvers.handOver(from, notYet, actor(Role.ADMINISTRATOR))))
                .containsExactly("organisation.hand-over.successor");
        assertThat(codes(handOvers.handOver(from, from, actor(Role.ADMINISTRATOR))))
                .containsExactly("organisation.hand-over.same");
    }

    @Test
    void onlyAnAdministratorHandsOver() {
        Actor officer = actor(Role.UNIT_OFFICER);

        assertThatThrownBy(() -> handOvers.handOver(from, to, officer)).isInstanceOf(Forbidden.class);
    }

    private Actor actor(Role role) {
        return new Actor(new AccountId(new UUID(0, 7)), new PositionId(new UUID(0, 8)), to, role);
    }

    private static List<String> codes(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }
}
