package vn.danvan.notice;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Tries again every few minutes to send what an unreachable mail server did not take. */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class NoticeMailRetry {

    private static final Duration OLD = Duration.ofMinutes(5);

    private final IncompleteEventPublications publications;

    NoticeMailRetry(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Scheduled(fixedDelayString = "${danvan.mail.retry:PT5M}", initialDelayString = "${danvan.mail.retry:PT5M}")
    void again() {
        publications.resubmitIncompletePublicationsOlderThan(OLD);
    }
}
