package vn.danvan.reporting.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** Asks for pages of reports as somebody who is signed in. */
@DanvanTest
abstract class ReportPagesCase {

    static final String COMMUNE = "xa.phuocmy";
    static final String DISTRICT_LEADER = "lanhdao.phanrang";

    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SettableClock clock;

    @Autowired
    People people;

    @BeforeEach
    void onTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(people.signedIn(username)).exchange();
    }

    String text(String username, String address) throws UnsupportedEncodingException {
        MvcTestResult result = get(username, address);
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    MvcTestResult post(String username, String address, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(address).with(people.signedIn(username)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** Presses the button of the page at that address, which says what was seen. */
    MvcTestResult confirm(String username, String address, String... fields) throws IOException {
        Matcher revision = REVISION.matcher(get(username, address).getResponse().getContentAsString());
        assertThat(revision.find()).isTrue();
        return post(
                username,
                address,
                Stream.concat(Stream.of("revision", revision.group(1)), Stream.of(fields))
                        .toArray(String[]::new));
    }
}
