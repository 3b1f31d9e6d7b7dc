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

/** A specialist works on directives, programmes and tasks. */
@DanvanTest
class SpecialistTests {

    private RolePages pages;

    @BeforeEach
    void signIn(@Autowired MockMvcTester mvc) {
        pages = new RolePages(mvc, "chuyenvien.tinh");
    }

    @Test
    void theNavigationOffersWhatTheRoleMayUse() throws UnsupportedEncodingException {
        assertThat(pages.navigation())
                .contains("/directives", "/programme", "/tasks", "/tally", "/organisation", "/notices")
                .doesNotContain("/accounts", "/audit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/directives/new", "/programme/2021/new", "/organisation/changes"})
    void theRoleReaches(String address) {
        assertThat(pages.opens(address)).isEqualTo(RolePages.REACHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/audit", "/audit/csv"})
    void theRoleIsRefused(String address) {
        assertThat(pages.opens(address)).isEqualTo(RolePages.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/audit/verify"})
    void theRoleCannotDo(String address) {
        assertThat(pages.sends(address)).isEqualTo(RolePages.REFUSED);
    }
}
