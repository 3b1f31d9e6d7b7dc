package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.directive.task.AuthorityFixtures.DISTRICT;
import static vn.danvan.directive.task.AuthorityFixtures.NEIGHBOUR;
import static vn.danvan.directive.task.AuthorityFixtures.PROVINCE;
import static vn.danvan.directive.task.AuthorityFixtures.actor;
import static vn.danvan.directive.task.AuthorityFixtures.allowed;
import static vn.danvan.directive.task.AuthorityFixtures.coordinatedByTheNeighbour;
import static vn.danvan.directive.task.AuthorityFixtures.seenFrom;

import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Role;

/** What a unit officer may do. */
class UnitOfficerAuthorityTests {

    @Test
    void acceptsReportsAndSubmitsForTheLeadBody() {
        assertThat(allowed(actor(Role.UNIT_OFFICER, DISTRICT), seenFrom(DISTRICT)))
                .containsExactlyInAnyOrder(TaskMove.ACCEPT, TaskMove.UNDO_ACCEPT, TaskMove.REPORT, TaskMove.SUBMIT);
    }

    @Test
    void doesNothingForTheAssigningBody() {
        assertThat(allowed(actor(Role.UNIT_OFFICER, PROVINCE), seenFrom(PROVINCE)))
                .isEmpty();
        assertThat(TaskAuthority.mayAssign(actor(Role.UNIT_OFFICER, PROVINCE), PROVINCE))
                .isFalse();
    }

    @Test
    void readsATaskTheBodyTakesPartInAndChangesNothing() {
        assertThat(TaskAuthority.mayRead(actor(Role.UNIT_OFFICER, NEIGHBOUR), coordinatedByTheNeighbour()))
                .isTrue();
        assertThat(allowed(actor(Role.UNIT_OFFICER, NEIGHBOUR), coordinatedByTheNeighbour()))
                .isEmpty();
    }
}
