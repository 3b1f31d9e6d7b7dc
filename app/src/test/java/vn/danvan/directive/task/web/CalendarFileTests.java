package vn.danvan.directive.task.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.danvan.access.TestPeople;
import vn.danvan.directive.task.CalendarFeeds;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.spi.CalendarEntry;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.Seen;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;
import vn.danvan.web.Texts;

/** What a calendar program reads: tasks, the reports a body has not sent, and conferences, each under a name that lasts. */
@DanvanTest
class CalendarFileTests {

    private static final String UNIT = "KDV-22894";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    Submissions submissions;

    @Autowired
    Approvals approvals;

    @Autowired
    Periods periods;

    @Autowired
    TestPeople newcomers;

    @Autowired
    SettableClock clock;

    @Autowired
    Texts texts;

    private static String value(Component event, String name) {
        return event.<Property>getProperty(name).map(Property::getValue).orElse("");
    }

    private static List<Component> events(String calendar) throws Exception {
        Calendar read = new CalendarBuilder().build(new StringReader(calendar));
        return List.copyOf(read.getComponents(Component.VEVENT));
    }

    private List<Component> read(String token) throws Exception {
        return events(mvc.get()
                .uri("/calendar/" + token + ".ics")
                .exchange()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void theReportsABodyOwesStandOnTheirLastDaysUnderANameThatLasts() throws Exception {
        clock.setTo(SettableClock.FIRST_DAY);
        Actor officer = newcomers.actor(UNIT, Role.UNIT_OFFICER);
        String token = ((Outcome.Done<String>) feeds.create(officer, "Điện thoại")).value();
        Component before = report(token);
        assertThat(value(before, "DTSTART")).as("a whole day").matches("2021\\d{4}");
        Outcome<SubmissionView> begun = submissions.start(
                officer,
                new Slot(
                        "dan-van",
                        officer.body(),
                        periods.period("calendar-month", 2021, 1).orElseThrow()));
        assertThat(value(report(token), "UID"))
                .as("begun")
                .isEqualTo(value(before, "UID"))
                .startsWith("report-")
                .endsWith("@danvan");
        assertThat(read(token).stream().map(event -> value(event, "UID"))).doesNotHaveDuplicates();
        approvals.drop(officer, Seen.of(((Outcome.Done<SubmissionView>) begun).value()));
        feeds.feeds(officer).forEach(feed -> feeds.revoke(officer, feed.id()));
        assertThat(mvc.get().uri("/calendar/" + token + ".ics").exchange()).hasStatus(404);
    }

    private Component report(String token) throws Exception {
        List<Component> found = read(token).stream()
                .filter(event ->
                        value(event, "SUMMARY").equals("Hạn nộp báo cáo “Báo cáo công tác dân vận”, Tháng 1/2021"))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void anHourIsAnHourOfVietnamAndWhatIsCalledOffSaysSo() throws Exception {
        CalendarFile file = new CalendarFile(texts, Clock.fixed(Instant.parse("2021-02-01T01:00:00Z"), ZoneOffset.UTC));
        CalendarEntry off = new CalendarEntry(
                "conference-1",
                LocalDate.of(2021, 2, 20),
                Optional.of(LocalTime.of(8, 0)),
                "Đã hủy: Hội nghị",
                "Hội trường A",
                true,
                4);
        BodyId body = newcomers.actor(UNIT, Role.CLERK).body();
        List<Component> events = events(new String(
                file.write(new CalendarFeeds.Content(body, List.of(), List.of(off)), "Khối dân vận"),
                java.nio.charset.StandardCharsets.UTF_8));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(value(event, "DTSTART")).isEqualTo("20210220T010000Z");
            assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
            assertThat(value(event, "LOCATION")).isEqualTo("Hội trường A");
            assertThat(value(event, "UID")).isEqualTo("conference-1@danvan");
            assertThat(value(event, "DTSTAMP")).isEqualTo("20210201T010000Z");
            assertThat(value(event, "SEQUENCE")).as("how often it was changed").isEqualTo("4");
        });
    }
}
