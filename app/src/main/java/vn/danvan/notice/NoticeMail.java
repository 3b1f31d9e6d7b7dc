package vn.danvan.notice;

import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.web.Texts;

/**
 * Sends each notice by e-mail as well, where an SMTP server is set ({@code spring.mail.host}).
 *
 * <p>The message holds a link and the notice's number, never a name or a content: mail leaves the house. What could not be
 * sent stays in the register of events and is tried again. No connection to the database is held while the server of
 * others takes its time.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class NoticeMail {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMail.class);

    private static final Duration WORTHWHILE = Duration.ofDays(3);

    private final JavaMailSender mail;
    private final Accounts accounts;
    private final Texts texts;
    private final String from;
    private final String address;
    private final Clock clock;

    NoticeMail(
            JavaMailSender mail,
            Accounts accounts,
            Texts texts,
            @Value("${danvan.mail.from:danvan@localhost}") String from,
            @Value("${danvan.address:http://localhost:${server.port:8080}}") String address,
            Clock clock) {
        this.clock = clock;
        this.mail = mail;
        this.accounts = accounts;
        this.texts = texts;
        this.from = from;
        this.address = address;
    }

    /** Writes to those who read Vietnamese. */
    @Async
    @TransactionalEventListener
    void send(NoticeSent notice) {
        write(notice, Texts.VIETNAMESE);
    }

    /** The same to those who chose English: apart, so that a second try writes only to those whom the first did not reach. */
    @Async
    @TransactionalEventListener
    void sendInEnglish(NoticeSent notice) {
        write(notice, Locale.ENGLISH);
    }

    /** Tries to send; what could not be sent for three days is old news and is given up. */
    private void write(NoticeSent notice, Locale language) {
        if (clock.instant().isAfter(notice.at().plus(WORTHWHILE))) {
            LOG.warn("notice {}: never sent by e-mail, given up after {} days", notice.id(), WORTHWHILE.toDays());
            return;
        }
        List<String> readers = accounts.emails(readers(notice), language);
        if (readers.isEmpty()) {
            return;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        // All at once and unseen by each other: a second try never reaches some of them twice.
        message.setBcc(readers.toArray(String[]::new));
        message.setSubject(texts.text(language, "notice.mail.subject"));
        message.setText(texts.text(
                language, "notice.mail.text", address + "/notices", notice.id().toString()));
        try {
            mail.send(message);
        } catch (MailSendException failed) {
            int refused = refused(failed, readers.size());
            LOG.warn("notice {}: {} of {} addresses refused by the mail server", notice.id(), refused, readers.size());
        }
    }

    /** How many of the addresses were refused while the others were served; without any served the failure goes on. */
    private static int refused(MailSendException failed, int readers) {
        int served = failed.getFailedMessages().values().stream()
                .mapToInt(NoticeMail::served)
                .sum();
        if (served == 0) {
            throw failed;
        }
        return readers - served;
    }

    private static int served(Exception reason) {
        if (!(reason instanceof SendFailedException partly)) {
            return 0;
        }
        Address[] served = partly.getValidSentAddresses();
        return served == null ? 0 : served.length;
    }

    private List<AccountId> readers(NoticeSent notice) {
        UUID account = notice.account();
        UUID body = notice.body();
        if (account != null) {
            return List.of(new AccountId(account));
        }
        return body == null ? List.of() : accounts.accountsOf(new BodyId(body));
    }
}
