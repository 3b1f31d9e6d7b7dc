package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;

/** Who may see and do what to a commune's report that waits for its district, role by role. */
class SubmissionAuthorityTests {

    private static final BodyId PROVINCE = new BodyId(new UUID(0, 1));
    private static final BodyId DISTRICT = new BodyId(new UUID(0, 2));
    private static final BodyId COMMUNE = new BodyId(new UUID(0, 3));
    private static final BodyId NEIGHBOUR = new BodyId(new UUID(0, 4));
    private static final AccountId SENDER = new AccountId(new UUID(7, 7));

    private static final Set<SubmissionMove> FILLING = EnumSet.of(
            SubmissionMove.FILL,
            SubmissionMove.ENTER,
            SubmissionMove.SUBMIT,
            SubmissionMove.CORRECT,
            SubmissionMove.DROP);
    private static final Set<SubmissionMove> DECIDING =
            EnumSet.of(SubmissionMove.REVIEW, SubmissionMove.APPROVE, SubmissionMove.SEND_BACK, SubmissionMove.REOPEN);

    /** What comes with standing above: figures may be taken in for the body below. */
    private static Set<SubmissionMove> above(Set<SubmissionMove> moves) {
        EnumSet<SubmissionMove> all = EnumSet.of(SubmissionMove.ENTER);
        all.addAll(moves);
        return all;
    }

    private static Actor actor(Role role, BodyId body) {
        return new Actor(
                new AccountId(UUID.nameUUIDFromBytes(role.name().getBytes(StandardCharsets.UTF_8))),
                new PositionId(new UUID(9, 9)),
                body,
                role);
    }

    private static SubmissionFacts seenFrom(BodyId body, boolean deputy) {
        return facts(COMMUNE, DISTRICT, List.of(DISTRICT, PROVINCE), SENDER, !body.equals(NEIGHBOUR), deputy);
    }

    private static SubmissionFacts facts(
            BodyId of,
            @Nullable BodyId waiting,
            List<BodyId> approvers,
            AccountId sender,
            boolean within,
            boolean deputy) {
        return new SubmissionFacts(of, waiting, approvers, sender, within, () -> deputy);
    }

    private static Set<SubmissionMove> allowed(Actor actor, SubmissionFacts facts) {
        EnumSet<SubmissionMove> moves = EnumSet.noneOf(SubmissionMove.class);
        for (SubmissionMove move : SubmissionMove.values()) {
            if (SubmissionAuthority.may(actor, facts, move)) {
                moves.add(move);
            }
        }
        return moves;
    }

    @Nested
    class Leader {

        @Test
        void fillsInSendsAndTakesBackTheOwnReport() {
            Set<SubmissionMove> expected = EnumSet.copyOf(FILLING);
            expected.add(SubmissionMove.WITHDRAW);
            assertThat(allowed(actor(Role.LEADER, COMMUNE), seenFrom(COMMUNE, false)))
                    .isEqualTo(expected);
        }

        @Test
        void approvesWhatWaitsForTheOwnBody() {
            assertThat(allowed(actor(Role.LEADER, DISTRICT), seenFrom(DISTRICT, false)))
                    .isEqualTo(above(DECIDING));
        }

        @Test
        void furtherUpDoesNotApproveBeforeTheDistrictAndMayOpenAgain() {
            assertThat(allowed(actor(Role.LEADER, PROVINCE), seenFrom(PROVINCE, false)))
                    .isEqualTo(above(EnumSet.of(SubmissionMove.REOPEN)));
        }

        @Test
        void approvesTheOwnReportOfTheProvinceUnlessSentAlone() {
            Actor leader = actor(Role.LEADER, PROVINCE);
            SubmissionFacts byOther = facts(PROVINCE, PROVINCE, List.of(PROVINCE), SENDER, true, false);
            SubmissionFacts byOneself = facts(PROVINCE, PROVINCE, List.of(PROVINCE), leader.account(), true, false);
            assertThat(allowed(leader, byOther)).contains(SubmissionMove.APPROVE, SubmissionMove.SEND_BACK);
            assertThat(allowed(leader, byOneself))
                    .doesNotContain(SubmissionMove.REVIEW, SubmissionMove.APPROVE, SubmissionMove.SEND_BACK);
        }

        @Test
        void ofANeighbourSeesNothing() {
            Actor leader = actor(Role.LEADER, NEIGHBOUR);
            assertThat(SubmissionAuthority.mayRead(leader, seenFrom(NEIGHBOUR, false)))
                    .isFalse();
            assertThat(allowed(leader, seenFrom(NEIGHBOUR, false))).isEmpty();
        }

        @Test
        void namesDeputiesOfTheOwnBodyOnly() {
            assertThat(SubmissionAuthority.mayDepute(actor(Role.LEADER, DISTRICT), DISTRICT))
                    .isTrue();
            assertThat(SubmissionAuthority.mayDepute(actor(Role.LEADER, PROVINCE), DISTRICT))
                    .isFalse();
        }
    }

    @Nested
    class SpecialistAndOfficer {

        @ParameterizedTest
        @EnumSource(names = {"SPECIALIST", "UNIT_OFFICER"})
        void fillInTheOwnReportAndTakeBackOnlyWhatTheySent(Role role) {
            Actor actor = actor(role, COMMUNE);
            assertThat(allowed(actor, seenFrom(COMMUNE, false))).isEqualTo(FILLING);
            SubmissionFacts ownSent =
                    facts(COMMUNE, DISTRICT, List.of(DISTRICT, PROVINCE), actor.account(), true, false);
            assertThat(allowed(actor, ownSent)).contains(SubmissionMove.WITHDRAW);
        }

        @ParameterizedTest
        @EnumSource(names = {"SPECIALIST", "UNIT_OFFICER"})
        void remarkForTheLeaderAndApproveOnlyAsDeputies(Role role) {
            assertThat(allowed(actor(role, DISTRICT), seenFrom(DISTRICT, false)))
                    .isEqualTo(above(Set.of(SubmissionMove.REVIEW)));
            assertThat(allowed(actor(role, DISTRICT), seenFrom(DISTRICT, true))).isEqualTo(above(DECIDING));
        }

        @Test
        void ofThemOnlySpecialistsUrge() {
            assertThat(SubmissionAuthority.mayUrge(actor(Role.SPECIALIST, DISTRICT), COMMUNE, true))
                    .isTrue();
            assertThat(SubmissionAuthority.mayUrge(actor(Role.UNIT_OFFICER, DISTRICT), COMMUNE, true))
                    .isFalse();
            assertThat(SubmissionAuthority.mayUrge(actor(Role.SPECIALIST, DISTRICT), NEIGHBOUR, false))
                    .isFalse();
            assertThat(SubmissionAuthority.mayUrge(actor(Role.SPECIALIST, DISTRICT), DISTRICT, true))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLERK", "OBSERVER"})
    void clerksAndObserversReadAndDoNothingNotEvenAsDeputies(Role role) {
        assertThat(SubmissionAuthority.mayRead(actor(role, DISTRICT), seenFrom(DISTRICT, true)))
                .isTrue();
        assertThat(allowed(actor(role, DISTRICT), seenFrom(DISTRICT, true))).isEmpty();
        assertThat(allowed(actor(role, COMMUNE), seenFrom(COMMUNE, true))).isEmpty();
    }

    @Test
    void anAdministratorSeesNothing() {
        Actor administrator = actor(Role.ADMINISTRATOR, DISTRICT);
        assertThat(SubmissionAuthority.mayRead(administrator, seenFrom(DISTRICT, true)))
                .isFalse();
        assertThat(allowed(administrator, seenFrom(DISTRICT, true))).isEmpty();
    }
}
