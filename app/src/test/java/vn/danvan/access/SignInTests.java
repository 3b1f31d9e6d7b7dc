package vn.danvan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.Positions;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;
import vn.danvan.support.Visitor;

/** Signing in: who gets in, who is kept out, and what ends a session. */
@DanvanTest
class SignInTests {

    private final MockMvcTester mvc;
    private final TestPeople people;
    private final AccountStore store;
    private final Positions positions;
    private final SettableClock clock;

    SignInTests(
            @Autowired MockMvcTester mvc,
            @Autowired TestPeople people,
            @Autowired AccountStore store,
            @Autowired Positions positions,
            @Autowired SettableClock clock) {
        this.mvc = mvc;
        this.people = people;
        this.store = store;
        this.positions = positions;
        this.clock = clock;
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @Test
    void aRightPasswordLeadsToTheHomePage() throws UnsupportedEncodingException {
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        Visitor visitor = new Visitor(mvc);
        assertThat(visitor.signIn(person.username(), TestPeople.PASSWORD)).hasRedirectedUrl("/");
        assertThat(visitor.text("/")).contains("Người Thử " + person.username());
    }

    @Test
    void fiveWrongPasswordsLockForAQuarterOfAnHour(@Autowired Notices notices) {
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        for (int i = 0; i < 5; i++) {
            assertThat(new Visitor(mvc).signIn(person.username(), "sai mat khau"))
                    .hasRedirectedUrl("/sign-in?error");
        }
        assertThat(new Visitor(mvc).signIn(person.username(), TestPeople.PASSWORD))
                .hasRedirectedUrl("/sign-in?error");
        clock.advance(Duration.ofMinutes(14));
        assertThat(new Visitor(mvc).signIn(person.username(), TestPeople.PASSWORD))
                .hasRedirectedUrl("/sign-in?error");
        clock.advance(Duration.ofMinutes(1));
        assertThat(new Visitor(mvc).signIn(person.username(), TestPeople.PASSWORD))
                .hasRedirectedUrl("/");
        Actor locked = people.actor(person.username());
        assertThat(IntStream.rangeClosed(1, notices.of(locked, 1).pages())
                        .mapToObj(page -> notices.of(locked, page))
                        .flatMap(page -> page.items().stream()))
                .extracting(notice -> notice.kind())
                .contains("access.locked");
    }

    @Test
    void fourWrongPasswordsAreForgivenByARightOne() {
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                new Visitor(mvc).signIn(person.username(), "sai mat khau");
            }
            assertThat(new Visitor(mvc).signIn(person.username(), TestPeople.PASSWORD))
                    .hasRedirectedUrl("/");
        }
    }

    @Test
    void theFirstPasswordIsReplacedBeforeAnythingElse() {
        TestPeople.Person person = people.newcomer("BDV-582", Role.UNIT_OFFICER);
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        assertThat(visitor.get("/")).hasRedirectedUrl("/account/password");
        assertThat(visitor.get("/notices")).hasRedirectedUrl("/account/password");
        assertThat(change(visitor, TestPeople.PASSWORD)).hasStatus(422);
        assertThat(change(visitor, "mot cau khac cua rieng toi")).hasRedirectedUrl("/account");
        assertThat(visitor.get("/")).hasStatusOk();
    }

    private static MvcTestResult change(Visitor visitor, String wanted) {
        return visitor.post("/account/password", "present", TestPeople.PASSWORD, "wanted", wanted, "repeated", wanted);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        Visitor office = new Visitor(mvc);
        Visitor forgotten = new Visitor(mvc);
        office.signIn(person.username(), TestPeople.PASSWORD);
        forgotten.signIn(person.username(), TestPeople.PASSWORD);
        assertThat(forgotten.get("/")).hasStatusOk();
        change(office, "mot cau khac cua rieng toi");
        assertThat(office.get("/")).hasStatusOk();
        assertThat(forgotten.get("/")).hasRedirectedUrl("/sign-in?ended");
    }

    @Test
    void aDisabledAccountLosesItsSessionWithinAMinute() {
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        assertThat(visitor.get("/")).hasStatusOk();
        store.setDisabled(person.account(), true);
        clock.advance(Duration.ofSeconds(30));
        assertThat(visitor.get("/")).hasRedirectedUrl("/sign-in?ended");
        assertThat(visitor.get("/")).hasRedirectedUrl("/sign-in");
        assertThat(visitor.signIn(person.username(), TestPeople.PASSWORD)).hasRedirectedUrl("/sign-in?error");
    }

    @Test
    void anEndedPostLosesItsSessionWithinAMinute() {
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        assertThat(visitor.get("/")).hasStatusOk();
        TestPeople.done(positions.end(person.position(), LocalDate.of(2021, 1, 31), null));
        clock.advance(Duration.ofSeconds(30));
        assertThat(visitor.get("/")).hasRedirectedUrl("/sign-in?ended");
        assertThat(visitor.signIn(person.username(), TestPeople.PASSWORD)).hasRedirectedUrl("/sign-in?error");
    }

    @Test
    void demoAccountsAreRefusedOutsideTheDemo() {
        SignInDetails outside = new SignInDetails(store, positions, clock, new StandardEnvironment());
        assertThatExceptionOfType(UsernameNotFoundException.class)
                .isThrownBy(() -> outside.loadUserByUsername("lanhdao.tinh"));
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        assertThat(outside.loadUserByUsername(person.username()).account()).isEqualTo(person.account());
    }

    @Test
    void administratorsAreSignedOutAfterFiveIdleMinutesOthersAfterFifteen(@Autowired JdbcClient jdbc) {
        assertThat(idleSeconds(Role.ADMINISTRATOR, jdbc)).isEqualTo(300);
        assertThat(idleSeconds(Role.SPECIALIST, jdbc)).isEqualTo(900);
    }

    private int idleSeconds(Role role, JdbcClient jdbc) {
        TestPeople.Person person = people.person("BDV-58", role);
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        visitor.get("/");
        return jdbc.sql("select max_inactive_interval from access.spring_session where principal_name = :name")
                .param("name", person.username())
                .query(Integer.class)
                .single();
    }

    @Test
    void theOrganisationsOwnSignInServiceIsOffByDefault(
            @Autowired ObjectProvider<ClientRegistrationRepository> registrations) throws UnsupportedEncodingException {
        assertThat(registrations.getIfAvailable()).isNull();
        assertThat(new Visitor(mvc).get("/oauth2/authorization/oidc")).hasStatus(404);
        assertThat(new Visitor(mvc).text("/sign-in")).doesNotContain("oauth2");
    }

    @Test
    void anEmailAddressIsOptionalAndChecked() {
        TestPeople.Person person = people.person("BDV-582", Role.UNIT_OFFICER);
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        assertThat(visitor.post("/account/email", "email", "khong phai")).hasStatus(422);
        assertThat(visitor.post("/account/email", "email", "thu@example.org")).hasRedirectedUrl("/account");
        assertThat(store.emails(List.of(person.account()), "vi")).containsExactly("thu@example.org");
        assertThat(visitor.post("/account/email", "email", "thu@example.org", "language", "fr"))
                .hasStatus(422);
        assertThat(visitor.post("/account/email", "email", "thu@example.org", "language", "en"))
                .hasRedirectedUrl("/account");
        assertThat(store.emails(List.of(person.account()), "en")).containsExactly("thu@example.org");
        assertThat(visitor.post("/account/email", "email", " ")).hasRedirectedUrl("/account");
        assertThat(store.emails(List.of(person.account()), "vi")).isEmpty();
    }
}
