package vn.danvan.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Role;
import vn.danvan.support.EmptySystemTest;
import vn.danvan.support.IdentityProvider;
import vn.danvan.support.Visitor;

/** Signing in through the organisation's own service, from the link on the page to the page asked for. */
@EmptySystemTest
class OrganisationSignInTests {

    /** What may be wrong with a token. */
    enum Forgery {
        AUDIENCE,
        NONCE,
        ISSUER,
        EXPIRED;

        JWTClaimsSet.Builder in(JWTClaimsSet.Builder claims) {
            return switch (this) {
                case AUDIENCE -> claims.audience("another-system");
                case NONCE -> claims.claim("nonce", "of-another-session");
                case ISSUER -> claims.issuer("https://elsewhere.example");
                case EXPIRED -> claims.claim("exp", 1L).claim("iat", 0L);
            };
        }
    }

    private final MockMvcTester mvc;
    private final TestPeople people;
    private final IdentityProvider provider;
    private final JdbcClient jdbc;

    OrganisationSignInTests(
            @Autowired MockMvcTester mvc,
            @Autowired TestPeople people,
            @Autowired IdentityProvider provider,
            @Autowired JdbcClient jdbc) {
        this.mvc = mvc;
        this.people = people;
        this.provider = provider;
        this.jdbc = jdbc;
    }

    /** Follows the link, lets the service send the browser back, and comes back with what it was given. */
    private MvcTestResult enter(Visitor visitor) throws IOException, InterruptedException {
        String there = visitor.get("/oauth2/authorization/oidc").getResponse().getRedirectedUrl();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = browser.send(
                    HttpRequest.newBuilder(URI.create(Objects.requireNonNull(there)))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return visitor.get(
                    URI.create(answer.headers().firstValue("Location").orElseThrow()));
        }
    }

    private long signIns(AccountId account) {
        return jdbc.sql("select count(*) from audit.entry where action = 'access.signed-in' and account_id = :account")
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    @Test
    void thePersonWhomTheServiceKnowsActsAsTheAccountOfThatName() throws Exception {
        TestPeople.Person person = people.person("BDV-58", Role.SPECIALIST);
        provider.signIn(person.username());
        Visitor visitor = new Visitor(mvc);
        assertThat(visitor.get("/notices")).hasRedirectedUrl("/sign-in");
        assertThat(enter(visitor).getResponse().getRedirectedUrl()).endsWith("/notices");
        assertThat(visitor.text("/account")).contains("Người Thử " + person.username());
        assertThat(signIns(person.account())).isOne();
    }

    @Test
    void somebodyWithoutAnAccountIsToldWhomToAsk() throws Exception {
        provider.signIn("khong.co");
        Visitor visitor = new Visitor(mvc);
        assertThat(enter(visitor)).hasRedirectedUrl("/sign-in?unknown");
        assertThat(visitor.text("/sign-in?unknown=")).contains("chưa có tài khoản tương ứng");
        assertThat(visitor.get("/")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aDisabledAccountStaysClosed() throws Exception {
        TestPeople.Person person = people.person("BDV-58", Role.SPECIALIST);
        jdbc.sql("update access.account set disabled = true where id = :id")
                .param("id", person.account().value())
                .update();
        provider.signIn(person.username());
        Visitor visitor = new Visitor(mvc);
        assertThat(enter(visitor)).hasRedirectedUrl("/sign-in?unknown");
        assertThat(visitor.get("/")).hasRedirectedUrl("/sign-in");
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatIsNotForThisSessionOpensNothing(Forgery forgery) throws Exception {
        TestPeople.Person person = people.person("BDV-58", Role.SPECIALIST);
        provider.signIn(person.username());
        provider.forge(forgery::in);
        refused(person);
    }

    @Test
    void aTokenSignedByAnybodyElseOpensNothing() throws Exception {
        TestPeople.Person person = people.person("BDV-58", Role.SPECIALIST);
        provider.signIn(person.username());
        provider.signWithForeignKey();
        refused(person);
    }

    private void refused(TestPeople.Person person) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(mvc);
        assertThat(enter(visitor)).hasRedirectedUrl("/sign-in?refused");
        assertThat(visitor.text("/sign-in?refused="))
                .contains("Không xác nhận được anh/chị qua hệ thống xác thực của cơ quan")
                .doesNotContain("Tên đăng nhập hoặc mật khẩu không đúng");
        assertThat(visitor.get("/")).hasRedirectedUrl("/sign-in");
        assertThat(signIns(person.account())).isZero();
    }

    @Test
    void anAnswerThatNobodyAskedForOpensNothing() throws UnsupportedEncodingException {
        Visitor visitor = new Visitor(mvc);
        assertThat(visitor.get("/login/oauth2/code/oidc?code=found&state=made-up"))
                .hasRedirectedUrl("/sign-in?refused");
        assertThat(visitor.get("/")).hasRedirectedUrl("/sign-in");
    }
}
