package vn.danvan.browser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** People of the demo province at a browser of their own, each test on the first day. */
@DanvanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JourneyCase {

    @Autowired
    SettableClock clock;

    @LocalServerPort
    private int port;

    @BeforeEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    /** Somebody who has not signed in yet. */
    Visitor visitor(Screen screen) {
        return new Visitor(Chromium.running(), screen, address());
    }

    /** Where the system answers. */
    String address() {
        return "http://localhost:" + port;
    }
}
