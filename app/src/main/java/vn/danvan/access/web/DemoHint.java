package vn.danvan.access.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Tells whether the sign-in page may show the demo accounts: only where the demo province is loaded. */
@Component
class DemoHint {

    private final boolean shown;

    DemoHint(Environment environment) {
        this.shown = environment.acceptsProfiles(Profiles.of("demo"));
    }

    boolean shown() {
        return shown;
    }
}
