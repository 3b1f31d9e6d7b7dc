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

/** An observer reads what the body may see and changes nothing. */
@DanvanTest
class ObserverTests {

    private RolePages pages;

    @BeforeEach
    void signIn(@Autowired MockMvcTester mvc) {
        pages = new RolePages(mvc, "giamsat.tinh");
    }

    @Test
    void theNavigationOffersWhatTheRoleMayUse() throws UnsupportedEncodingException {
        assertThat(pages.navigation())
                .contains("/directives", "/tally", "/organisation", "/notices")
                .doesNotContain("/accounts", "/audit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/directives", "/tasks/list", "/tally", "/programme/2021"})
    void theRoleReaches(String address) {
        assertThat(pages.opens(address)).isEqualTo(RolePages.REACHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/directives/new", "/programme/2021/new", "/organisation/changes/new", "/accounts", "/audit"})
    void theRoleIsRefused(String address) {
        assertThat(pages.opens(address)).isEqualTo(RolePages.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/directives/new",
                "/programme/add",
                "/tasks/urge",
                "/calendar",
                "/organisation/changes",
                "/accounts"
            })
    void theRoleCannotDo(String address) {
        assertThat(pages.sends(address)).isEqualTo(RolePages.REFUSED);
    }
}
