package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.directive.task.AuthorityFixtures.DISTRICT;
import static vn.danvan.directive.task.AuthorityFixtures.NEIGHBOUR;
import static vn.danvan.directive.task.AuthorityFixtures.PROVINCE;
import static vn.danvan.directive.task.AuthorityFixtures.actor;
import static vn.danvan.directive.task.AuthorityFixtures.allowed;
import static vn.danvan.directive.task.AuthorityFixtures.own;
import static vn.danvan.directive.task.AuthorityFixtures.seenFrom;

import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;

/** What a leader may do. */
class LeaderAuthorityTests {

    @Test
    void inTheLeadBodyCarriesOutAndHandsDown() {
        assertThat(allowed(actor(Role.LEADER, DISTRICT), seenFrom(DISTRICT)))
                .containsExactlyInAnyOrder(
                        TaskMove.ACCEPT, TaskMove.UNDO_ACCEPT, TaskMove.REPORT, TaskMove.SUBMIT, TaskMove.HAND_DOWN);
    }

    @Test
    void inTheAssigningBodyConfirmsDecidesAndUrges() {
        assertThat(allowed(actor(Role.LEADER, PROVINCE), seenFrom(PROVINCE)))
                .containsExactlyInAnyOrder(
                        TaskMove.RETURN,
                        TaskMove.COMPLETE,
                        TaskMove.UNDO_COMPLETE,
                        TaskMove.EXTEND,
                        TaskMove.SUSPEND,
                        TaskMove.RESUME,
                        TaskMove.CANCEL,
                        TaskMove.URGE,
                        TaskMove.EDIT,
                        TaskMove.REASSIGN);
    }

    @Test
    void confirmsATaskTheOwnBodyGaveItselfUnlessSubmittedAlone() {
        Actor leader = actor(Role.LEADER, PROVINCE);
        assertThat(allowed(leader, own(PROVINCE, null))).contains(TaskMove.COMPLETE);
        assertThat(allowed(leader, own(PROVINCE, leader.account()))).doesNotContain(TaskMove.COMPLETE);
    }

    @Test
    void ofAnotherDistrictNeitherSeesNorMovesTheTask() {
        assertThat(TaskAuthority.mayRead(actor(Role.LEADER, NEIGHBOUR), seenFrom(NEIGHBOUR)))
                .isFalse();
        assertThat(allowed(actor(Role.LEADER, NEIGHBOUR), seenFrom(NEIGHBOUR))).isEmpty();
    }
}
