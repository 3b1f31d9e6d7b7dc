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

/** A clerk keeps the register of documents and assigns nothing. */
@DanvanTest
class ClerkTests {

    private RolePages pages;

    @BeforeEach
    void signIn(@Autowired MockMvcTester mvc) {
        pages = new RolePages(mvc, "vanthu.tinh");
    }

    @Test
    void theNavigationOffersWhatTheRoleMayUse() throws UnsupportedEncodingException {
        assertThat(pages.navigation())
                .contains("/directives", "/organisation", "/notices")
                .doesNotContain("/accounts", "/audit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/directives", "/directives/new"})
    void theRoleReaches(String address) {
        assertThat(pages.opens(address)).isEqualTo(RolePages.REACHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programme/2021/new", "/organisation/changes/new", "/accounts", "/audit"})
    void theRoleIsRefused(String address) {
        assertThat(pages.opens(address)).isEqualTo(RolePages.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/tasks/urge", "/audit/verify"})
    void theRoleCannotDo(String address) {
        assertThat(pages.sends(address)).isEqualTo(RolePages.REFUSED);
    }
}
