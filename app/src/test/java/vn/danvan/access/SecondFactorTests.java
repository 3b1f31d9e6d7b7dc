package vn.danvan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.Visitor;

/** With two-step sign-in a password alone opens nothing. */
@DanvanTest
class SecondFactorTests {

    private final MockMvcTester mvc;
    private final TestPeople people;
    private final SecondFactor factor;
    private final SecondFactorStore store;
    private final Secrets secrets;
    private final Clock phones;

    SecondFactorTests(
            @Autowired MockMvcTester mvc,
            @Autowired TestPeople people,
            @Autowired SecondFactor factor,
            @Autowired SecondFactorStore store,
            @Autowired Secrets secrets,
            @Autowired @Qualifier("clock") Clock phones) {
        this.mvc = mvc;
        this.people = people;
        this.factor = factor;
        this.store = store;
        this.secrets = secrets;
        this.phones = phones;
    }

    /** What the phone shows so many steps from now. */
    private String phone(Actor actor, int stepsFromNow) {
        byte[] sealed = store.secret(actor.account()).orElseThrow().sealed();
        return Totp.code(
                secrets.decrypt(sealed, "totp:" + actor.account()), Totp.step(phones.instant()) + stepsFromNow);
    }

    private List<String> enrol(Actor actor) {
        TestPeople.done(factor.begin(actor));
        return TestPeople.done(factor.confirm(actor, phone(actor, -1)));
    }

    @Test
    void withoutTheCodeNoPageIsReached() {
        TestPeople.Person person = people.person("BDV-58", Role.SPECIALIST);
        Actor actor = people.actor(person.username());
        enrol(actor);
        Visitor visitor = new Visitor(mvc);
        assertThat(visitor.signIn(person.username(), TestPeople.PASSWORD)).hasRedirectedUrl("/sign-in/code");
        assertThat(visitor.get("/")).hasRedirectedUrl("/sign-in");
        assertThat(visitor.post("/account/security/passkeys/options")).hasRedirectedUrl("/sign-in");
        assertThat(visitor.post("/sign-in/code", "code", "000000")).hasStatus(422);
        assertThat(visitor.post("/sign-in/code", "code", phone(actor, 0))
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("/");
        assertThat(visitor.get("/account/security")).hasStatusOk();
    }

    @Test
    void aCodeOpensOnlyOnce() {
        TestPeople.Person person = people.person("BDV-58", Role.SPECIALIST);
        Actor actor = people.actor(person.username());
        enrol(actor);
        String code = phone(actor, 0);
        Visitor first = new Visitor(mvc);
        first.signIn(person.username(), TestPeople.PASSWORD);
        assertThat(first.post("/sign-in/code", "code", code)).hasStatus3xxRedirection();
        Visitor second = new Visitor(mvc);
        second.signIn(person.username(), TestPeople.PASSWORD);
        assertThat(second.post("/sign-in/code", "code", code)).hasStatus(422);
    }

    @Test
    void aRecoveryCodeStandsInForALostPhoneOnce() {
        TestPeople.Person person = people.person("BDV-58", Role.SPECIALIST);
        List<String> codes = enrol(people.actor(person.username()));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        assertThat(visitor.post("/sign-in/code", "code", codes.getFirst().toUpperCase(java.util.Locale.ROOT)))
                .hasStatus3xxRedirection();
        assertThat(factor.status(people.actor(person.username())).codesLeft()).isEqualTo(9);
        Visitor again = new Visitor(mvc);
        again.signIn(person.username(), TestPeople.PASSWORD);
        assertThat(again.post("/sign-in/code", "code", codes.getFirst())).hasStatus(422);
    }

    @Test
    void fiveWrongCodesLockTheAccount() {
        TestPeople.Person person = people.person("BDV-58", Role.SPECIALIST);
        Actor actor = people.actor(person.username());
        enrol(actor);
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        for (int i = 0; i < 5; i++) {
            visitor.post("/sign-in/code", "code", "12345");
        }
        assertThat(visitor.post("/sign-in/code", "code", phone(actor, 0))).hasStatus(422);
        assertThat(new Visitor(mvc).signIn(person.username(), TestPeople.PASSWORD))
                .hasRedirectedUrl("/sign-in?error");
    }

    @Test
    void itIsTurnedOnWithAPhoneAndOffWithThePassword() throws UnsupportedEncodingException {
        TestPeople.Person person = people.person("BDV-58", Role.SPECIALIST);
        Actor actor = people.actor(person.username());
        Visitor visitor = new Visitor(mvc);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
        assertThat(visitor.text("/account/security/codes")).contains("<svg", "Không quét được?");
        assertThat(visitor.post("/account/security/codes", "code", "000000")).hasStatus(422);
        assertThat(visitor.post("/account/security/codes", "code", phone(actor, 0))
                        .getResponse()
                        .getContentAsString())
                .contains("Mã dự phòng");
        assertThat(visitor.text("/account/security")).contains("đang bật", "Còn 10 mã");
        assertThat(visitor.post("/account/security/remove", "password", "sai")).hasStatus(422);
        assertThat(visitor.post("/account/security/remove", "password", TestPeople.PASSWORD))
                .hasRedirectedUrl("/account/security");
        assertThat(visitor.text("/account/security")).contains("đang tắt");
        assertThat(new Visitor(mvc).signIn(person.username(), TestPeople.PASSWORD))
                .hasRedirectedUrl("/");
    }
}
