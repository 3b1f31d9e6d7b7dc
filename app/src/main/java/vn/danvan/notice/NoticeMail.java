package vn.danvan.notice;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.web.Texts;

/**
 * Sends each notice by e-mail as well, where an SMTP server is set ({@code spring.mail.host}).
 *
 * <p>The message holds a link and the notice's number, never a name or a content: mail leaves the house. What could not be
 * sent stays in the register of events and is tried again.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class NoticeMail {

    private final JavaMailSender mail;
    private final Accounts accounts;
    private final Texts texts;
    private final String from;
    private final String address;

    NoticeMail(
            JavaMailSender mail,
            Accounts accounts,
            Texts texts,
            @Value("${danvan.mail.from:danvan@localhost}") String from,
            @Value("${danvan.address:http://localhost:${server.port:8080}}") String address) {
        this.mail = mail;
        this.accounts = accounts;
        this.texts = texts;
        this.from = from;
        this.address = address;
    }

    @ApplicationModuleListener
    void send(NoticeSent notice) {
        List<String> readers = accounts.emails(readers(notice));
        if (readers.isEmpty()) {
            return;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(from);
        // All at once and unseen by each other: a second try never reaches some of them twice.
        message.setBcc(readers.toArray(String[]::new));
        message.setSubject(text("notice.mail.subject"));
        message.setText(
                text("notice.mail.text", address + "/notices", notice.id().toString()));
        mail.send(message);
    }

    private List<AccountId> readers(NoticeSent notice) {
        UUID account = notice.account();
        UUID body = notice.body();
        if (account != null) {
            return List.of(new AccountId(account));
        }
        return body == null ? List.of() : accounts.accountsOf(new BodyId(body));
    }

    private String text(String key, Object... values) {
        Locale language = Texts.VIETNAMESE;
        return texts.text(language, key, values);
    }
}
