package vn.danvan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import vn.danvan.kernel.Actor;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;

/** Where no mail server is set, nothing is attempted and nothing waits. */
@DanvanTest
class NoMailTests {

    @Test
    void aNoticeStaysInTheHouse(
            @Autowired ObjectProvider<JavaMailSender> senders,
            @Autowired ObjectProvider<NoticeMail> mails,
            @Autowired Notices notices,
            @Autowired People people,
            @Autowired JdbcClient jdbc) {
        Actor reader = people.actor("xa.dovinh");
        long before = notices.of(reader, 1).total();
        notices.toAccount(reader.account(), "access.locked", List.of(), "/account/security");
        assertThat(notices.of(reader, 1).total()).isEqualTo(before + 1);
        assertThat(senders.getIfAvailable()).isNull();
        assertThat(mails.getIfAvailable()).isNull();
        assertThat(jdbc.sql("select count(*) from events.event_publication where listener_id like '%NoticeMail%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
