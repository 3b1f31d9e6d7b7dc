package vn.danvan.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.TerminalTexts;

/** Writes the code of the first step to the console of an empty system, where only its operator reads it. */
@Component
class SetupCode {

    private static final Logger LOG = LoggerFactory.getLogger(SetupCode.class);
    private static final TerminalTexts TEXTS = new TerminalTexts("access");

    private final Setup setup;

    SetupCode(Setup setup) {
        this.setup = setup;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        if (setup.open()) {
            LOG.info("{}", TEXTS.of("access.setup.console", setup.code()));
        }
    }
}
