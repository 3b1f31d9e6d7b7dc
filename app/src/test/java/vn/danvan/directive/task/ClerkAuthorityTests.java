package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.directive.task.AuthorityFixtures.DISTRICT;
import static vn.danvan.directive.task.AuthorityFixtures.PROVINCE;
import static vn.danvan.directive.task.AuthorityFixtures.actor;
import static vn.danvan.directive.task.AuthorityFixtures.allowed;
import static vn.danvan.directive.task.AuthorityFixtures.seenFrom;

import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Role;

/** What a clerk may do. */
class ClerkAuthorityTests {

    @Test
    void readsWhatTheBodySees() {
        assertThat(TaskAuthority.mayRead(actor(Role.CLERK, DISTRICT), seenFrom(DISTRICT)))
                .isTrue();
        assertThat(TaskAuthority.mayRead(actor(Role.CLERK, PROVINCE), seenFrom(PROVINCE)))
                .isTrue();
    }

    @Test
    void changesNothing() {
        assertThat(allowed(actor(Role.CLERK, DISTRICT), seenFrom(DISTRICT))).isEmpty();
        assertThat(allowed(actor(Role.CLERK, PROVINCE), seenFrom(PROVINCE))).isEmpty();
        assertThat(TaskAuthority.mayAssign(actor(Role.CLERK, PROVINCE), PROVINCE))
                .isFalse();
    }
}
