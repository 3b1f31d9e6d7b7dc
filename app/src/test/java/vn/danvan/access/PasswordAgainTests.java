package vn.danvan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Role;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;
import vn.danvan.support.Visitor;

/** A session left open is not enough to keep the account: who adds or removes a key must know the password. */
@DanvanTest
class PasswordAgainTests {

    private static final String OPTIONS = "/account/security/passkeys/options";

    private final MockMvcTester mvc;
    private final TestPeople people;
    private final PasskeyStore passkeys;
    private final PasskeyUsers users;
    private final SettableClock clock;
    private TestPeople.Person person;
    private Visitor visitor;

    PasswordAgainTests(
            @Autowired MockMvcTester mvc,
            @Autowired TestPeople people,
            @Autowired PasskeyStore passkeys,
            @Autowired PasskeyUsers users,
            @Autowired SettableClock clock) {
        this.mvc = mvc;
        this.people = people;
        this.passkeys = passkeys;
        this.users = users;
        this.clock = clock;
        this.visitor = new Visitor(mvc);
        this.person = people.person("BDV-58", Role.SPECIALIST);
    }

    @BeforeEach
    void signIn() {
        person = people.person("BDV-58", Role.SPECIALIST);
        visitor = new Visitor(mvc);
        visitor.signIn(person.username(), TestPeople.PASSWORD);
    }

    /** A passkey whose device lies elsewhere. */
    private Bytes passkey() {
        Bytes id = Bytes.random();
        passkeys.save(ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(id)
                .userEntityUserId(PasskeyUsers.handle(person.account()))
                .publicKey(new ImmutablePublicKeyCose(new byte[] {1}))
                .label("Máy cũ")
                .created(Instant.EPOCH)
                .lastUsed(Instant.EPOCH)
                .build());
        return id;
    }

    private int askForOptions(String password) {
        return visitor.sendJson(OPTIONS, "password", password).getResponse().getStatus();
    }

    @Test
    void aPasskeyIsAddedWithThePasswordOnly() {
        assertThat(askForOptions("")).isEqualTo(422);
        assertThat(askForOptions("sai")).isEqualTo(422);
        assertThat(visitor.sendJson("/account/security/passkeys", "label", "Máy lạ"))
                .hasStatus(422);
        assertThat(askForOptions(TestPeople.PASSWORD)).isEqualTo(200);
    }

    @Test
    void aPasskeyIsRemovedWithThePasswordOnlyAndOtherSessionsEnd() throws Exception {
        String address = "/account/security/passkeys/" + passkey().toBase64UrlString() + "/remove";
        assertThat(visitor.text(address)).contains("Máy cũ");
        assertThat(visitor.post(address, "password", "sai")).hasStatus(422);
        assertThat(visitor.text("/account/security")).contains("Máy cũ");
        Visitor elsewhere = new Visitor(mvc);
        elsewhere.signIn(person.username(), TestPeople.PASSWORD);
        assertThat(visitor.post(address, "password", TestPeople.PASSWORD)).hasRedirectedUrl("/account/security");
        assertThat(visitor.text("/account/security")).doesNotContain("Máy cũ");
        clock.advance(java.time.Duration.ofSeconds(31));
        assertThat(elsewhere.get("/")).hasStatus3xxRedirection();
        assertThat(visitor.get("/")).hasStatusOk();
    }

    @Test
    void nobodyGuessesAtLeisureInAnOpenSession() throws Exception {
        String address = "/account/security/passkeys/" + passkey().toBase64UrlString() + "/remove";
        for (int i = 0; i < SignInAttempts.LIMIT; i++) {
            visitor.post(address, "password", "đoán " + i);
        }
        assertThat(visitor.post(address, "password", TestPeople.PASSWORD)
                        .getResponse()
                        .getContentAsString())
                .contains("Tài khoản đang tạm khóa");
        assertThat(new Visitor(mvc).signIn(person.username(), TestPeople.PASSWORD))
                .hasRedirectedUrl("/sign-in?error");
    }

    @Test
    void thePasskeysOfOthersAreNotFound() {
        Bytes theirs = passkey();
        signIn();
        assertThat(visitor.post(
                        "/account/security/passkeys/" + theirs.toBase64UrlString() + "/remove",
                        "password",
                        TestPeople.PASSWORD))
                .hasStatus(404);
    }

    @Test
    void aPasskeyBearsTheTimeOfTheSystemsOwnClock() {
        Bytes id = passkey();
        assertThat(passkeys.findByCredentialId(id))
                .extracting(known -> known.getCreated(), known -> known.getLastUsed())
                .containsExactly(clock.instant(), clock.instant());
    }

    @Test
    void noPasskeyOpensOrClosesAnAccount() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> users.save(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Bytes.random())
                        .name("nguoi.la." + UUID.randomUUID())
                        .build()));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> users.delete(PasskeyUsers.handle(person.account())));
        assertThat(people.actor(person.username()).account()).isEqualTo(person.account());
    }
}
