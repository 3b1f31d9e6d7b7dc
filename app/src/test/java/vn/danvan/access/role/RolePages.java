package vn.danvan.access.role;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.support.Visitor;

/** A demo person of one role at a browser: what the navigation offers, and how pages answer. */
final class RolePages {

    static final int REACHED = 200;
    static final int REFUSED = 403;

    private static final String PASSWORD = "danvan-minhhoa-2021";
    private static final Pattern LINK = Pattern.compile("dv-nav__link\" href=\"([^\"]+)\"");

    private final Visitor visitor;

    RolePages(MockMvcTester mvc, String username) {
        visitor = new Visitor(mvc);
        visitor.signIn(username, PASSWORD);
    }

    List<String> navigation() throws UnsupportedEncodingException {
        return LINK.matcher(visitor.text("/"))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    int opens(String address) {
        return visitor.status(address);
    }

    int sends(String address) {
        return visitor.post(address).getResponse().getStatus();
    }
}
