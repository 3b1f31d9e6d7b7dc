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

/** An administrator manages accounts and organisation, not the work itself. */
@DanvanTest
class AdministratorTests {

    private RolePages pages;

    @BeforeEach
    void signIn(@Autowired MockMvcTester mvc) {
        pages = new RolePages(mvc, "quantri.tinh");
    }

    @Test
    void theNavigationOffersWhatTheRoleMayUse() throws UnsupportedEncodingException {
        assertThat(pages.navigation())
                .contains("/organisation", "/accounts", "/audit", "/notices")
                .doesNotContain("/directives", "/tasks", "/programme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/accounts/new", "/accounts/idle", "/audit", "/organisation/changes"})
    void theRoleReaches(String address) {
        assertThat(pages.opens(address)).isEqualTo(RolePages.REACHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/directives/new", "/programme/2021/new"})
    void theRoleIsRefused(String address) {
        assertThat(pages.opens(address)).isEqualTo(RolePages.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programme/add", "/tasks/urge", "/directives/new"})
    void theRoleCannotDo(String address) {
        assertThat(pages.sends(address)).isEqualTo(RolePages.REFUSED);
    }
}
