package vn.danvan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;

/** Administrators manage the accounts of their own body and of those below, and nobody else does. */
class AccountAuthorityTests {

    private static final AccountAuthority.Standing BELOW = new AccountAuthority.Standing(true, true);
    private static final AccountAuthority.Standing ALSO_ELSEWHERE = new AccountAuthority.Standing(true, false);
    private static final AccountAuthority.Standing ELSEWHERE = new AccountAuthority.Standing(false, true);

    private final AccountId somebody = new AccountId(UUID.randomUUID());

    private static Actor actor(Role role) {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                new PositionId(UUID.randomUUID()),
                new BodyId(UUID.randomUUID()),
                role);
    }

    @Test
    void anAdministratorManagesAccountsOfTheOwnSubtree() {
        assertThat(AccountAuthority.maySee(actor(Role.ADMINISTRATOR), BELOW)).isTrue();
        assertThat(AccountAuthority.mayManage(actor(Role.ADMINISTRATOR), somebody, BELOW))
                .isTrue();
        assertThat(AccountAuthority.mayOpenIn(actor(Role.ADMINISTRATOR), true)).isTrue();
    }

    @Test
    void anAccountOfAnotherSubtreeIsNotEvenSeen() {
        assertThat(AccountAuthority.maySee(actor(Role.ADMINISTRATOR), ELSEWHERE))
                .isFalse();
        assertThat(AccountAuthority.mayManage(actor(Role.ADMINISTRATOR), somebody, ELSEWHERE))
                .isFalse();
        assertThat(AccountAuthority.mayOpenIn(actor(Role.ADMINISTRATOR), false)).isFalse();
    }

    @Test
    void somebodyWhoAlsoHoldsAPostElsewhereIsSeenButNotManaged() {
        assertThat(AccountAuthority.maySee(actor(Role.ADMINISTRATOR), ALSO_ELSEWHERE))
                .isTrue();
        assertThat(AccountAuthority.mayManage(actor(Role.ADMINISTRATOR), somebody, ALSO_ELSEWHERE))
                .isFalse();
    }

    @Test
    void nobodyManagesTheOwnAccount() {
        Actor administrator = actor(Role.ADMINISTRATOR);
        assertThat(AccountAuthority.mayManage(administrator, administrator.account(), BELOW))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void noOtherRoleManagesAccounts(Role role) {
        assertThat(AccountAuthority.maySee(actor(role), BELOW)).isFalse();
        assertThat(AccountAuthority.mayManage(actor(role), somebody, BELOW)).isFalse();
        assertThat(AccountAuthority.mayOpenIn(actor(role), true)).isFalse();
    }
}
