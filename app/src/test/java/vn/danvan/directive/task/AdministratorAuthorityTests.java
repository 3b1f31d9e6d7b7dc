package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.directive.task.AuthorityFixtures.PROVINCE;
import static vn.danvan.directive.task.AuthorityFixtures.actor;
import static vn.danvan.directive.task.AuthorityFixtures.allowed;
import static vn.danvan.directive.task.AuthorityFixtures.own;
import static vn.danvan.directive.task.AuthorityFixtures.seenFrom;

import org.junit.jupiter.api.Test;
import vn.danvan.kernel.Role;

/** What an administrator may do: nothing here. */
class AdministratorAuthorityTests {

    @Test
    void neitherSeesNorDoesTheWork() {
        assertThat(TaskAuthority.mayRead(actor(Role.ADMINISTRATOR, PROVINCE), seenFrom(PROVINCE)))
                .isFalse();
        assertThat(allowed(actor(Role.ADMINISTRATOR, PROVINCE), own(PROVINCE, null)))
                .isEmpty();
        assertThat(TaskAuthority.mayAssign(actor(Role.ADMINISTRATOR, PROVINCE), PROVINCE))
                .isFalse();
    }
}
