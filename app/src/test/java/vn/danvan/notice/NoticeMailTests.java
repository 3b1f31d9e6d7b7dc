package vn.danvan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.danvan.access.Accounts;
import vn.danvan.access.MailAddress;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.support.EmptySystemTest;
import vn.danvan.support.MailServer;
import vn.danvan.support.SettableClock;

/** A notice also reaches people who are not signed in, and a mail server in trouble is nobody's trouble. */
@EmptySystemTest
class NoticeMailTests {

    private final MailServer server;
    private final Notices notices;
    private final NoticeMailRetry retry;
    private final Accounts accounts;
    private final TestPeople people;
    private final SettableClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    NoticeMailTests(
            @Autowired MailServer server,
            @Autowired Notices notices,
            @Autowired NoticeMailRetry retry,
            @Autowired Accounts accounts,
            @Autowired TestPeople people,
            @Autowired SettableClock clock,
            @Autowired JdbcClient jdbc,
            @Autowired TransactionTemplate transaction) {
        this.server = server;
        this.notices = notices;
        this.retry = retry;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @AfterEach
    void workAgain() {
        server.work();
    }

    private Actor reader(String email) {
        return reader(email, "vi");
    }

    private Actor reader(String email, String language) {
        Actor actor = people.actor(people.person("BDV-582", Role.LEADER).username());
        accounts.changeMail(actor, new MailAddress(email, language));
        return actor;
    }

    private static String fresh() {
        return "nguoi." + UUID.randomUUID() + "@ban.example";
    }

    private void tell(AccountId account) {
        transaction.executeWithoutResult(
                work -> notices.toAccount(account, "access.locked", List.of(), "/account/security"));
    }

    /** How many mails are still to be sent. */
    private long waiting() {
        return jdbc.sql("""
                select count(*) from events.event_publication
                 where listener_id like '%NoticeMail%' and completion_date is null
                """).query(Long.class).single();
    }

    private long failed() {
        return jdbc.sql("""
                select count(*) from events.event_publication
                 where listener_id like '%NoticeMail%' and completion_date is null and status = 'FAILED'
                """).query(Long.class).single();
    }

    private static MimeMessage read(MailServer.Arrived mail) throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(mail.source().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theLetterIsInVietnameseWithALinkAndWithoutAnyContent() throws MessagingException, IOException {
        String email = fresh();
        tell(reader(email).account());
        await().until(() -> server.mailOf(email).size() == 1);
        MimeMessage letter = read(server.mailOf(email).getFirst());
        assertThat(letter.getSubject()).isEqualTo("Có thông báo mới trong hệ thống công tác dân vận");
        assertThat(letter.getContentType()).containsIgnoringCase("utf-8");
        assertThat(letter.getContent().toString())
                .contains("Anh/chị có thông báo mới. Hãy đăng nhập để xem:", "http", "/notices", "Mã thông báo: ")
                .doesNotContain("khóa", "Người Thử");
        assertThat(server.mailOf(email).getFirst().source()).doesNotContain("@ban.example");
        await().until(() -> waiting() == 0);
    }

    @Test
    void whoChoseEnglishIsWrittenToInEnglishAndTheOthersAreNot() throws MessagingException {
        String vietnamese = fresh();
        String english = fresh();
        BodyId body = reader(vietnamese).body();
        reader(english, "en");
        transaction.executeWithoutResult(work -> notices.toBody(body, "access.locked", List.of(), "/"));
        await().until(() ->
                server.mailOf(english).size() == 1 && server.mailOf(vietnamese).size() == 1 && waiting() == 0);
        assertThat(read(server.mailOf(english).getFirst()).getSubject())
                .isEqualTo("A new notice in the mass mobilisation system");
        assertThat(read(server.mailOf(vietnamese).getFirst()).getSubject())
                .isEqualTo("Có thông báo mới trong hệ thống công tác dân vận");
    }

    @Test
    void whoeverServesTheBodyIsWrittenToWithoutSeeingTheOthers() {
        String first = fresh();
        String second = fresh();
        BodyId body = reader(first).body();
        reader(second);
        transaction.executeWithoutResult(work -> notices.toBody(body, "access.locked", List.of(), "/"));
        await().until(() -> server.mailOf(second).size() == 1);
        assertThat(server.mailOf(first)).isEqualTo(server.mailOf(second));
        assertThat(server.mailOf(first).getFirst().source()).doesNotContain("@ban.example");
    }

    @Test
    void aServerThatIsDownHindersNobodyAndIsTriedAgain() {
        String email = fresh();
        Actor reader = reader(email);
        long before = notices.unread(reader);
        server.stop();
        tell(reader.account());
        assertThat(notices.unread(reader)).isEqualTo(before + 1);
        await().until(() -> failed() == 1);
        assertThat(server.mailOf(email)).isEmpty();

        retry.again();
        assertThat(failed()).as("not before five minutes").isOne();

        clock.advance(Duration.ofMinutes(6));
        retry.again();
        await().until(() -> attempts() == 2 && failed() == 1);

        server.work();
        clock.advance(Duration.ofMinutes(6));
        retry.again();
        await().until(() -> server.mailOf(email).size() == 1 && waiting() == 0);
    }

    private int attempts() {
        return jdbc.sql("""
                select max(completion_attempts) from events.event_publication
                 where listener_id like '%NoticeMail%' and completion_date is null
                """).query(Integer.class).single();
    }

    @Test
    void anAddressThatIsGoneKeepsNobodyElseFromBeingWrittenTo() {
        String gone = fresh();
        String good = fresh();
        BodyId body = reader(gone).body();
        reader(good);
        server.forget(gone);
        transaction.executeWithoutResult(work -> notices.toBody(body, "access.locked", List.of(), "/"));
        await().until(() -> server.mailOf(good).size() == 1 && waiting() == 0);
        assertThat(server.mailOf(gone)).isEmpty();
    }

    @Test
    void whatNoServerTookInThreeDaysIsGivenUp() {
        Actor reader = reader(fresh());
        server.stop();
        tell(reader.account());
        await().until(() -> failed() == 1);
        clock.advance(Duration.ofDays(3).plusMinutes(1));
        server.work();
        int calls = server.calls();
        retry.again();
        await().until(() -> waiting() == 0);
        assertThat(server.calls()).isEqualTo(calls);
    }

    @Test
    void twoInstancesThatTryAtTheSameMomentSendItOnce() {
        String email = fresh();
        Actor reader = reader(email);
        server.stop();
        tell(reader.account());
        await().until(() -> failed() == 1);
        clock.advance(Duration.ofMinutes(6));
        server.work();
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                retry::again, work -> Thread.ofPlatform().daemon().start(work));
        retry.again();
        assertThat(other).succeedsWithin(Duration.ofSeconds(20));
        await().until(() -> waiting() == 0);
        assertThat(server.mailOf(email)).hasSize(1);
    }
}
