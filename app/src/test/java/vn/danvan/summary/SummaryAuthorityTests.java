package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.PositionId;
import vn.danvan.kernel.Role;

/** What each role may do to a summary of its own body, of one below, and of one above. */
class SummaryAuthorityTests {

    private static final BodyId OWN = new BodyId(new UUID(0, 1));
    private static final BodyId OTHER = new BodyId(new UUID(0, 2));

    @ParameterizedTest
    @CsvSource({
        "LEADER,true,true,true",
        "SPECIALIST,true,true,false",
        "CLERK,true,false,false",
        "UNIT_OFFICER,true,false,false",
        "OBSERVER,true,false,false",
        "ADMINISTRATOR,false,false,false"
    })
    void ofTheOwnBody(Role role, boolean reads, boolean edits, boolean signs) {
        Actor actor = actor(role);
        assertThat(SummaryAuthority.mayRead(actor, OWN, false, true, true)).isEqualTo(reads);
        assertThat(SummaryAuthority.mayEdit(actor, OWN)).isEqualTo(edits);
        assertThat(SummaryAuthority.maySign(actor, OWN)).isEqualTo(signs);
        assertThat(SummaryAuthority.mayEdit(actor, OTHER)).isFalse();
        assertThat(SummaryAuthority.maySign(actor, OTHER)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "true,false,false,true",
        "true,false,true,true",
        "false,true,false,false",
        "false,true,true,true",
        "false,false,true,false"
    })
    void ofAnotherBody(boolean above, boolean below, boolean signed, boolean reads) {
        assertThat(SummaryAuthority.mayRead(actor(Role.LEADER), OTHER, signed, above, below))
                .isEqualTo(reads);
        assertThat(SummaryAuthority.mayRead(actor(Role.ADMINISTRATOR), OTHER, signed, above, below))
                .isFalse();
    }

    private static Actor actor(Role role) {
        return new Actor(new AccountId(new UUID(1, 1)), new PositionId(new UUID(1, 2)), OWN, role);
    }
}
