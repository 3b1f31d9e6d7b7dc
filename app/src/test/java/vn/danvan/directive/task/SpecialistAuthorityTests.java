package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.directive.task.AuthorityFixtures.DISTRICT;
import static vn.danvan.directive.task.AuthorityFixtures.PROVINCE;
import static vn.danvan.directive.task.AuthorityFixtures.actor;
import static vn.danvan.directive.task.AuthorityFixtures.allowed;
import static vn.danvan.directive.task.AuthorityFixtures.own;
import static vn.danvan.directive.task.AuthorityFixtures.seenFrom;

import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;

/** What a specialist may do. */
class SpecialistAuthorityTests {

    @Test
    void worksForTheBodyLikeItsLeader() {
        assertThat(allowed(actor(Role.SPECIALIST, DISTRICT), seenFrom(DISTRICT)))
                .isEqualTo(allowed(actor(Role.LEADER, DISTRICT), seenFrom(DISTRICT)));
        assertThat(allowed(actor(Role.SPECIALIST, PROVINCE), seenFrom(PROVINCE)))
                .isEqualTo(allowed(actor(Role.LEADER, PROVINCE), seenFrom(PROVINCE)));
    }

    @Test
    void doesNotConfirmTheOwnBodysOwnTask() {
        Actor specialist = actor(Role.SPECIALIST, PROVINCE);
        assertThat(allowed(specialist, own(PROVINCE, null)))
                .doesNotContain(TaskMove.COMPLETE, TaskMove.RETURN, TaskMove.UNDO_COMPLETE)
                .contains(TaskMove.SUBMIT, TaskMove.HAND_DOWN, TaskMove.EXTEND);
    }

    @Test
    void givesTasksInTheNameOfTheOwnBodyOnly() {
        assertThat(TaskAuthority.mayAssign(actor(Role.SPECIALIST, PROVINCE), PROVINCE))
                .isTrue();
        assertThat(TaskAuthority.mayAssign(actor(Role.SPECIALIST, PROVINCE), DISTRICT))
                .isFalse();
    }
}
