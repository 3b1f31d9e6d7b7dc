package vn.danvan.access.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The password of the demo accounts, which the sign-in page shows where the demo province is loaded and nowhere else. */
@Component
class DemoHint {

    private final String password;

    DemoHint(@Value("${danvan.demo.password:}") String password) {
        this.password = password;
    }

    /** Empty outside the demo. */
    String password() {
        return password;
    }
}
