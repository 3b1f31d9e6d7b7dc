package vn.danvan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.EmptySystemTest;
import vn.danvan.support.IdentityProvider;
import vn.danvan.support.Visitor;

/** A system without the demo: its first administrator, and sign-in through the organisation's own service. */
@EmptySystemTest
@Order(EmptySystemTests.FIRST)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptySystemTests {

    /** Before the other tests of the same system, because they make accounts. */
    static final int FIRST = 1;

    private static final String PASSWORD = "mot cau cua quan tri vien";

    private final MockMvcTester mvc;
    private final Setup setup;
    private final SignInDetails details;
    private final Organisation organisation;

    EmptySystemTests(
            @Autowired MockMvcTester mvc,
            @Autowired Setup setup,
            @Autowired SignInDetails details,
            @Autowired Organisation organisation) {
        this.mvc = mvc;
        this.setup = setup;
        this.details = details;
        this.organisation = organisation;
    }

    private MvcTestResult create(String code, String name, String repeated) {
        return new Visitor(mvc)
                .post(
                        "/setup",
                        "code",
                        code,
                        "body",
                        organisation.bodyByCode("BDV-58").orElseThrow().toString(),
                        "name",
                        name,
                        "title",
                        "Quản trị hệ thống",
                        "username",
                        "quantri",
                        "password",
                        PASSWORD,
                        "repeated",
                        repeated);
    }

    @Test
    @Order(1)
    void anEmptySystemLeadsToItsFirstStep() throws UnsupportedEncodingException {
        assertThat(new Visitor(mvc).get("/")).hasRedirectedUrl("/sign-in");
        assertThat(new Visitor(mvc).get("/sign-in")).hasRedirectedUrl("/setup");
        assertThat(new Visitor(mvc).text("/setup")).contains("Mã thiết lập", "Ban Dân vận Tỉnh ủy Ninh Thuận");
        assertThat(setup.bodies().getFirst().code()).isEqualTo("BDV-58");
    }

    @Test
    @Order(2)
    void withoutTheCodeNothingIsMade() throws UnsupportedEncodingException {
        MvcTestResult refused = create("doan-bua", "", "khac");
        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentAsString())
                .contains("Mã thiết lập không đúng", "Hãy nhập họ và tên", "không giống nhau");
        assertThat(setup.open()).isTrue();
    }

    @Test
    @Order(3)
    void withTheCodeTheFirstAdministratorIsMadeAndThePageIsGone() {
        assertThat(create(setup.code(), "Quản Trị Viên Thử", PASSWORD)).hasRedirectedUrl("/sign-in");
        assertThat(new Visitor(mvc).get("/setup")).hasStatus(404);
        assertThat(create(setup.code(), "Người Thứ Hai", PASSWORD)).hasStatus(404);
        assertThat(new Visitor(mvc).get("/sign-in")).hasStatusOk();
        assertThat(details.loadUserByUsername("quantri").actor().role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    @Order(4)
    void anAdministratorMustTurnOnTwoStepSignInWhereTheOperatorSaysSo() {
        Visitor visitor = new Visitor(mvc);
        assertThat(visitor.signIn("quantri", PASSWORD)).hasRedirectedUrl("/");
        assertThat(visitor.get("/")).hasRedirectedUrl("/account/security");
        assertThat(visitor.get("/accounts")).hasRedirectedUrl("/account/security");
        assertThat(visitor.get("/account/security/codes")).hasStatusOk();
    }

    @Test
    @Order(5)
    void theOrganisationsServiceIsKnownByItsExplicitAddresses(
            @Autowired ClientRegistrationRepository registrations, @Autowired IdentityProvider provider)
            throws UnsupportedEncodingException {
        ClientRegistration service = Objects.requireNonNull(registrations.findByRegistrationId("oidc"));
        assertThat(service.getClientId()).isEqualTo("danvan");
        assertThat(service.getScopes()).contains("openid");
        assertThat(service.getProviderDetails().getTokenUri()).isEqualTo(provider.address() + "/token");
        assertThat(new Visitor(mvc).text("/sign-in")).contains("/oauth2/authorization/oidc");
        assertThat(new Visitor(mvc)
                        .get("/oauth2/authorization/oidc")
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith(provider.address() + "/authorize?")
                .contains("client_id=danvan", "nonce=");
    }

    @Test
    @Order(6)
    void theClaimNamesAnAccountThatExistsAlready(@Autowired OidcSignIn service) throws java.io.IOException {
        assertThat(answer(service, "quantri")).isEqualTo("/");
        assertThat(answer(service, "khong.co")).isEqualTo("/sign-in?unknown");
    }

    private static String answer(OidcSignIn service, String name) throws java.io.IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        DefaultOAuth2User person =
                new DefaultOAuth2User(List.of(), java.util.Map.of("sub", "1", "preferred_username", name), "sub");
        service.onAuthenticationSuccess(
                new MockHttpServletRequest(), response, new TestingAuthenticationToken(person, null));
        org.springframework.security.core.context.SecurityContextHolder.clearContext();
        return Objects.requireNonNull(response.getRedirectedUrl());
    }
}
