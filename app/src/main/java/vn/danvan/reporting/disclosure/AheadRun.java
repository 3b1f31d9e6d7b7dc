package vn.danvan.reporting.disclosure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Looks every two seconds for what has to be decided again, in every instance for its own readers. Tests look themselves, so that
 * nothing is decided behind their backs.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!test")
class AheadRun {

    private static final Logger LOG = LoggerFactory.getLogger(AheadRun.class);

    private final DecisionsAhead ahead;
    private boolean failing;

    AheadRun(DecisionsAhead ahead) {
        this.ahead = ahead;
    }

    /** A database that is away is told once and not every two seconds. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT2S")
    void look() {
        try {
            int made = ahead.look();
            LOG.debug("decided ahead what is hidden: {}", made);
            failing = false;
        } catch (DataAccessException | TransactionException failed) {
            if (!failing) {
                LOG.warn(
                        "what is hidden is decided by who asks until the database answers again: {}",
                        failed.getClass().getSimpleName());
            }
            failing = true;
        }
    }

    @EventListener
    void close(ContextClosedEvent closed) {
        ahead.end();
    }
}
