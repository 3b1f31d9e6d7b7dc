package vn.danvan.directive.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;

/** Who may do what with a document, role by role. */
class DocumentAuthorityTests {

    private static final BodyId PROVINCE = new BodyId(new UUID(0, 1));
    private static final BodyId DISTRICT = new BodyId(new UUID(0, 2));

    private static final Set<Role> REGISTER = EnumSet.of(Role.LEADER, Role.SPECIALIST, Role.CLERK);
    private static final Set<Role> REVIEW = EnumSet.of(Role.LEADER, Role.SPECIALIST);

    @ParameterizedTest
    @EnumSource(Role.class)
    void leaderSpecialistAndClerkRegister(Role role) {
        assertThat(DocumentAuthority.mayRegister(actor(role, PROVINCE))).isEqualTo(REGISTER.contains(role));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheReceivingBodyCorrectsItsRegister(Role role) {
        assertThat(DocumentAuthority.mayCorrect(actor(role, PROVINCE), PROVINCE))
                .isEqualTo(REGISTER.contains(role));
        assertThat(DocumentAuthority.mayCorrect(actor(role, DISTRICT), PROVINCE))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void leaderAndSpecialistOfTheReceivingBodyReview(Role role) {
        assertThat(DocumentAuthority.mayReview(actor(role, PROVINCE), PROVINCE)).isEqualTo(REVIEW.contains(role));
        assertThat(DocumentAuthority.mayReview(actor(role, DISTRICT), PROVINCE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodyAtWorkReadsWhatTheBodyReceived(Role role) {
        boolean works = role != Role.ADMINISTRATOR;
        assertThat(DocumentAuthority.mayRead(actor(role, PROVINCE), PROVINCE, Set.of()))
                .isEqualTo(works);
        assertThat(DocumentAuthority.mayList(actor(role, PROVINCE))).isEqualTo(works);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aBodyBelowReadsOnlyWhatWasHandedDownToIt(Role role) {
        boolean works = role != Role.ADMINISTRATOR;
        assertThat(DocumentAuthority.mayRead(actor(role, DISTRICT), PROVINCE, Set.of()))
                .isFalse();
        assertThat(DocumentAuthority.mayRead(actor(role, DISTRICT), PROVINCE, Set.of(DISTRICT)))
                .isEqualTo(works);
    }

    private static Actor actor(Role role, BodyId body) {
        return new Actor(new AccountId(new UUID(1, 1)), new PositionId(new UUID(1, 2)), body, role);
    }
}
