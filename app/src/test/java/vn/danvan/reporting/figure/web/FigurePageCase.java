package vn.danvan.reporting.figure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.fact.Facts;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** People who open pages of figures in February 2021; whatever a test reports is taken back. */
@DanvanTest
abstract class FigurePageCase {

    static final String LEADER = "lanhdao.tinh";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Facts facts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Areas areas;

    @Autowired
    Periods periods;

    @Autowired
    private People people;

    @Autowired
    SettableClock clock;

    private final List<UUID> reported = new ArrayList<>();

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    @AfterEach
    void takeBack() {
        reported.forEach(facts::remove);
    }

    /** Approved, no estimate. */
    void report(String body, String indicator, ReportingPeriod period, long value) {
        report(body, period, true, new Fact(indicator, "", BigDecimal.valueOf(value), false));
    }

    void report(String body, ReportingPeriod period, boolean approved, Fact... found) {
        UUID submission = UUID.randomUUID();
        reported.add(submission);
        facts.put(
                new FactSource(submission, organisation.bodyByCode(body).orElseThrow(), period, approved),
                List.of(found));
    }

    ReportingPeriod period(String kind, int year, int index) {
        return periods.period(kind, year, index).orElseThrow();
    }

    /** The query of an address for one period. */
    static String in(ReportingPeriod period) {
        return "&kind=" + period.kind() + "&year=" + period.year() + "&index=" + period.index() + "&toYear="
                + period.year() + "&toIndex=" + period.index();
    }

    AreaId area(String code) {
        return areas.byCode(code, SettableClock.FIRST_DAY).orElseThrow().id();
    }

    MvcTestResult open(String username, String address) {
        return mvc.get().uri(address).with(people.signedIn(username)).exchange();
    }

    String get(String username, String address) throws UnsupportedEncodingException {
        MvcTestResult answer = open(username, address);
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    String getInEnglish(String username, String address) throws UnsupportedEncodingException {
        return text(mvc.get()
                .uri(address)
                .cookie(new jakarta.servlet.http.Cookie("danvan-lang", "en"))
                .with(people.signedIn(username))
                .exchange());
    }

    MvcTestResult send(String username, String address, String... fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(address).with(people.signedIn(username)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }
}
