package vn.danvan.access.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.support.DanvanTest;

/** A leader confirms, assigns and reads the record, and manages no accounts. */
@DanvanTest
class LeaderTests {

    private RolePages pages;

    @BeforeEach
    void signIn(@Autowired MockMvcTester mvc) {
        pages = new RolePages(mvc, "lanhdao.tinh");
    }

    @Test
    void theNavigationOffersWhatTheRoleMayUse() throws UnsupportedEncodingException {
        assertThat(pages.navigation())
                .contains("/directives", "/programme", "/tasks", "/tally", "/organisation", "/audit", "/notices")
                .doesNotContain("/accounts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/directives/new", "/programme/2021/new", "/organisation/changes", "/audit"})
    void theRoleReaches(String address) {
        assertThat(pages.opens(address)).isEqualTo(RolePages.REACHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/accounts/new"})
    void theRoleIsRefused(String address) {
        assertThat(pages.opens(address)).isEqualTo(RolePages.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/accounts/idle/disable"})
    void theRoleCannotDo(String address) {
        assertThat(pages.sends(address)).isEqualTo(RolePages.REFUSED);
    }
}
