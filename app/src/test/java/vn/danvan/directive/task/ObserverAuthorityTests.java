package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.directive.task.AuthorityFixtures.DISTRICT;
import static vn.danvan.directive.task.AuthorityFixtures.PROVINCE;
import static vn.danvan.directive.task.AuthorityFixtures.actor;
import static vn.danvan.directive.task.AuthorityFixtures.allowed;
import static vn.danvan.directive.task.AuthorityFixtures.seenFrom;

import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Role;

/** What an observer may do. */
class ObserverAuthorityTests {

    @Test
    void readsWhatTheBodySees() {
        assertThat(TaskAuthority.mayRead(actor(Role.OBSERVER, DISTRICT), seenFrom(DISTRICT)))
                .isTrue();
        assertThat(TaskAuthority.mayRead(actor(Role.OBSERVER, PROVINCE), seenFrom(PROVINCE)))
                .isTrue();
    }

    @Test
    void changesNothing() {
        assertThat(allowed(actor(Role.OBSERVER, DISTRICT), seenFrom(DISTRICT))).isEmpty();
        assertThat(allowed(actor(Role.OBSERVER, PROVINCE), seenFrom(PROVINCE))).isEmpty();
        assertThat(TaskAuthority.mayAssign(actor(Role.OBSERVER, PROVINCE), PROVINCE))
                .isFalse();
    }
}
